using System.Globalization;
using System.Text;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Sitings;

/// <summary>A version of a siting with what came of it.</summary>
/// <param name="Version">The version in full.</param>
/// <param name="Report">The placement; null where there is none.</param>
/// <param name="Refusal">Why there is none; null unless it was looked for in vain.</param>
public sealed record OpenedSiting(
    ScenarioVersion<SitingRecord> Version, SitingReport? Report, SitingRefusal? Refusal)
{
    /// <summary>The job that solves it, as it was before the version was read; null for none.</summary>
    public Job? Job { get; init; }

    /// <summary>What others call it.</summary>
    public AccessibilitySiting Reference => new(
        Version.Scenario, Version.Version, Version.Record.Name, Report?.BeforeText ?? "", Version.Snapshot);

    /// <summary>The counties and municipalities whose people were to be served; null for the data's focus.</summary>
    public IReadOnlyList<string>? Within =>
        SitingRequestJson.Read(Encoding.UTF8.GetBytes(Version.Record.Request.Text)).Request?.Demand.Within;
}

/// <summary>Finds sitings and opens them.</summary>
public sealed class SitingFinder(SitingJournal journal, Workspace workspace, JobStore jobs)
{
    /// <summary>A version of a siting, the newest where none is named.</summary>
    /// <exception cref="ApiException">There is none (404), or its snapshot was taken back (410).</exception>
    public OpenedSiting Open(string id, string? version)
    {
        var job = FindJob(id); // before the version: who sees a job that is done sees what came of it
        var found = Find(id, version);
        if (workspace.ListWithdrawn().Contains(SnapshotId.Parse(found.Snapshot)))
            throw new ApiException(
                StatusCodes.Status410Gone, "Förslagets ögonblicksbild kan inte användas",
                "Ögonblicksbilden som förslaget gjordes på har återkallats.");
        var result = found.Record.Result?.Text;
        return new OpenedSiting(
            found,
            result is null || found.Record.Stage != ScenarioStage.Solved
                ? null
                : ScenarioRecordJson.Read<SitingReport>(result),
            result is null || found.Record.Stage != ScenarioStage.Unsolved
                ? null
                : ScenarioRecordJson.Read<SitingRefusal>(result))
        {
            Job = job,
        };
    }

    /// <summary>A siting with a placement, by <c>12</c> or <c>12/2</c>.</summary>
    /// <exception cref="ApiException">It is not written so (400), not there (404), or has no placement (409).
    /// </exception>
    public OpenedSiting OpenNamed(string name, string? text)
    {
        var parts = (text ?? "").Split('/');
        if (parts is not ([_] or [_, _]) || parts[0].Length == 0)
            throw ApiException.BadParameter(name, "Ange ett förslag: 12, eller 12/3 för en version.");
        var opened = Open(parts[0], parts is [_, var version] ? version : null);
        return opened.Report is not null ? opened : throw new ApiException(
            StatusCodes.Status409Conflict, "Förslaget har inga platser",
            opened.Refusal?.Text ?? "Det är inte färdigräknat.");
    }

    private Job? FindJob(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var siting)
        && journal.List().FirstOrDefault(one => one.Scenario == siting)?.Record.Job is { } job
            ? jobs.Find(job)
            : null;

    private ScenarioVersion<SitingRecord> Find(string id, string? version)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var siting)
            || journal.Find(siting) is not { } newest)
            throw ApiException.NotFound("Förslaget", "Det finns inget förslag med det numret.");
        if (version is null)
            return newest;
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && journal.Find(siting, number) is { } named
                ? named
                : throw ApiException.NotFound("Versionen", $"Förslaget har versionerna 1–{newest.Version}.");
    }
}
