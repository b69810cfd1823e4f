using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>Finds the released cells of who is listed where, for a clinic and its catchment.</summary>
/// <param name="register">The areas.</param>
/// <param name="listings">Who is listed where, by RegSO and coarser, as an audience may see it.</param>
/// <param name="own">Own data that the gate gave for catchments, as the same audience may see them.</param>
public sealed class CareFlowFinder(
    AreaRegister register, ListedPopulation listings, IReadOnlyList<GeographySeries> own)
{
    /// <summary>The flows of a clinic in the newest listing, or in one period; null where there is none.</summary>
    /// <param name="geography">The geography of the catchments.</param>
    /// <param name="careCenter">The clinic's code.</param>
    /// <param name="period">The period wanted; null for the newest.</param>
    public CareFlows? Find(CareGeography geography, string careCenter, Period? period)
    {
        var known = listings.Periods.Where(one => period is null || one == period).ToList();
        if (known.Count == 0)
            return null;
        var at = geography.IndexOf(careCenter);
        var columns = own.Where(one => one.Geography == geography.Id && IsListing(one.Source, known[^1]))
            .OrderBy(one => one.Source.CareCenter, StringComparer.Ordinal).ToList();
        var mine = columns.Find(one => one.Source.CareCenter == careCenter);
        return new CareFlows(
            known[^1],
            at < 0 ? [] : [.. columns.Select(one => new FlowCell(one.Source.CareCenter!, CountOf(one, at)))],
            mine is null
                ? []
                : [.. geography.CareCenters.Select((code, i) => new FlowCell(code, CountOf(mine, i)))],
            [.. AreasOf(geography, at, careCenter, known[^1])]);
    }

    private static bool IsListing(SeriesKey key, Period period) =>
        key is { Measure: ListedPopulation.Measure, CareCenter: not null, Sex: Sex.All } && key.Age.IsAll
        && key.Period == period;

    private static ReleasedCount CountOf(GeographySeries series, int at) => new(series.Values[at], series.States[at]);

    private IEnumerable<AreaFlow> AreasOf(CareGeography geography, int at, string careCenter, Period period)
    {
        var column = listings.List(AreaLevel.Regso, period)
            .Where(one => one.Key is { Sex: Sex.All } key && key.CareCenter == careCenter && key.Age.IsAll)
            .MaxBy(one => one.Key.Edition?.Year);
        if (column is null || register.FindLayer(AreaLevel.Regso, column.Key.Edition) is not { } layer)
            yield break;
        for (var i = 0; i < layer.Count; i++)
            if (column.States[i] != CellState.Published || column.Values[i] > 0)
                yield return new AreaFlow(
                    layer.Areas[i], PlaceOf(geography, at, layer, i),
                    new ReleasedCount(column.Values[i], column.States[i]));
    }

    private AreaFlowPlace PlaceOf(CareGeography geography, int at, AreaLayer layer, int regso)
    {
        if (at < 0 || register.FindTree(geography.Edition) is not { } tree || tree.Layer(AreaLevel.Regso) != layer)
            return AreaFlowPlace.Outside;
        var shares = tree.MembersOf(AreaLevel.Regso, regso, geography.Edition.Level).Select(area =>
            geography.Weights.TargetsOf(area).Where(one => one.Target == at).Sum(one => one.Weight)).ToList();
        return shares.TrueForAll(share => share >= 1) ? AreaFlowPlace.Inside
            : shares.Exists(share => share > 0) ? AreaFlowPlace.Partly
            : AreaFlowPlace.Outside;
    }
}
