using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Server.Interventions;

/// <summary>An area by name.</summary>
public sealed record InterventionArea(string Code, string Label);

/// <summary>An outcome.</summary>
/// <param name="Wanted"><c>lower</c> or <c>higher</c>.</param>
public sealed record InterventionOutcomeResponse(
    string Indicator, string Title, string Unit, string Sex, string? Age, string Wanted);

/// <summary>One version of an intervention's entry.</summary>
/// <param name="Change"><c>registered</c>, <c>corrected</c>, <c>ended</c> or <c>withdrawn</c>.</param>
/// <param name="IsAfterStart">Whether it was written after the start.</param>
/// <param name="Stamp">That in words; null where it was not.</param>
/// <param name="Sha256">The checksum of what it promises; null where it promises nothing anew.</param>
/// <param name="IsPrimary">Whether its promise is the one that counts: the first.</param>
public sealed record InterventionVersionResponse(
    int Version, DateTimeOffset At, string Change, string ChangeText, string By, string? Why, bool IsAfterStart,
    string? Stamp, string? Sha256, bool IsPrimary, string Snapshot);

/// <summary>An intervention as its newest version has it.</summary>
/// <param name="Key">What the file that it came by calls it; null where a user registered it.</param>
/// <param name="IsAfterStart">Whether the first version was written after the start.</param>
/// <param name="Stamp">That in words; null where it was not.</param>
/// <param name="Rule">The rule by which the areas were chosen, in words.</param>
public sealed record InterventionResponse(
    long Id, string? Key, string Name, string Kind, string KindText, string? TargetGroup, string Level,
    string? Edition, IReadOnlyList<InterventionArea> Areas, IReadOnlyList<string> CareCenters, string Start,
    string? End, bool IsWithdrawn, InterventionOutcomeResponse Outcome,
    IReadOnlyList<InterventionOutcomeResponse> OtherOutcomes, string Manner, string MannerText, string Rule,
    string? RuleText, string? RuleDocument, string By, string? Document, bool IsAfterStart, string? Stamp,
    IReadOnlyList<InterventionVersionResponse> Versions);

/// <summary>The register, newest first.</summary>
public sealed record InterventionList(IReadOnlyList<InterventionResponse> Interventions, int Total, string Snapshot);

/// <summary>One intervention.</summary>
/// <param name="Notes">What was noted at registration.</param>
public sealed record InterventionAnswer(
    InterventionResponse Intervention, IReadOnlyList<string> Notes, string Snapshot);

/// <summary>An area of an intervention and its controls.</summary>
public sealed record ControlPairResponse(InterventionArea Area, IReadOnlyList<InterventionArea> Controls);

/// <summary>What was promised, with the controls.</summary>
/// <param name="IsIntact">Whether the checksum still holds.</param>
/// <param name="YearsBefore">The years that the controls were chosen by.</param>
/// <param name="Pool">How many areas the rule could have chosen.</param>
/// <param name="PossibleControls">How many areas could have been controls.</param>
/// <param name="Balance">How alike they are, in standard deviations.</param>
/// <param name="MadeOn">The snapshot that the controls were chosen on.</param>
public sealed record ControlsAnswer(
    long Id, string Name, int Version, bool IsPrimary, string Sha256, bool IsIntact, string Method,
    IReadOnlyList<int> YearsBefore, int? PartialYear, int FirstYearAfter, int? LastYearAfter, string Rule, int Pool,
    int PossibleControls, int ControlsPerArea, ulong Seed, IReadOnlyList<string> Covariates, string Level,
    string? Edition, IReadOnlyList<ControlPairResponse> Pairs, IReadOnlyList<CovariateBalance> Balance,
    IReadOnlyList<string> Excluded, IReadOnlyList<string> Notes, string Source, string MadeOn, string Snapshot);
