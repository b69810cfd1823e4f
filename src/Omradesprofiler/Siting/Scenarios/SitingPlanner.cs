using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>
/// Understands a request on a snapshot: who is to be served, by released numbers alone, and which places take part.
/// What stands in the way is told, all of it.
/// </summary>
public sealed class SitingPlanner
{
    private readonly SitingSource _source;
    private readonly TravelData _travel;
    private readonly AreaLayer _layer;
    private readonly ProblemFaults _faults = new();

    private SitingPlanner(SitingSource source, TravelData travel)
    {
        (_source, _travel) = (source, travel);
        _layer = source.Snapshot.Register.FindLayer(AreaLevel.Deso, travel.Edition)!;
    }

    /// <summary>Makes the plan, or tells what is wrong.</summary>
    public static SitingPlanning Plan(SitingSource source, SitingRequest request) =>
        source.Snapshot.Travel is { Options.Count: > 0 } travel
            ? new SitingPlanner(source, travel).Plan(request)
            : new SitingPlanning(
                null, [new("$", "Datamängden har inga restider. Ange färdsätt i receptet och läs in på nytt.")]);

    private SitingPlanning Plan(SitingRequest request)
    {
        var option = OptionOf(request);
        var areas = AreasOf(request.Demand);
        if (option is null || areas.Length == 0)
            return new SitingPlanning(null, _faults.List);
        var columns = new NeedColumns(_source.Indicators, _layer, areas, _faults);
        columns.People();
        var (origins, unknown) = OriginsIn(areas, option);
        var values = ValuesOf(request.Demand, columns);
        var sites = new SiteSelection(_source.Snapshot, _travel, _faults).Of(request, areas);
        var isByDeso = IsByDeso(request, origins, areas, sites.Count);
        if (!_faults.IsEmpty)
            return new SitingPlanning(null, _faults.List);
        var (points, weights) = PointsOf(
            origins, areas, values is null ? null : (values, request.Demand.Kind == DemandKind.CniPeople), isByDeso);
        var full = request with
        {
            Option = option.Id,
            Demand = request.Demand with
            {
                Within = request.Demand.Within ?? _source.Snapshot.Manifest.Focus,
                Points = isByDeso ? DemandPoints.Deso : DemandPoints.Squares,
            },
        };
        return new SitingPlanning(
            new SitingPlan(full, option, _layer, areas, origins, points, weights, sites)
            {
                DemandText = TextOf(request.Demand),
                Periods = columns.Periods,
                Sources = [.. columns.Sources.Append(option.SourceId).OfType<string>().Distinct()],
                Need = NeedOf(_source.Indicators, _layer),
                Unknown = unknown,
            },
            []);
    }

    /// <summary>The newest CNI of each DeSO, NaN where it is not released; empty where there is none.</summary>
    public static IReadOnlyList<double> NeedOf(IndicatorEngine indicators, AreaLayer layer) =>
        indicators.Catalog.Find(NeedColumns.CniId) is { } cni
        && indicators.FindNewest(cni, layer.Level, layer.Edition) is { } column
            ? [.. Enumerable.Range(0, layer.Count).Select(area =>
                column.States[area] == CellState.Published ? column.Values[area] : double.NaN)]
            : [];

    private TravelOption? OptionOf(SitingRequest request)
    {
        var id = request.Option ?? _travel.Adopted ?? _travel.Options[0].Id;
        if (_travel.Find(id) is { } option)
            return option;
        _faults.Add(
            "option",
            $"Det finns inget färdsätt \"{id}\". Finns: {string.Join(", ", _travel.Options.Select(one => one.Id))}.");
        return null;
    }

    private int[] AreasOf(SitingDemand demand)
    {
        var (register, areas) = (_source.Snapshot.Register, new SortedSet<int>());
        var codes = demand.Within ?? _source.Snapshot.Manifest.Focus;
        if (codes.Count == 0)
            _faults.Add("demand.within", "Ange ett län (99) eller en kommun (9980).");
        foreach (var code in codes)
        {
            var level = AreaCodes.LevelOf(code);
            if (level is AreaLevel.Municipality or AreaLevel.County or AreaLevel.Country
                && register.FindTree(_travel.Edition)!.Layer(level.Value).Find(code) is { } within)
                areas.UnionWith(Ranking.IndicesWithin(register, _layer, within));
            else
                _faults.Add("demand.within", $"Ska vara ett län eller en kommun som finns; står \"{code}\".");
        }

        return [.. areas];
    }

    /// <summary>The origins that there are times from, and those that the way to travel does not name.</summary>
    private (int[] Known, int[] Unknown) OriginsIn(int[] areas, TravelOption option)
    {
        var (chosen, isKnown) = (areas.ToHashSet(), _travel.KnownBy(option.Id, _layer));
        int[] origins = [.. Enumerable.Range(0, _travel.Origins.Count)
            .Where(i => chosen.Contains(_travel.Origins[i].Area)).OrderBy(i => _travel.Origins[i].Area).ThenBy(i => i)];
        if (origins.Length == 0)
            _faults.Add("demand.within", "Ingen bor där, enligt datamängden.");
        else if (!origins.Any(i => isKnown[_travel.Origins[i].Area]))
            _faults.Add("option", $"{option.Name}: restid saknas i filen för hela området.");
        return (
            [.. origins.Where(i => isKnown[_travel.Origins[i].Area])],
            [.. origins.Where(i => !isKnown[_travel.Origins[i].Area])]);
    }

    /// <summary>What each area's demand is, in the order of the areas; null for its people.</summary>
    private double[]? ValuesOf(SitingDemand demand, NeedColumns columns)
    {
        var people = columns.PeopleIndicator;
        switch (demand.Kind)
        {
            case DemandKind.CniPeople:
                if (_source.Indicators.Catalog.Find(NeedColumns.CniId) is { } cni)
                    return columns.Values(cni, "demand.kind");
                _faults.Add("demand.kind", "Datamängden har inget Care Need Index.");
                return null;
            case DemandKind.Indicator:
                var indicator = _source.Indicators.Catalog.Find(demand.Indicator!);
                if (indicator?.Formula is IndicatorFormula.Count or IndicatorFormula.Ratio { IsShare: true })
                    return columns.Counts(indicator, "demand.indicator");
                _faults.Add("demand.indicator", indicator is null
                    ? $"Det finns ingen indikator {demand.Indicator}."
                    : $"\"{indicator.Title}\" är varken ett antal eller en andel. Bara det som är räknat kan "
                        + "få platser.");
                return null;
            case DemandKind.AgeGroup:
                if (AgeGroup.TryParse(demand.Age, out var age) && !age.IsAll && people is not null)
                    return columns.Values(people, "demand.age", age);
                _faults.Add("demand.age", $"Åldern ska vara 0-4 eller 80-; står \"{demand.Age}\".");
                return null;
            default:
                return null;
        }
    }

    private bool IsByDeso(SitingRequest request, int[] origins, int[] areas, int sites)
    {
        var isByDeso = request.Demand.Points switch
        {
            DemandPoints.Squares => false,
            DemandPoints.Deso => true,
            _ => origins.Length > SitingLimits.MostSquares
                || (long)origins.Length * sites > SitingLimits.MostSquarePairs,
        };
        var pairs = (long)(isByDeso ? areas.Length : origins.Length) * sites;
        if (pairs > SitingLimits.MostPairs)
            _faults.Add(
                "$",
                $"{SitingText.Number(isByDeso ? areas.Length : origins.Length)} punkter och {SitingText.Number(sites)} "
                + $"platser är {SitingText.Number(pairs)} par; högst {SitingText.Number(SitingLimits.MostPairs)} tas "
                + "emot. Välj ett mindre område, färre kandidater eller \"points\": \"deso\".");
        if (pairs * (request.CurveTo ?? 0) > SitingLimits.MostCurvePairs)
            _faults.Add(
                "curveTo",
                $"Kurvan blir för lång för {SitingText.Number(pairs)} par av punkter och platser: högst "
                + $"{SitingText.Number(SitingLimits.MostCurvePairs / pairs)} platser.");
        return isByDeso;
    }

    /// <summary>The points with their people, and what weighs at each: an area's demand is spread as its people live.
    /// </summary>
    private (List<TravelOrigin> Points, List<double> Weights) PointsOf(
        int[] origins, int[] areas, (double[] Values, bool ArePerPerson)? numbers, bool isByDeso)
    {
        var byArea = origins.GroupBy(i => _travel.Origins[i].Area)
            .ToDictionary(group => group.Key, group => group.ToList());
        var (points, weights) = (new List<TravelOrigin>(), new List<double>());
        foreach (var (place, area) in areas.Index())
        {
            if (!byArea.TryGetValue(area, out var members))
                continue;
            var people = members.Sum(i => _travel.Origins[i].People);
            var demand = numbers is var (values, arePerPerson)
                ? values[place] * (arePerPerson ? people : 1)
                : people;
            if (isByDeso)
            {
                points.Add(_travel.Origins[members[0]] with { People = people });
                weights.Add(demand);
                continue;
            }

            foreach (var origin in members.Select(i => _travel.Origins[i]))
            {
                points.Add(origin);
                weights.Add(demand * (people > 0 ? origin.People / people : 1.0 / members.Count));
            }
        }

        return (points, weights);
    }

    private string TextOf(SitingDemand demand) => demand.Kind switch
    {
        DemandKind.CniPeople => "Invånare gånger områdets CNI",
        DemandKind.Indicator => $"Antal: {_source.Indicators.Catalog.Find(demand.Indicator!)!.Title}",
        DemandKind.AgeGroup => $"Invånare {SitingText.Ages(demand.Age!)}",
        _ => "Invånare",
    };
}
