using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Attainment;

/// <summary>Areas, and the people in them, that are alike in one respect.</summary>
/// <param name="Areas">How many areas.</param>
/// <param name="People">How many the indicator is about in them; null where it does not tell.</param>
public readonly record struct AreaShare(int Areas, double? People);

/// <summary>
/// The whole and its parts in one period: whether a target that the whole has reached is reached everywhere.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Edition">The parts' edition; null for levels without editions.</param>
/// <param name="Whole">The whole against the target.</param>
/// <param name="Known">The parts with a value and a target.</param>
/// <param name="Reached">Those whose whole interval is on the target's side.</param>
/// <param name="NotReached">Those whose whole interval is on the other side: surely not reached.</param>
/// <param name="NotTold">Those that can not be told.</param>
/// <param name="Beyond">Those whose value is on the wrong side, sure or not.</param>
/// <param name="NotReachedStrictly">Those that are surely on the wrong side at 99.8 % too.</param>
/// <param name="Missing">How many parts have no value, or are hidden.</param>
public sealed record LocalPeriod(
    Period Period, Edition? Edition, AreaAttainment Whole, AreaShare Known, AreaShare Reached, AreaShare NotReached,
    AreaShare NotTold, AreaShare Beyond, AreaShare NotReachedStrictly, int Missing)
{
    /// <summary>
    /// How many parts' values would by chance alone be on the wrong side if every part were as the whole; null where
    /// that can not be told.
    /// </summary>
    public double? BeyondByChance { get; init; }

    /// <summary>How many parts would at most be called surely reached or not by mistake, were all on the limit.
    /// </summary>
    public double MistakesAtMost => Known.Areas * (1 - Statistics.Confidence.Usual) / 2;

    /// <summary>Whether the whole has reached the target, and some part surely not.</summary>
    public bool IsReachedButNotEverywhere => Whole.State == AttainmentState.Reached && NotReached.Areas > 0;
}

/// <summary>The whole and its parts over time.</summary>
/// <param name="Within">The whole.</param>
/// <param name="Level">The parts' level.</param>
/// <param name="Periods">Oldest first.</param>
/// <param name="Change">From the first to the last period that may be compared; null where there are not two.</param>
public sealed record LocalAttainment(
    Area Within, AreaLevel Level, IReadOnlyList<LocalPeriod> Periods, LocalChange? Change);

/// <summary>How the shares have changed between two periods of one edition and one definition.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
public sealed record LocalChange(LocalPeriod From, LocalPeriod To)
{
    /// <summary>Change of the share of areas whose value is on the wrong side.</summary>
    public double Beyond => ShareOf(To, To.Beyond) - ShareOf(From, From.Beyond);

    /// <summary>Change of the share of areas that surely have not reached the target.</summary>
    public double NotReached => ShareOf(To, To.NotReached) - ShareOf(From, From.NotReached);

    private static double ShareOf(LocalPeriod period, AreaShare some) => (double)some.Areas / period.Known.Areas;
}
