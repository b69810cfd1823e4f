using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Server.Interventions;

/// <summary>An interval; a side that is null is not bounded.</summary>
public sealed record RatioLimits(double? Lower, double? Upper);

/// <summary>The primary estimate.</summary>
/// <param name="RateRatio">Below 1 is a decrease against the controls.</param>
/// <param name="LogRateRatio">Its logarithm; null where there is no event after the start.</param>
/// <param name="P">Two-sided.</param>
/// <param name="OtherSets">How many other sets of areas it was compared with.</param>
/// <param name="IsEnumerated">Whether those are all that the rule could have chosen.</param>
public sealed record PrimaryResponse(
    double RateRatio, double? LogRateRatio, RatioLimits Interval, double Confidence, double P, int OtherSets,
    bool IsEnumerated, bool IsOneSided, string Unit);

/// <summary>Counts, people and rate of some areas in a year; null where one of them may not be shown.</summary>
public sealed record RateResponse(double? Count, double? People, double? Rate);

/// <summary>One year.</summary>
/// <param name="Phase"><c>before</c>, <c>start</c> or <c>after</c>.</param>
/// <param name="IsConverted">Whether an area's counts come from another edition, moved by weights.</param>
public sealed record FollowUpYear(
    int Year, string Phase, RateResponse Treated, RateResponse Controls, bool IsConverted);

/// <summary>What the choice of areas alone does, as ratios after ÷ before.</summary>
public sealed record MeanReversionResponse(
    double TreatedChange, double OtherSetsChange, double OtherSetsMatched, double AllAreasChange,
    double TreatedSinceLastYear, double OtherSetsSinceLastYear, double AllAreasSinceLastYear, int Sets);

/// <summary>Another way of reckoning, labelled as such.</summary>
public sealed record SensitivityResponse(
    string Kind, string Label, string Unit, double? Value, RatioLimits? Range);

/// <summary>Another outcome, labelled as such.</summary>
/// <param name="Primary">The estimate; null where there is none.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
public sealed record OtherOutcomeResponse(
    InterventionOutcomeResponse Outcome, PrimaryResponse? Primary, string? Reason, IReadOnlyList<FollowUpYear> Series);

/// <summary>What the proof by simulation says of such designs.</summary>
public sealed record MethodLimitResponse(string Text, double? Coverage, double? FalsePositives);

/// <summary>People who moved in.</summary>
/// <param name="OutText">What is said of those who moved out.</param>
public sealed record MovedResponse(
    IReadOnlyList<Omradesprofiler.Interventions.Reports.MovedYear> Years, string OutText, string Source);

/// <summary>What came of an intervention.</summary>
/// <param name="Version">The version whose promise it follows.</param>
/// <param name="IsPrimary">Whether that is the first, which counts.</param>
/// <param name="Stamp">That it was registered after the start, in words; null where it was not.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn since.</param>
/// <param name="IsFinal">Whether all the years that were fixed are there; earlier looks are preliminary.</param>
/// <param name="LastYear">The last of those years.</param>
/// <param name="Registrations">How often the same areas have been registered.</param>
/// <param name="Withdrawals">How many of those registrations are withdrawn.</param>
/// <param name="Verdict"><c>lower</c>, <c>higher</c>, <c>noDifference</c> or <c>undecided</c>.</param>
/// <param name="Text">The whole in plain Swedish.</param>
/// <param name="Conclusion">What can be concluded.</param>
/// <param name="Limits">What cannot.</param>
/// <param name="Primary">The one estimate; null where it can not be given.</param>
/// <param name="Reason">Why it can not; null where it is given.</param>
/// <param name="Sensitivities">Other ways of reckoning; never instead of the primary.</param>
/// <param name="IsIntact">Whether the checksum of what was promised still holds.</param>
public sealed record FollowUpResponse(
    long Id, string Name, int Version, bool IsPrimary, string? Stamp, bool IsWithdrawn, bool IsFinal, int LastYear,
    int Registrations, int Withdrawals, InterventionOutcomeResponse Outcome, string Level, string? Edition,
    string Period, string Verdict, string Title, string Text, string Conclusion,
    IReadOnlyList<string> Limits, PrimaryResponse? Primary, string? Reason, MethodLimitResponse Method,
    IReadOnlyList<FollowUpYear> Series, MeanReversionResponse? RegressionToTheMean,
    IReadOnlyList<SensitivityResponse> Sensitivities, IReadOnlyList<OtherOutcomeResponse> OtherOutcomes,
    MovedResponse Moved, IReadOnlyList<string> Notes, bool IsMatchReproduced, string Sha256, bool IsIntact,
    string Source, string MadeOn, string Snapshot);

/// <summary>The smallest effect that could be seen, before anything is promised.</summary>
/// <param name="Decrease">The rate ratio below 1 that is found with the power; null where none is.</param>
/// <param name="Increase">Likewise above 1.</param>
/// <param name="Text">The same in plain Swedish.</param>
public sealed record SmallestEffectResponse(
    InterventionOutcomeResponse Outcome, string Level, string? Edition, IReadOnlyList<InterventionArea> Areas,
    double? Decrease, double? Increase, double PlainDecrease, double PlainIncrease, double FalsePositives,
    int YearsAfter, double Power, double People, double EventsPerYear, double BaseRate, double ShockVariance,
    double ShockMemory, int OtherSets, string Text, IReadOnlyList<string> Notes,
    IReadOnlyList<ControlPairResponse> Pairs,
    IReadOnlyList<CovariateBalance> Balance, string Period, string Source,
    string Snapshot);
