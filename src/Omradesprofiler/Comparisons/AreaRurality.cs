using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>The share of areas' people who live outside localities, as far as DeSO tell.</summary>
public static class AreaRurality
{
    /// <summary>What it is called, Swedish.</summary>
    public const string Name = "Andel utanför tätort";

    /// <summary>
    /// The share of an area's people who live in DeSO of category A, mostly outside localities; of its DeSO where
    /// people are not known. In the layer's order.
    /// </summary>
    /// <param name="engine">The numbers.</param>
    /// <param name="layer">The areas.</param>
    /// <param name="lastYear">Nothing newer than this is looked at; null for the newest.</param>
    public static double[] Of(IndicatorEngine engine, AreaLayer layer, int? lastYear = null)
    {
        var tree = layer.Edition is { } edition ? engine.Register.FindTree(edition)! : engine.Register.Newest;
        var deso = tree.Layer(AreaLevel.Deso);
        var people = PeopleOf(engine, deso, lastYear);
        double[] outside = [.. deso.Areas.Select((area, i) =>
            DesoCode.Parse(area.Code, deso.Edition!).Category == 'A' ? people[i] : 0)];
        var weights = tree.WeightsTo(AreaLevel.Deso, layer.Level);
        return [.. weights.Sum(outside).Zip(weights.Sum(people), (part, all) => all > 0 ? part / all : 0)];
    }

    private static double[] PeopleOf(IndicatorEngine engine, AreaLayer deso, int? lastYear)
    {
        var population = engine.Catalog.Similarity.FirstOrDefault(i => i.Formula is IndicatorFormula.Count);
        var column = population is null ? null
            : lastYear is { } year ? engine.FindUpTo(population, deso.Level, deso.Edition, year)
            : engine.FindNewest(population, AreaLevel.Deso, deso.Edition);
        return column is null ? [.. deso.Areas.Select(_ => 1.0)] : column.Values.ToArray();
    }
}
