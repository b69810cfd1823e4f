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
/// <param name="NotReached">Those whose whole interval is on the other side.</param>
/// <param name="NotTold">Those that can not be told.</param>
/// <param name="Beyond">Those whose value is on the wrong side, sure or not.</param>
/// <param name="NotReachedStrictly">Those that are on the wrong side at 99.8 % too.</param>
/// <param name="Missing">How many parts have no value, or are hidden.</param>
public sealed record LocalPeriod(
    Period Period, Edition? Edition, AreaAttainment Whole, AreaShare Known, AreaShare Reached, AreaShare NotReached,
    AreaShare NotTold, AreaShare Beyond, AreaShare NotReachedStrictly, int Missing)
{
    /// <summary>
    /// How many parts' values would by chance alone be on the wrong side if every part were as the whole; null where
    /// that can not be told, and where the whole's own value is on the wrong side.
    /// </summary>
    public double? BeyondByChance { get; init; }

    /// <summary>How many of the people would be in those parts.</summary>
    public double? PeopleBeyondByChance { get; init; }

    /// <summary>How many parts are told from an interval; of the others the value alone decides.</summary>
    public int ByInterval { get; init; }

    /// <summary>
    /// How many parts have not reached the target even though so many are looked at together: one such by chance once
    /// in forty times.
    /// </summary>
    public int NotReachedAmongAll { get; init; }

    /// <summary>How many parts told from an interval have not reached the target.</summary>
    public int NotReachedByInterval { get; init; }

    /// <summary>How many parts would at most be called not reached by mistake, were all on the limit; null where no
    /// uncertainty is known.</summary>
    public double? MistakesAtMost => ByInterval > 0 ? ByInterval * OneSided : null;

    /// <summary>
    /// Whether more parts have not reached the target than chance gives when so many are looked at: one that holds for
    /// all of them, or too many at 95 %; each once in forty times by chance, together five times in a hundred.
    /// </summary>
    public bool IsBeyondChance => NotReachedAmongAll > 0
        || (ByInterval > 0 && BinomialTail.AtLeast(NotReachedByInterval, ByInterval, OneSided) <= OneSided);

    /// <summary>Whether the whole has reached the target, and more parts than by chance have not.</summary>
    public bool IsReachedButNotEverywhere => Whole.State == AttainmentState.Reached && IsBeyondChance;

    private static double OneSided => (1 - Statistics.Confidence.Usual) / 2;
}

/// <summary>The whole and its parts over time.</summary>
/// <param name="Within">The whole.</param>
/// <param name="Level">The parts' level.</param>
/// <param name="Periods">Oldest first.</param>
/// <param name="Changes">From the first to the last period that may be compared, in each edition and definition,
/// oldest first.</param>
public sealed record LocalAttainment(
    Area Within, AreaLevel Level, IReadOnlyList<LocalPeriod> Periods, IReadOnlyList<LocalChange> Changes)
{
    /// <summary>The newest change; null where no two periods may be compared up to the last.</summary>
    public LocalChange? Change =>
        Changes is [.., var newest] && newest.To.Period == Periods[^1].Period ? newest : null;
}

/// <summary>How the shares have changed between two periods of one edition and one definition.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
public sealed record LocalChange(LocalPeriod From, LocalPeriod To)
{
    /// <summary>Change of the share of areas whose value is on the wrong side.</summary>
    public double Beyond => ShareOf(To, To.Beyond) - ShareOf(From, From.Beyond);

    /// <summary>Change of the share of people in such areas; null where the indicator does not tell.</summary>
    public double? PeopleBeyond => PeopleShareOf(To, To.Beyond.People) - PeopleShareOf(From, From.Beyond.People);

    /// <summary>Change of the share of people in areas that have not reached the target.</summary>
    public double? PeopleNotReached =>
        PeopleShareOf(To, To.NotReached.People) - PeopleShareOf(From, From.NotReached.People);

    /// <summary>
    /// What chance alone would change the share of areas on the wrong side by, were every part as the whole in both
    /// periods; null where that can not be told.
    /// </summary>
    public double? BeyondByChance =>
        To.BeyondByChance / To.Known.Areas - From.BeyondByChance / From.Known.Areas;

    /// <summary>The same for the people in them.</summary>
    public double? PeopleBeyondByChance =>
        PeopleShareOf(To, To.PeopleBeyondByChance) - PeopleShareOf(From, From.PeopleBeyondByChance);

    /// <summary>Change of the share of areas that have not reached the target.</summary>
    public double NotReached => ShareOf(To, To.NotReached) - ShareOf(From, From.NotReached);

    private static double? PeopleShareOf(LocalPeriod period, double? some) =>
        period.Known.People is > 0 and var all ? some / all : null;

    private static double ShareOf(LocalPeriod period, AreaShare some) => (double)some.Areas / period.Known.Areas;
}
