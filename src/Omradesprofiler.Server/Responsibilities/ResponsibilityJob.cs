using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Solves a scenario in full, on the snapshot that it was asked for on.</summary>
public sealed class ResponsibilityJob(
    ResponsibilityJournal journal, ScenarioSources sources, EarlierSnapshots snapshots, SnapshotHolder holder)
    : IJobWork
{
    public string Kind => ResponsibilityJournal.Kind;

    public void Run(Job job, JobProgress progress, CancellationToken stop)
    {
        var first = ScenarioJob.FirstOf(job, journal);
        var loaded = snapshots.Get(first.Snapshot, holder.IsReady ? holder.Current : null);
        var ready = sources.Get(loaded, first.Record.Request.Text);
        var answer = ScenarioSolver.Solve(ready, ResponsibilityOptions.Usual, new Told(progress), stop);
        journal.Complete(
            job,
            first.Record with
            {
                Scenario = first.Scenario,
                BasedOn = 1,
                Stage = answer.Stage,
                Summary = answer.Summary,
                Result = answer.Result,
            },
            first.Snapshot);
    }

    private sealed class Told(JobProgress progress) : IProgress<ResponsibilityProgress>
    {
        public void Report(ResponsibilityProgress value) =>
            progress.Tell(value.Share, ScenarioSolver.TextOf(value.Stage));
    }
}
