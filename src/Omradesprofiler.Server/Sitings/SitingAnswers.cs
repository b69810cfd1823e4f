using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Sitings;

/// <summary>Makes answers from sitings.</summary>
public sealed class SitingAnswers(SitingJournal journal, JobStore jobs)
{
    /// <summary>All sitings, newest first.</summary>
    public SitingList List(LoadedSnapshot current)
    {
        var known = jobs.List().ToDictionary(job => job.Id); // before the versions: a job that is done has its version
        var rows = journal.List().GroupBy(version => version.Scenario).OrderByDescending(versions => versions.Key)
            .Select(versions =>
            {
                var newest = versions.Last();
                return new SitingListRow(
                    newest.Scenario, newest.Record.Name, VersionOf(newest), newest.Snapshot,
                    newest.Snapshot == current.Snapshot.Id.Value,
                    versions.First().Record.Job is { } id && known.TryGetValue(id, out var job)
                        ? JobResponse.Of(job)
                        : null);
            }).ToList();
        return new SitingList(rows, rows.Count, current.Snapshot.Id.Value);
    }

    /// <summary>One version as an answer.</summary>
    public SitingAnswer AnswerOf(OpenedSiting opened, LoadedSnapshot current)
    {
        var version = opened.Version;
        var isCurrent = version.Snapshot == current.Snapshot.Id.Value;
        var versions = journal.List().Where(one => one.Scenario == version.Scenario).ToList();
        return new SitingAnswer(
            new SitingResponse(
                version.Scenario, version.Record.Name, VersionOf(version), [.. versions.Select(VersionOf)],
                version.Snapshot, isCurrent, isCurrent ? null : SnapshotTextOf(version, current),
                ElementOf(version.Record.Request.Text), opened.Job is { } job ? JobResponse.Of(job) : null,
                opened.Report, opened.Refusal),
            current.Snapshot.Id.Value);
    }

    /// <summary>What was found quickly, and is not saved.</summary>
    public static SitingAnswer AnswerOf(
        string? name, SitingRequest request, SitingOutcome outcome, LoadedSnapshot current) => new(
            new SitingResponse(
                null, name ?? "Förhandsvisning", null, [], current.Snapshot.Id.Value, true, null,
                ElementOf(SitingRequestJson.Write(request)), null, outcome.Report, outcome.Refusal),
            current.Snapshot.Id.Value);

    private static SitingVersionResponse VersionOf(ScenarioVersion<SitingRecord> version) => new(
        version.Version, version.At, version.Record.By, version.Record.Why,
        SitingRequestJson.SlugOf(version.Record.Stage), TextOf(version.Record.Stage), version.Record.BasedOn,
        version.Record.Summary);

    private static string TextOf(ScenarioStage stage) => stage switch
    {
        ScenarioStage.Solved => "Beräknad",
        ScenarioStage.Unsolved => "Inga platser håller reglerna",
        _ => "Söks ännu",
    };

    private static string SnapshotTextOf(ScenarioVersion<SitingRecord> version, LoadedSnapshot current) =>
        $"Gjort på ögonblicksbild {version.Snapshot}. Den som gäller nu är {current.Snapshot.Id}: folkmängd, restider, "
        + "vårdcentraler och kandidatplatser kan vara andra.";

    private static JsonElement ElementOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
