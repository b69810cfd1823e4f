using Omradesprofiler.MobileTeams.Scenarios;

namespace Omradesprofiler.Store;

/// <summary>The schedules of mobile teams, in a workspace.</summary>
public sealed class ScheduleJournal(Workspace workspace, JobStore jobs, TimeProvider time)
    : ScenarioJournal<ScheduleRecord>(workspace, jobs, time, Kind)
{
    /// <summary>The kind of the entries and of the jobs.</summary>
    public const string Kind = "schedule";
}
