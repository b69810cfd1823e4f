using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Schedules;

/// <summary>Solves a schedule in full, on the snapshot that it was asked for on.</summary>
public sealed class ScheduleJob(
    ScheduleJournal journal, ScheduleSolves solves, EarlierSnapshots snapshots, SnapshotHolder holder) : IJobWork
{
    public string Kind => ScheduleJournal.Kind;

    public void Run(Job job, JobProgress progress, CancellationToken stop)
    {
        var first = ScenarioJob.FirstOf(job, journal);
        var loaded = snapshots.Get(first.Snapshot, holder.IsReady ? holder.Current : null);
        var answer = solves.Solve(loaded, first.Record.Request, new Told(progress), stop);
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

    private sealed class Told(JobProgress progress) : IProgress<SitingStep>
    {
        public void Report(SitingStep value) => progress.Tell(value.Share, value.Step);
    }
}
