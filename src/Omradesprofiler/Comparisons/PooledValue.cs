using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>One value for several areas together.</summary>
public static class PooledValue
{
    /// <summary>
    /// Σ numerators / Σ denominators in the column's unit where it has them; the median of the areas' values where it
    /// has none, or where a rate is standardised and can not be put together. Null where no area has a value.
    /// </summary>
    /// <returns>The value, and whether it was put together of counts.</returns>
    public static (double Value, bool IsPooled)? Find(IndicatorColumn column, IEnumerable<int> areas)
    {
        var published = areas.Where(i => column.Data.States[i] == CellState.Published).ToList();
        if (published.Count == 0)
            return null;
        if (column.Indicator.Formula is not (IndicatorFormula.Ratio or IndicatorFormula.Index))
            return (Median([.. published.Select(i => column.Data.Values[i])]), false);
        var (numerators, denominators) = (column.Data.Numerators!, column.Data.Denominators!);
        var (sum, people) = (published.Sum(i => numerators[i]), published.Sum(i => denominators[i]));
        var known = published.Find(i => numerators[i] > 0);
        return (sum > 0 ? sum / people * UnitOf(known) : 0, true);

        double UnitOf(int i) => column.Data.Values[i] * denominators[i] / numerators[i];
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
