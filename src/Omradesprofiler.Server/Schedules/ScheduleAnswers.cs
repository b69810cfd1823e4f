using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.MobileTeams.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Schedules;

/// <summary>Finds schedules and makes answers from them.</summary>
public sealed class ScheduleAnswers(ScheduleJournal journal, Workspace workspace, JobStore jobs)
{
    /// <summary>All schedules, newest first.</summary>
    public ScheduleList List(LoadedSnapshot current)
    {
        var known = jobs.List().ToDictionary(job => job.Id); // before the versions: a job that is done has its version
        var rows = journal.List().GroupBy(version => version.Scenario).OrderByDescending(versions => versions.Key)
            .Select(versions =>
            {
                var newest = versions.Last();
                return new ScheduleListRow(
                    newest.Scenario, newest.Record.Name, VersionOf(newest), newest.Snapshot,
                    newest.Snapshot == current.Snapshot.Id.Value,
                    versions.First().Record.Job is { } id && known.TryGetValue(id, out var job)
                        ? JobResponse.Of(job)
                        : null);
            }).ToList();
        return new ScheduleList(rows, rows.Count, current.Snapshot.Id.Value);
    }

    /// <summary>A version of a schedule, the newest where none is named.</summary>
    /// <exception cref="ApiException">There is none (404), or its snapshot was taken back (410).</exception>
    public ScheduleAnswer Get(string id, string? version, LoadedSnapshot current)
    {
        var job = FindJob(id); // before the version: who sees a job that is done sees what came of it
        var found = Find(id, version);
        if (workspace.ListWithdrawn().Contains(SnapshotId.Parse(found.Snapshot)))
            throw new ApiException(
                StatusCodes.Status410Gone, "Turlistans ögonblicksbild kan inte användas",
                "Ögonblicksbilden som turlistan gjordes på har återkallats.");
        var isCurrent = found.Snapshot == current.Snapshot.Id.Value;
        var (stage, result) = (found.Record.Stage, found.Record.Result?.Text);
        return new ScheduleAnswer(
            new ScheduleResponse(
                found.Scenario, found.Record.Name, VersionOf(found),
                [.. journal.List().Where(one => one.Scenario == found.Scenario).Select(VersionOf)], found.Snapshot,
                isCurrent, isCurrent ? null : SnapshotTextOf(found, current), ElementOf(found.Record.Request.Text),
                job is null ? null : JobResponse.Of(job),
                stage == ScenarioStage.Solved ? ReadOf<ScheduleReport>(result) : null,
                stage == ScenarioStage.Unsolved ? ReadOf<SitingRefusal>(result) : null),
            current.Snapshot.Id.Value);
    }

    /// <summary>What was found quickly, and is not saved.</summary>
    public static ScheduleAnswer AnswerOf(
        string? name, ScheduleRequest request, ScheduleOutcome outcome, LoadedSnapshot current) => new(
            new ScheduleResponse(
                null, name ?? "Förhandsvisning", null, [], current.Snapshot.Id.Value, true, null,
                ElementOf(ScheduleRequestJson.Write(request)), null, outcome.Report, outcome.Refusal),
            current.Snapshot.Id.Value);

    private Job? FindJob(string id) => journal.Find(NumberOf(id), 1)?.Record.Job is { } job ? jobs.Find(job) : null;

    private ScenarioVersion<ScheduleRecord> Find(string id, string? version)
    {
        if (journal.Find(NumberOf(id)) is not { } newest)
            throw ApiException.NotFound("Turlistan", "Det finns ingen turlista med det numret.");
        if (version is null)
            return newest;
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && journal.Find(newest.Scenario, number) is { } named
                ? named
                : throw ApiException.NotFound("Versionen", $"Turlistan har versionerna 1–{newest.Version}.");
    }

    private static long NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static ScheduleVersionResponse VersionOf(ScenarioVersion<ScheduleRecord> version) => new(
        version.Version, version.At, version.Record.By, version.Record.Why,
        SitingRequestJson.SlugOf(version.Record.Stage), TextOf(version.Record.Stage), version.Record.BasedOn,
        version.Record.Summary);

    private static string TextOf(ScenarioStage stage) => stage switch
    {
        ScenarioStage.Solved => "Beräknad",
        ScenarioStage.Unsolved => "Ingen turlista håller reglerna",
        _ => "Söks ännu",
    };

    private static string SnapshotTextOf(ScenarioVersion<ScheduleRecord> version, LoadedSnapshot current) =>
        $"Gjord på ögonblicksbild {version.Snapshot}. Den som gäller nu är {current.Snapshot.Id}: folkmängd, restider "
        + "och platser kan vara andra.";

    private static T? ReadOf<T>(string? json)
        where T : class => json is null ? null : ScenarioRecordJson.Read<T>(json);

    private static JsonElement ElementOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
