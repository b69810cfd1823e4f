using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Profiles;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>
/// Makes the solver's problem from a snapshot: straight lines in whole metres from where people live to the clinics,
/// neighbours over shared borders, people and need as released. What stands in the way is told, all of it.
/// </summary>
public sealed class ProblemBuilder
{
    private readonly ProblemSource _source;
    private readonly ResponsibilityRequest _request;
    private readonly ProblemFaults _faults = new();
    private readonly AreaTree _tree;
    private readonly AreaLayer _layer;
    private readonly int[] _areas;
    private readonly IReadOnlyList<CareCenter> _careCenters;

    private ProblemBuilder(ProblemSource source, ResponsibilityRequest request)
    {
        (_source, _request) = (source, request);
        _tree = source.Snapshot.Register.FindTree(request.Edition)!;
        _layer = _tree.Layer(request.Level);
        var within = _tree.Layer(AreaCodes.LevelOf(request.Within)!.Value).Find(request.Within);
        _areas = within is null
            ? []
            : [.. Ranking.IndicesWithin(source.Snapshot.Register, _layer, within)];
        _careCenters = CareCenterSelection.Of(request, source.Snapshot.Manifest.CareCenters, _faults);
    }

    /// <summary>Makes the problem, or tells what is wrong.</summary>
    public static ProblemReading Build(ProblemSource source, ResponsibilityRequest request) =>
        new ProblemBuilder(source, request).Build();

    private ProblemReading Build()
    {
        if (_areas.Length == 0)
            _faults.Add("within", $"Det finns inga {_layer.Edition!.SwedishName} i {_request.Within}.");
        if (!_faults.IsEmpty)
            return new ProblemReading(null, _faults.List);
        var columns = new NeedColumns(_source.Indicators, _layer, _areas, _faults, _source.FindIndex);
        var people = columns.People();
        var weights = columns.Of(_request.Weight.By, _request.Weight, people, "weight");
        var loads = columns.Of(_request.Capacity.Basis, _request.Weight, people, "capacity.basis");
        var distances = Distances();
        var pairs = new PairChecks(_request, CodesOf(_areas), _careCenters, _faults);
        pairs.Check();
        CheckBorders();
        if (!_faults.IsEmpty)
            return new ProblemReading(null, _faults.List);
        CheckReach(distances, people);
        var today = new TodaysCareCenters(_source.Snapshot, _request, _layer, _careCenters, _faults);
        var limits = new CapacityLimitsBuilder(_request.Capacity, _careCenters, loads, NearestOf(distances))
            .Build(_faults);
        if (!_faults.IsEmpty)
            return new ProblemReading(null, _faults.List);
        var input = InputOf((people, weights, loads), limits, today) with
        {
            DistanceMeters = distances,
            LockedMetersBeyondReach = LockedMetersBeyondReach(),
        };
        var request = _request with
        {
            CareCenters = [.. _careCenters.Select(one => one.Code)],
            Weight = _request.Weight with { Version = columns.IndexVersion },
        };
        return new ProblemReading(
            new ScenarioProblem(
                request, new ResponsibilityProblem(input), _layer, _careCenters, columns.Periods,
                [.. Notes(), .. today.Notes(_areas, people)], columns.Sources),
            []);
    }

    private ResponsibilityInput InputOf(
        (int[] People, int[] Weights, int[] Loads) numbers, (int Lower, int Upper)[] limits, TodaysCareCenters today) =>
        new()
        {
            Areas =
            [
                .. _areas.Select((area, i) =>
                    AreaOf(area, numbers.People[i], numbers.Weights[i], numbers.Loads[i], today.Of(area))),
            ],
            Clinics = [.. _careCenters.Select((one, i) => new ResponsibilityClinic(
                one.Code, limits[i].Lower, limits[i].Upper) { Name = one.Name, Municipality = one.Municipality })],
            DistanceMeters = [],
            Borders = Borders(),
            Links = [.. _request.Links.Select(link => new AreaPair(link.From, link.To))],
            Locked = [.. _request.Locked.Select(pair => new AreaClinicPair(pair.Area, pair.CareCenter))],
            Forbidden = [.. _request.Forbidden.Select(pair => new AreaClinicPair(pair.Area, pair.CareCenter))],
            KeepWithinMunicipality = _request.KeepsWithinMunicipality,
            IsContiguous = _request.IsContiguous,
            MovePriceMeters = _request.StayClose?.PriceMeters ?? 0,
            MinimumPeople = _request.MinimumPeople ?? 0,
        };

    private ResponsibilityArea AreaOf(int area, int people, int weight, int load, string? today) =>
        new(_layer.Areas[area].Code, weight, load, people)
        {
            Today = today,
            Name = _layer.Areas[area].Label,
            Municipality = CodeOf(area, AreaLevel.Municipality),
            Group = _request.KeepsRegsoWhole ? CodeOf(area, AreaLevel.Regso) : null,
            IsAtOuterBorder = _source.OuterAreas.Count == _layer.Count && _source.OuterAreas[area]
                || HasNeighborOutside(area),
        };

    private int[][] Distances()
    {
        var lacking = new List<string>();
        var distances = new int[_areas.Length][];
        for (var i = 0; i < _areas.Length; i++)
        {
            var place = _source.Snapshot.Places.GetValueOrDefault(_layer.Areas[_areas[i]].Id);
            if (place is null || place.Center == default)
            {
                lacking.Add(_layer.Areas[_areas[i]].Label);
                continue;
            }

            distances[i] =
            [
                .. _careCenters.Select(one => MetersTo(place.Center, one))
                    .Select(meters => meters > _request.FarthestMeters ? ResponsibilityProblem.OutOfReach : meters),
            ];
        }

        if (lacking.Count > 0)
            _faults.Add(
                "within",
                $"{lacking.Count} av {_areas.Length} områden saknar mittpunkt att mäta från: "
                + $"{ProblemFaults.Names(lacking)}. Läs in gränser och data på nytt.");
        return distances;
    }

    private static int MetersTo(PlanePoint center, CareCenter careCenter) =>
        (int)Math.Round(center.DistanceTo(careCenter.Place!.Value));

    private Dictionary<string, int> LockedMetersBeyondReach()
    {
        var meters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in _request.Locked)
        {
            var place = _source.Snapshot.Places[_layer.Areas[_layer.IndexOf(pair.Area)].Id];
            var careCenter = _careCenters.First(one => one.Code == pair.CareCenter);
            if (MetersTo(place.Center, careCenter) is var far && far > _request.FarthestMeters)
                meters[pair.Area] = far;
        }

        return meters;
    }

    private void CheckReach(int[][] distances, int[] people)
    {
        var beyond = Enumerable.Range(0, _areas.Length)
            .Where(i => distances[i].All(meters => meters == ResponsibilityProblem.OutOfReach)).ToList();
        if (beyond.Count > 0)
            _faults.Add(
                "farthestMeters",
                $"{beyond.Count} områden med {ResponsibilityText.Number(beyond.Sum(i => (long)people[i]))} invånare "
                + $"har ingen vårdcentral inom {ResponsibilityText.Number(_request.FarthestMeters ?? 0)} meter: "
                + $"{ProblemFaults.Names([.. beyond.Select(i => _layer.Areas[_areas[i]].Label)])}.");
    }

    private void CheckBorders()
    {
        if (_request.IsContiguous && _source.Neighbors is null)
            _faults.Add("contiguous", "Indelningen har inga gränser, så inget kan sägas om vad som hänger samman.");
        var unknown = _careCenters.Where(one => one.Municipality is null).Select(one => one.Name).ToList();
        if (_request.KeepsWithinMunicipality && unknown.Count > 0)
            _faults.Add(
                "keepWithinMunicipality",
                $"{unknown.Count} vårdcentraler har ingen känd kommun: {ProblemFaults.Names(unknown)}.");
    }

    private static int[] NearestOf(int[][] distances) =>
    [
        .. distances.Select(row =>
        {
            var best = -1;
            for (var j = 0; j < row.Length; j++)
                if (row[j] >= 0 && (best < 0 || row[j] < row[best]))
                    best = j;
            return best;
        }),
    ];

    private List<AreaPair> Borders()
    {
        var (borders, chosen) = (new List<AreaPair>(), _areas.ToHashSet());
        if (_source.Neighbors is not { } neighbors)
            return borders;
        foreach (var area in _areas)
            foreach (var other in neighbors.NeighborsOf(area))
                if (other > area && chosen.Contains(other))
                    borders.Add(new AreaPair(_layer.Areas[area].Code, _layer.Areas[other].Code));
        return borders;
    }

    private bool HasNeighborOutside(int area)
    {
        if (_source.Neighbors is { } neighbors)
            foreach (var other in neighbors.NeighborsOf(area))
                if (Array.BinarySearch(_areas, other) < 0)
                    return true;
        return false;
    }

    private IEnumerable<string> Notes()
    {
        var byGround = _areas.Count(area => !_source.Snapshot.Places[_layer.Areas[area].Id].IsCenterByPeople);
        yield return "Avstånd är raka linjer från den punkt där områdets invånare i medeltal bor, i hela meter.";
        if (byGround > 0)
            yield return $"I {byGround} av {_areas.Length} områden är punkten en punkt inne i området (ytviktad), "
                + "eftersom för få befolkade rutor är kända där.";
        foreach (var link in _request.Links)
            yield return $"{link.From} och {link.To} räknas som sammanhängande: {link.Name}.";
    }

    private HashSet<string> CodesOf(int[] areas) =>
        areas.Select(area => _layer.Areas[area].Code).ToHashSet(StringComparer.Ordinal);

    private string CodeOf(int area, AreaLevel level) =>
        _tree.Layer(level).Areas[_tree.AncestorOf(_layer.Level, area, level)].Code;
}
