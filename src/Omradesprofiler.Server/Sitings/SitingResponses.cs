using System.Text.Json;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Sitings;

/// <summary>A version among a siting's.</summary>
/// <param name="Stage"><c>asked</c>, <c>solved</c> or <c>unsolved</c>.</param>
public sealed record SitingVersionResponse(
    int Version, DateTimeOffset At, string By, string? Why, string Stage, string StageText, int? BasedOn,
    SitingFigures? Summary);

/// <summary>A siting in a list: its newest version.</summary>
/// <param name="MadeOn">The snapshot that it was made on.</param>
/// <param name="IsCurrent">Whether that is the one in force.</param>
public sealed record SitingListRow(
    long Id, string Name, SitingVersionResponse Newest, string MadeOn, bool IsCurrent, JobResponse? Job);

/// <summary>Sitings, newest first.</summary>
public sealed record SitingList(IReadOnlyList<SitingListRow> Sitings, int Total, string Snapshot);

/// <summary>One version of a siting in full.</summary>
/// <param name="Id">Its number; null for a preview, which is not saved.</param>
/// <param name="SnapshotText">What to know where it was made on another snapshot than the one in force.</param>
/// <param name="Request">What was asked for, in full.</param>
/// <param name="Result">The placement; null where there is none.</param>
/// <param name="Refusal">Why there is none; null unless it was looked for in vain.</param>
public sealed record SitingResponse(
    long? Id, string Name, SitingVersionResponse? Version, IReadOnlyList<SitingVersionResponse> Versions, string MadeOn,
    bool IsCurrent, string? SnapshotText, JsonElement Request, JobResponse? Job, SitingReport? Result,
    SitingRefusal? Refusal);

/// <summary>One siting.</summary>
public sealed record SitingAnswer(SitingResponse Siting, string Snapshot);

/// <summary>One side of a comparison.</summary>
public sealed record ComparedSiting(
    long Id, string Name, int Version, string Model, string ModelText, double Objective, string ObjectiveText,
    double Gap, PeopleTimes Times, IReadOnlyList<NeedGroupTimes> Groups);

/// <summary>A DeSO whose people have another time in the other.</summary>
public sealed record ComparedSitingArea(SitingArea Area, long People, double? MinutesA, double? MinutesB);

/// <summary>Two sitings side by side.</summary>
/// <param name="SameQuestion">Whether objectives can be compared.</param>
public sealed record SitingComparison(
    ComparedSiting A, ComparedSiting B, bool SameQuestion, string Text, IReadOnlyList<SiteReference> OnlyInA,
    IReadOnlyList<SiteReference> OnlyInB, IReadOnlyList<SiteReference> InBoth,
    IReadOnlyList<ComparedSitingArea> Areas, string Snapshot);

/// <summary>What came of making a stored result again.</summary>
/// <param name="IsSame">Whether every byte is the same; null where another version of the solver made it.</param>
public sealed record SitingReplayAnswer(
    long Id, int Version, bool? IsSame, string StoredSolver, string ThisSolver, string StoredSha256,
    string? RecomputedSha256, string Snapshot);
