using System.Text.Json;
using Omradesprofiler.MobileTeams.Scenarios;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Schedules;

/// <summary>A version among a schedule's.</summary>
/// <param name="Stage"><c>asked</c>, <c>solved</c> or <c>unsolved</c>.</param>
public sealed record ScheduleVersionResponse(
    int Version, DateTimeOffset At, string By, string? Why, string Stage, string StageText, int? BasedOn,
    ScheduleFigures? Summary);

/// <summary>A schedule in a list: its newest version.</summary>
/// <param name="MadeOn">The snapshot that it was made on.</param>
/// <param name="IsCurrent">Whether that is the one in force.</param>
public sealed record ScheduleListRow(
    long Id, string Name, ScheduleVersionResponse Newest, string MadeOn, bool IsCurrent, JobResponse? Job);

/// <summary>Schedules, newest first.</summary>
public sealed record ScheduleList(IReadOnlyList<ScheduleListRow> Schedules, int Total, string Snapshot);

/// <summary>One version of a schedule in full.</summary>
/// <param name="Id">Its number; null for a preview, which is not saved.</param>
/// <param name="SnapshotText">What to know where it was made on another snapshot than the one in force.</param>
/// <param name="Request">What was asked for, in full.</param>
/// <param name="Result">The schedule; null where there is none.</param>
/// <param name="Refusal">Why there is none; null unless it was looked for in vain.</param>
public sealed record ScheduleResponse(
    long? Id, string Name, ScheduleVersionResponse? Version, IReadOnlyList<ScheduleVersionResponse> Versions,
    string MadeOn, bool IsCurrent, string? SnapshotText, JsonElement Request, JobResponse? Job, ScheduleReport? Result,
    SitingRefusal? Refusal);

/// <summary>One schedule.</summary>
public sealed record ScheduleAnswer(ScheduleResponse Schedule, string Snapshot);
