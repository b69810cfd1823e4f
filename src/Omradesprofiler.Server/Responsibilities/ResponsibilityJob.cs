using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Solves a scenario in full, on the snapshot that it was asked for on.</summary>
public sealed class ResponsibilityJob(
    ScenarioJournal journal, ScenarioSources sources, SnapshotHolder holder)
{
    /// <summary>What the job is told.</summary>
    public static string ParametersOf(long scenario) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"scenario":{{scenario}}}""");

    /// <summary>Does the work and saves what came of it, unless the job has become another's.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="FormatException">The scenario can no longer be made.</exception>
    public void Run(Job job, JobProgress progress, CancellationToken stop)
    {
        var first = journal.Find(ScenarioOf(job), version: 1)
            ?? throw new FormatException("Scenariot som arbetet gäller finns inte i journalen.");
        var loaded = sources.Get(first.Snapshot, holder.IsReady ? holder.Current : null);
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

    private static long ScenarioOf(Job job)
    {
        try
        {
            using var document = JsonDocument.Parse(job.Parameters);
            return document.RootElement.GetProperty("scenario").GetInt64();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Arbetets parametrar går inte att läsa.", e);
        }
    }

    private sealed class Told(JobProgress progress) : IProgress<ResponsibilityProgress>
    {
        public void Report(ResponsibilityProgress value) =>
            progress.Tell(value.Share, ScenarioSolver.TextOf(value.Stage));
    }
}
