using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Profiles;

/// <summary>What lifts or lowers an area's index beside that of an area which it lies in.</summary>
/// <param name="Beside">The larger area.</param>
/// <param name="Drivers">What each group gives.</param>
public sealed record AreaDrivers(Area Beside, IndexDrivers Drivers);

/// <summary>Finds what gives an area its index, from the counts that the index is made of.</summary>
internal sealed class IndexDriverFinder(IndicatorEngine engine)
{
    /// <summary>
    /// One entry an area around that has the counts too. None for other indicators, and where a count is not published.
    /// </summary>
    /// <param name="value">The area's value.</param>
    /// <param name="around">The areas that it lies in.</param>
    public IReadOnlyList<AreaDrivers> List(IndicatorValue value, IReadOnlyList<Area> around)
    {
        if (value is not { Indicator.Formula: IndicatorFormula.Index { Definition: var definition } }
            || value.Figure is not Figure.Published
            {
                Numerator: > 0 and var points, Denominator: > 0 and var people,
            } own
            || FindCounts(definition, value.Area, value.Key) is not { } counts)
            return [];
        var perturbation = new PerturbedCount((value.Indicator.Uncertainty as Uncertainty.Register)?.Perturbation ?? 0);
        var unit = own.Value * people / points;
        var found = new List<AreaDrivers>();
        foreach (var area in around)
        {
            var key = value.Key with { Level = area.Id.Level, Edition = area.Id.Edition };
            if (FindCounts(definition, area, key) is { } others
                && IndexDrivers.Of(definition, counts, others, unit, perturbation).TryGet(out var drivers))
                found.Add(new AreaDrivers(area, drivers));
        }

        return found;
    }

    private (IReadOnlyList<double> Counts, double People)? FindCounts(
        IndexDefinition definition, Area area, ColumnKey key)
    {
        if (engine.Register.FindLayer(key.Level, key.Edition)?.IndexOf(area.Code) is not (>= 0 and var at))
            return null;
        var known = new List<double>();
        foreach (var term in definition.Factors.Select(factor => factor.Count).Append(definition.Population))
        {
            if (engine.Counts.Find(term, key) is not { } column || column.States[at] != CellState.Published)
                return null;
            known.Add(column.Values[at]);
        }

        return (known[..^1], known[^1]);
    }
}
