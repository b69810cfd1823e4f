using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>A version of a scenario with what it was made from.</summary>
/// <param name="Version">The version in full.</param>
/// <param name="Loaded">The snapshot that it was made on.</param>
/// <param name="Ready">Its problem.</param>
/// <param name="Result">Its assignment; null where there is none.</param>
public sealed record OpenedScenario(
    ScenarioVersion<ResponsibilityRecord> Version, LoadedSnapshot Loaded, ScenarioProblem Ready, ScenarioResult? Result)
{
    /// <summary>The job that solves the scenario, as it was before the version was read; null for none.</summary>
    public Job? Job { get; init; }

    /// <summary>The clinic of each DeSO in the scenario, by codes; empty where there is no assignment.</summary>
    public SortedDictionary<string, string> AssignmentOfDeso()
    {
        var (assignment, layer) = (new SortedDictionary<string, string>(StringComparer.Ordinal), Ready.Layer);
        var tree = Loaded.Snapshot.Register.FindTree(layer.Edition!)!;
        foreach (var choice in Result?.Result.Choices ?? [])
        {
            var place = layer.IndexOf(Ready.Problem.Areas[choice.Area].Code);
            foreach (var deso in tree.MembersOf(layer.Level, place, AreaLevel.Deso))
                assignment[tree.Layer(AreaLevel.Deso).Areas[deso].Code] = Ready.Problem.Clinics[choice.Clinic].Code;
        }

        return assignment;
    }
}

/// <summary>Finds scenarios and opens them.</summary>
public sealed class ScenarioFinder(
    ResponsibilityJournal journal, ScenarioSources sources, EarlierSnapshots snapshots, JobStore jobs)
{
    /// <summary>A version of a scenario, the newest where none is named.</summary>
    /// <exception cref="ApiException">There is none (404), its snapshot was taken back (410), or it can no longer be
    /// made (409).</exception>
    public OpenedScenario Open(LoadedSnapshot current, string id, string? version)
    {
        var job = FindJob(id); // before the version: who sees a job that is done sees what came of it
        return Open(current, Find(id, version)) with { Job = job };
    }

    /// <summary>A version with what it was made from.</summary>
    public OpenedScenario Open(LoadedSnapshot current, ScenarioVersion<ResponsibilityRecord> version)
    {
        try
        {
            var loaded = snapshots.Get(version.Snapshot, current);
            var ready = sources.Get(loaded, version.Record.Request.Text);
            var result = version.Record is { Stage: not ScenarioStage.Unsolved, Result: { } raw }
                ? ScenarioResultReader.Read(raw.Text, ready)
                : null;
            return new OpenedScenario(version, loaded, ready, result);
        }
        catch (DataException e)
        {
            throw new ApiException(
                e.Finding.Code == "withdrawn-snapshot" ? StatusCodes.Status410Gone : StatusCodes.Status409Conflict,
                "Scenariots ögonblicksbild kan inte användas", e.Finding.Text);
        }
        catch (FormatException e)
        {
            throw new ApiException(
                StatusCodes.Status409Conflict, "Scenariot kan inte göras om på sin ögonblicksbild", e.Message);
        }
    }

    /// <summary>The solver's answer that a version's moves were made in.</summary>
    public ResponsibilityResult SolvedOf(OpenedScenario opened)
    {
        var version = opened.Version;
        while (version.Record.Stage == ScenarioStage.Edited)
            version = journal.Find(version.Scenario, version.Record.BasedOn)!;
        return Open(opened.Loaded, version).Result!.Result;
    }

    /// <summary>Moves as places in the problem.</summary>
    /// <exception cref="ApiException">An area or a clinic is not in the scenario, or too far away.</exception>
    public static IReadOnlyList<AreaMove> MovesOf(ScenarioProblem ready, IReadOnlyList<CareCenterPair> moves)
    {
        var found = new List<AreaMove>();
        foreach (var (i, move) in moves.Index())
        {
            var (area, clinic) = (ready.IndexOfArea(move.Area), ready.IndexOfCareCenter(move.CareCenter));
            if (area < 0 || clinic < 0)
                throw ApiException.BadParameter(
                    $"moves[{i}]",
                    area < 0
                        ? $"{move.Area} är inget område i scenariot."
                        : $"{move.CareCenter} är inte med i scenariot.");
            if (ready.Problem.DistanceMeters(area, clinic) == ResponsibilityProblem.OutOfReach)
                throw ApiException.BadParameter(
                    $"moves[{i}]",
                    $"{move.CareCenter} ligger längre bort från {move.Area} än {ready.Request.FarthestMeters} meter.");
            found.Add(new AreaMove(area, clinic));
        }

        return found;
    }

    private Job? FindJob(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var scenario)
        && journal.List().FirstOrDefault(one => one.Scenario == scenario)?.Record.Job is { } job
            ? jobs.Find(job)
            : null;

    private ScenarioVersion<ResponsibilityRecord> Find(string id, string? version)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var scenario)
            || journal.Find(scenario) is not { } newest)
            throw ApiException.NotFound("Scenariot", "Det finns inget scenario med det numret.");
        if (version is null)
            return newest;
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && journal.Find(scenario, number) is { } named
                ? named
                : throw ApiException.NotFound(
                    "Versionen", $"Scenariot har versionerna 1–{newest.Version}.");
    }
}
