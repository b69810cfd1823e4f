using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>
/// Finds areas that are alike: nearest in standardised population (as a logarithm), age, education and rurality, by the
/// indicators that the catalogue names for it and the share of people who live outside localities.
/// </summary>
public sealed class SimilarAreaFinder(IndicatorEngine engine)
{
    private readonly ConcurrentDictionary<(AreaLevel Level, Edition? Edition), FeatureTable> _tables = [];

    /// <summary>The areas of the same level and edition that are most like one.</summary>
    /// <param name="area">The area.</param>
    /// <param name="count">How many are wanted.</param>
    /// <returns>Refused where the area lacks one of the features, or there are no others.</returns>
    public Outcome<SimilarAreaList> Find(Area area, int count)
    {
        var layer = engine.Register.FindLayer(area.Id.Level, area.Id.Edition)!;
        var table = _tables.GetOrAdd((area.Id.Level, area.Id.Edition), _ => Gather(layer));
        var own = Array.IndexOf(table.Areas, layer.IndexOf(area.Code));
        if (own < 0)
            return Refusal.LevelLacksIndicator;
        return Statistics.SimilarAreas.To(table.Columns, own, count).Map(found => new SimilarAreaList(
            [.. found.Nearest.Select(near => new SimilarArea(
                layer.Areas[table.Areas[near.Area]], table.Areas[near.Area], near.Distance))],
            [.. table.Names.Where((_, i) => !found.LeftOut.Contains(i))]));
    }

    /// <summary>The areas that have every feature, with the features in columns.</summary>
    private FeatureTable Gather(AreaLayer layer)
    {
        var columns = engine.Catalog.Similarity
            .Select(indicator => engine.FindNewest(indicator, layer.Level, layer.Edition)).OfType<IndicatorColumn>()
            .ToList();
        int[] areas = [.. Enumerable.Range(0, layer.Count)
            .Where(i => columns.TrueForAll(column => column.States[i] == CellState.Published))];
        var features = columns.ConvertAll(column => Array.ConvertAll(areas, i => FeatureOf(column, i)));
        var rurality = AreaRurality.Of(engine, layer);
        features.Add(Array.ConvertAll(areas, i => rurality[i]));
        return new FeatureTable(
            columns.Count == 0 ? [] : areas, [.. features],
            [.. columns.Select(column => column.Indicator.Title), AreaRurality.Name]);
    }

    /// <summary>Numbers of people differ by factors, shares by steps.</summary>
    private static double FeatureOf(IndicatorColumn column, int i) =>
        column.Indicator.Formula is IndicatorFormula.Count ? Math.Log(1 + column.Values[i]) : column.Values[i];

    private sealed record FeatureTable(int[] Areas, double[][] Columns, IReadOnlyList<string> Names);
}
