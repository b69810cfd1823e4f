using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Store;

/// <summary>The scenarios of where health hubs are placed, in a workspace.</summary>
public sealed class SitingJournal(Workspace workspace, JobStore jobs, TimeProvider time)
    : ScenarioJournal<SitingRecord>(workspace, jobs, time, Kind)
{
    /// <summary>The kind of the entries and of the jobs.</summary>
    public const string Kind = "siting";
}
