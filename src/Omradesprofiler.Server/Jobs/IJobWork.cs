using Omradesprofiler.Journal;

namespace Omradesprofiler.Server.Jobs;

/// <summary>What jobs of one kind do.</summary>
public interface IJobWork
{
    /// <summary>The kind of the jobs.</summary>
    string Kind { get; }

    /// <summary>Does the work and saves what came of it, unless the job has become another's.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="FormatException">What was asked for can no longer be made.</exception>
    void Run(Job job, JobProgress progress, CancellationToken stop);
}
