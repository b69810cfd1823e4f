using Omradesprofiler.Responsibility.Scenarios;

namespace Omradesprofiler.Store;

/// <summary>The scenarios of responsibility of a workspace.</summary>
public sealed class ResponsibilityJournal(Workspace workspace, JobStore jobs, TimeProvider time)
    : ScenarioJournal<ResponsibilityRecord>(workspace, jobs, time, Kind)
{
    /// <summary>The kind of the entries and of the jobs.</summary>
    public const string Kind = "responsibility";
}
