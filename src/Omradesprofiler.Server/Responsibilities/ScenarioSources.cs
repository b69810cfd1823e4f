using System.Runtime.CompilerServices;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Priorities;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>The problems of scenarios; the latest are kept.</summary>
public sealed class ScenarioSources(Workspace workspace, IndexJournal indices)
{
    /// <summary>A country's problem takes some forty megabytes.</summary>
    private const int KeptProblems = 4;

    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<LoadedSnapshot, Dictionary<Edition, bool[]>> _outer = [];
    private readonly LinkedList<(string Key, ScenarioProblem Problem)> _problems = [];

    /// <summary>Makes a problem from a new request, or tells what is wrong.</summary>
    public ProblemReading Build(LoadedSnapshot loaded, ResponsibilityRequest request)
    {
        var reading = ProblemBuilder.Build(SourceOf(loaded, request), request);
        if (reading.Ready is { } ready)
            Keep(KeyOf(loaded, ready.Request), ready);
        return reading;
    }

    /// <summary>The problem of a request that the journal keeps.</summary>
    /// <exception cref="FormatException">It can no longer be made; the message says why.</exception>
    public ScenarioProblem Get(LoadedSnapshot loaded, string requestJson)
    {
        var reading = ResponsibilityRequestJson.Read(
            System.Text.Encoding.UTF8.GetBytes(requestJson), loaded.Snapshot.Register, loaded.Snapshot.Manifest.Focus);
        if (reading.Request is not { } request)
            throw Unmade(reading.Faults);
        var key = KeyOf(loaded, request);
        lock (_lock)
        {
            if (_problems.FirstOrDefault(kept => kept.Key == key) is { Problem: { } known })
                return known;
        }

        var built = Build(loaded, request);
        return built.Ready ?? throw Unmade(built.Faults);
    }

    private void Keep(string key, ScenarioProblem problem)
    {
        lock (_lock)
        {
            if (_problems.Any(kept => kept.Key == key))
                return;
            _problems.AddFirst((key, problem));
            while (_problems.Count > KeptProblems)
                _problems.RemoveLast();
        }
    }

    private ProblemSource SourceOf(LoadedSnapshot loaded, ResponsibilityRequest request)
    {
        var layer = loaded.Snapshot.Register.FindLayer(request.Level, request.Edition)!;
        return new ProblemSource(
            loaded.Snapshot, loaded.Indicators, loaded.Neighbors.Find(layer), OuterOf(loaded, layer),
            (id, version) => indices.Find(id, version) is { } saved && IndexEndpoints.IsSeen(saved, loaded)
                ? (saved.Recipe, saved.Version)
                : null);
    }

    /// <summary>Which areas of a layer have a border with nobody on the other side; empty where borders are lacking.
    /// </summary>
    private bool[] OuterOf(LoadedSnapshot loaded, AreaLayer layer)
    {
        var known = _outer.GetOrCreateValue(loaded);
        lock (known)
        {
            if (!known.TryGetValue(layer.Edition!, out var outer))
                known[layer.Edition!] = outer = FindOuter(loaded, layer);
            return outer;
        }
    }

    private bool[] FindOuter(LoadedSnapshot loaded, AreaLayer layer)
    {
        var (tree, edition) = (loaded.Snapshot.Register.FindTree(layer.Edition!)!, layer.Edition!.Deso);
        if (TileAttachments.FindCoverage(workspace, loaded.Snapshot.Id, edition) is not { } coverage)
            return [];
        var outer = new bool[layer.Count];
        for (var arc = 0; arc < coverage.Arcs.Count; arc++)
            if (coverage.Arcs.RightOf(arc) == CoverageArcs.NoArea)
                outer[tree.AncestorOf(AreaLevel.Deso, coverage.Arcs.LeftOf(arc), layer.Level)] = true;
        return outer;
    }

    private static string KeyOf(LoadedSnapshot loaded, ResponsibilityRequest request) =>
        $"{loaded.Snapshot.Id} {ResponsibilityRequestJson.Write(request)}";

    private static FormatException Unmade(IReadOnlyList<RequestFault> faults) => new(
        string.Join(" ", faults.Select(fault => $"{fault.Place}: {fault.Text}")));
}
