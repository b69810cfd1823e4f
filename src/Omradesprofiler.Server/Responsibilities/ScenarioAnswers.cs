using Omradesprofiler.Care;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Makes answers from scenarios.</summary>
public sealed class ScenarioAnswers(ResponsibilityJournal journal, DecisionJournal decisions, JobStore jobs)
{
    /// <summary>All scenarios, newest first.</summary>
    public ScenarioList List(LoadedSnapshot current)
    {
        var known = jobs.List().ToDictionary(job => job.Id); // before the versions: a job that is done has its version
        var decided = decisions.List().ToLookup(decision => decision.Record.Scenario);
        var rows = journal.List().GroupBy(version => version.Scenario).OrderByDescending(versions => versions.Key)
            .Select(versions =>
            {
                var newest = versions.Last();
                return new ScenarioListRow(
                    newest.Scenario, newest.Record.Name, ScenarioMapping.VersionOf(newest), newest.Snapshot,
                    newest.Snapshot == current.Snapshot.Id.Value,
                    versions.First().Record.Job is { } id && known.TryGetValue(id, out var job)
                        ? JobResponse.Of(job)
                        : null,
                    decided[newest.Scenario].LastOrDefault()?.Id);
            }).ToList();
        return new ScenarioList(rows, rows.Count, CareLaw.ResponsibilityLimitsNobody, current.Snapshot.Id.Value);
    }

    /// <summary>One version as an answer.</summary>
    public ScenarioAnswer AnswerOf(OpenedScenario opened, LoadedSnapshot current) => new(
        ResponseOf(opened, current), CareLaw.ResponsibilityLimitsNobody, current.Snapshot.Id.Value);

    /// <summary>One version in full.</summary>
    public ScenarioResponse ResponseOf(OpenedScenario opened, LoadedSnapshot current)
    {
        var (version, ready) = (opened.Version, opened.Ready);
        var isCurrent = version.Snapshot == current.Snapshot.Id.Value;
        var versions = journal.List().Where(one => one.Scenario == version.Scenario).ToList();
        return new ScenarioResponse(
            version.Scenario, version.Record.Name, ScenarioMapping.VersionOf(version),
            [.. versions.Select(ScenarioMapping.VersionOf)], HindranceOf(opened), version.Snapshot, isCurrent,
            isCurrent ? null : SnapshotTextOf(version, current), ScenarioMapping.ElementOf(version.Record.Request),
            opened.Job is { } job ? JobResponse.Of(job) : null,
            [.. decisions.List().Where(one => one.Record.Scenario == version.Scenario)
                .Select(ScenarioMapping.DecisionOf)],
            opened.Result is { } result ? ScenarioMapping.AssignmentOf(ready, result) : null,
            version.Record is { Stage: ScenarioStage.Unsolved, Result: { } why }
                ? ScenarioMapping.ElementOf(why)
                : null,
            ScenarioMapping.CareCentersOf(ready), ready.Periods, ready.Notes, SourceOf(opened));
    }

    /// <summary>Why a version can not be approved whatever is accepted; null where it can.</summary>
    public static string? HindranceOf(OpenedScenario opened) => opened switch
    {
        { Version.Record: { Stage: ScenarioStage.Unsolved, Summary.IsProven: not true } } =>
            $"{ScenarioMapping.NotFound}: det finns inget att fastställa.",
        { Version.Record.Stage: ScenarioStage.Unsolved } => "Reglerna går inte ihop: det finns inget att fastställa.",
        { Result: null } => "Scenariot är inte färdigräknat.",
        { Result.Result.IsPreview: true } =>
            "En förhandsvisning kan inte fastställas. Vänta tills arbetet är klart, och ta den versionen.",
        _ => null,
    };

    /// <summary>What to know of a version that was made on another snapshot.</summary>
    public static string SnapshotTextOf(ScenarioVersion<ResponsibilityRecord> version, LoadedSnapshot current) =>
        $"Gjort på ögonblicksbild {version.Snapshot}. Den som gäller nu är {current.Snapshot.Id}: folkmängd, "
        + "vårdcentraler och gränser kan vara andra.";

    private static string SourceOf(OpenedScenario opened)
    {
        var manifest = opened.Loaded.Snapshot.Manifest;
        var titles = opened.Ready.Sources.Select(manifest.GetSource)
            .Select(source => $"{source.Publisher}, {source.Title}").ToList();
        return titles.Count == 0 ? "" : $"Egen bearbetning av data från {string.Join("; ", titles)}";
    }
}
