using Omradesprofiler.Journal;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>One version of a schedule of mobile teams, as the journal keeps it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="By">Who made the version.</param>
/// <param name="Stage">What it is.</param>
/// <param name="Request">What was asked for, in full.</param>
public sealed record ScheduleRecord(string Name, string By, ScenarioStage Stage, RawJson Request)
    : ScenarioRecord(Name, By, Stage, Request)
{
    /// <summary>The figures that lists show.</summary>
    public ScheduleFigures? Summary { get; init; }
}

/// <summary>The figures of a version that lists show.</summary>
/// <param name="Teams">How many teams.</param>
/// <param name="Stops">How many stops are kept; null where there is no schedule.</param>
/// <param name="People">The people who are covered.</param>
/// <param name="Gap">How far from the best possible at most, 0–1.</param>
/// <param name="RoadHours">Hours on the road during the schedule.</param>
/// <param name="SolverVersion">The solver.</param>
public sealed record ScheduleFigures(
    int Teams, int? Stops, long? People, double? Gap, double? RoadHours, string SolverVersion);
