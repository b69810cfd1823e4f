using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>The one primary estimate.</summary>
/// <param name="LogRateRatio">The logarithm of the rate ratio; minus infinity where the treated have no event after
/// the start.</param>
/// <param name="Interval">Of the logarithm; a side may be unbounded.</param>
/// <param name="P">Two-sided, never below 2/(other sets + 1).</param>
/// <param name="PLower">How often a set has as low an estimate: evidence of a decrease.</param>
/// <param name="PUpper">How often a set has as high an estimate.</param>
/// <param name="OtherSets">How many other sets the treated were compared with.</param>
/// <param name="IsEnumerated">Whether those are all that the rule could have chosen; otherwise a seeded draw.</param>
/// <param name="IsOneSided">Whether the treated had no event after the start, so that only an upper limit can be
/// given.</param>
public sealed record PrimaryEffect(
    double LogRateRatio, Limits Interval, double P, double PLower, double PUpper, int OtherSets, bool IsEnumerated,
    bool IsOneSided)
{
    /// <summary>The highest p of a difference that is shown.</summary>
    public const double Level = 0.05;

    private const double Rounding = 1e-9;

    /// <summary>Whether a difference is shown: p is at most 0.05, as the interval, the proof and the smallest effect
    /// have it.</summary>
    public bool IsFound => P <= Level + Rounding;

    /// <summary>The rate ratio: below 1 is a decrease.</summary>
    public double RateRatio => PortableMath.Exp(LogRateRatio);

    /// <summary>The interval of the rate ratio; from 0 or to infinity where unbounded.</summary>
    public Limits RateRatioInterval => new(PortableMath.Exp(Interval.Lower), PortableMath.Exp(Interval.Upper));
}

/// <summary>One year of the treated and of their controls.</summary>
/// <param name="Year">The year.</param>
/// <param name="Phase">Where it lies.</param>
/// <param name="TreatedCount">Events of the treated.</param>
/// <param name="TreatedExposure">People of the treated.</param>
/// <param name="ControlCount">Events of the controls.</param>
/// <param name="ControlExposure">People of the controls.</param>
public sealed record SeriesYear(
    int Year, StudyPhase Phase, double TreatedCount, double TreatedExposure, double ControlCount,
    double ControlExposure);

/// <summary>Where a year lies.</summary>
public enum StudyPhase : byte
{
    /// <summary>Before the start: shown, never used as permission.</summary>
    Before,

    /// <summary>The year of the start: in neither.</summary>
    Start,

    /// <summary>After the start.</summary>
    After,
}

/// <summary>
/// What happened to areas that the same rule could have chosen, but where nothing was done: the change that comes of
/// choosing areas when they are at their worst. Ratios of rates, geometric means over sets.
/// </summary>
/// <param name="TreatedChange">The treated areas' rate after ÷ before.</param>
/// <param name="OtherSetsChange">The other sets' rate after ÷ before, unmatched.</param>
/// <param name="OtherSetsMatched">The other sets' primary estimate as a ratio: 1 where matching removes it.</param>
/// <param name="AllAreasChange">All usable areas' rate after ÷ before.</param>
/// <param name="TreatedSinceLastYear">As the treated's change, but from the last year before the start.</param>
/// <param name="OtherSetsSinceLastYear">As the other sets' change, but from the last year before the start.</param>
/// <param name="AllAreasSinceLastYear">As all areas' change, but from the last year before the start.</param>
/// <param name="Sets">How many sets, none with an intervention.</param>
public sealed record RegressionToTheMean(
    double TreatedChange, double OtherSetsChange, double OtherSetsMatched, double AllAreasChange,
    double TreatedSinceLastYear, double OtherSetsSinceLastYear, double AllAreasSinceLastYear, int Sets);

/// <summary>What a sensitivity is.</summary>
public enum SensitivityKind : byte
{
    /// <summary>The change of rates against the controls' change, per 1 000.</summary>
    DifferenceOfRates,

    /// <summary>The mean of the areas' changes of rates, each area alike, per 1 000.</summary>
    DifferenceOfMeans,

    /// <summary>The rate ratio against a weighing of the controls that follows the treated before the start.</summary>
    SyntheticControl,

    /// <summary>The lowest and highest rate ratio when one control is left out.</summary>
    LeaveOneControlOut,

    /// <summary>The lowest and highest rate ratio when one treated area is left out with its controls.</summary>
    LeaveOneTreatedOut,

    /// <summary>The rate ratio without the last year before the start, which the areas may have been chosen by.
    /// </summary>
    WithoutLastYear,

    /// <summary>The rate ratio where each count after the start that is not known of the treated is taken as none.
    /// </summary>
    UnknownAsNone,
}

/// <summary>Another way of reckoning, beside the primary estimate and never instead of it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Label">In Swedish.</param>
/// <param name="Unit"><c>kvot</c> or <c>per 1 000</c>.</param>
/// <param name="Value">The value; of a range its middle is not given.</param>
/// <param name="Range">The range, where it is one.</param>
public sealed record Sensitivity(SensitivityKind Kind, string Label, string Unit, double? Value, Limits? Range);

/// <summary>A follow-up: the primary estimate and what stands beside it.</summary>
/// <param name="Primary">The primary estimate, or why it can not be given.</param>
/// <param name="Reason">Why, in Swedish; null where it is given.</param>
/// <param name="Limit">What the proof by simulation says of such designs.</param>
/// <param name="Series">The years.</param>
/// <param name="RegressionToTheMean">What the choice alone does; null where no other set can be compared.</param>
/// <param name="Sensitivities">Other ways of reckoning; empty where the primary estimate is refused.</param>
/// <param name="IsMatchReproduced">Whether matching anew on today's data gives the frozen controls.</param>
public sealed record FollowUpResult(
    Outcome<PrimaryEffect> Primary, string? Reason, MethodLimit Limit, IReadOnlyList<SeriesYear> Series,
    RegressionToTheMean? RegressionToTheMean, IReadOnlyList<Sensitivity> Sensitivities, bool IsMatchReproduced)
{
    /// <summary>What is to be said beside the estimate, Swedish.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How a follow-up is made; the same for all that are compared.</summary>
/// <param name="MostSets">The most sets, the treated one included.</param>
/// <param name="Confidence">A share such as 0.95.</param>
public sealed record FollowUpOptions(int MostSets = 1000, double Confidence = Statistics.Confidence.Usual);
