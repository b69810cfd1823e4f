using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.CareFunding;

/// <summary>A rule as it was understood. Fields of other kinds of rule are null.</summary>
/// <param name="Scale"><c>raw</c> or <c>relative</c>.</param>
/// <param name="Reference">What is 1 on the relative scale: <c>country</c> or <c>listed</c>.</param>
/// <param name="Kind"><c>threshold</c>, <c>top</c>, <c>compensation</c> or <c>share</c>.</param>
public sealed record FundingRuleResponse(
    string Id, string Name, int Version, string Text, string Scale, string? Reference, IReadOnlyList<string> Factors,
    string Kind, decimal? Threshold, int? Top, string? By, decimal? Rate, decimal? Budget, decimal? Share,
    string? Source);

/// <summary>What stands for 1 on a rule's scale.</summary>
/// <param name="Raw">In points per person.</param>
public sealed record FundingReferenceResponse(string Name, string? Period, decimal Raw);

/// <summary>A rule with what it gives in all.</summary>
/// <param name="Total">Kronor; null for a rule without amounts.</param>
/// <param name="Chosen">How many clinics it reaches; null for a rule that shares out among all.</param>
/// <param name="Unsure">How many could by chance stand on the other side of the threshold or the last place.</param>
public sealed record FundingRuleResult(
    FundingRuleResponse Rule, FundingReferenceResponse Reference, decimal? Total, int? Chosen, int Unsure);

/// <summary>What a rule gives one clinic.</summary>
/// <param name="Index">On the rule's scale; null for a clinic without one, which gets only for its listed.</param>
/// <param name="Sure">Whether chance could not have put it on the other side of the threshold or the last place; null
/// where there is none.</param>
/// <param name="Amount">Kronor; null for a rule without amounts.</param>
public sealed record FundingOutcomeResponse(
    decimal? Index, IntervalResponse? Interval, bool? Chosen, bool? Sure, decimal? Amount, string Why);

public sealed record FundingUnitResponse(string Id, string Name);

/// <summary>One clinic under both rules.</summary>
/// <param name="Stamp"><c>skattat från områden</c> where the clinic's index is an estimate; null elsewhere.</param>
/// <param name="Change"><c>same</c>, <c>gains</c>, <c>loses</c> or <c>notCompared</c>.</param>
public sealed record FundingRowResponse(
    FundingUnitResponse CareCenter, decimal Heads, string? Stamp, FundingOutcomeResponse? First,
    FundingOutcomeResponse? Second, decimal? Difference, string Change, string ChangeText);

/// <summary>A clinic without an index.</summary>
public sealed record FundingMissingResponse(FundingUnitResponse CareCenter, string Reason);

/// <summary>Both rules over all clinics, in kronor.</summary>
/// <param name="WithoutIndex">How many clinics have no index: a shared budget gives them the part of their listed.
/// </param>
/// <param name="Excluded">How many of them have no known number of listed either, and get nothing.</param>
public sealed record FundingSums(
    decimal? First, decimal? Second, decimal? Difference, decimal Gained, decimal Lost, int Gainers, int Losers,
    int WithoutIndex, int Excluded);

/// <summary>Two rules compared.</summary>
/// <param name="Missing">Clinics without an index, with the reason.</param>
public sealed record FundingSimulationResponse(
    string Period, bool AllowEstimated, FundingRuleResult First, FundingRuleResult Second, FundingSums Sums,
    IReadOnlyList<FundingRowResponse> Rows, IReadOnlyList<FundingMissingResponse> Missing, IReadOnlyList<string> Notes,
    string Snapshot);
