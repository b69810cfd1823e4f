using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>The areas of a column that have a value, all or those within an area, in the layer's order.</summary>
public sealed class ColumnSelection
{
    private ColumnSelection(IndicatorColumn column, int[] areas)
    {
        (Column, Areas) = (column, areas);
        Values = Array.ConvertAll(areas, i => column.Data.Values[i]);
    }

    /// <summary>The column.</summary>
    public IndicatorColumn Column { get; }

    /// <summary>The areas, as indices of the column's layer.</summary>
    public int[] Areas { get; }

    /// <summary>One value an area, in the indicator's inner unit.</summary>
    public double[] Values { get; }

    /// <summary>What was counted, one number an area; null where a formula has no counts that can be put together.
    /// </summary>
    public double[]? Numerators => HasCounts ? Pick(Column.Data.Numerators) : null;

    /// <summary>Out of what.</summary>
    public double[]? Denominators => HasCounts ? Pick(Column.Data.Denominators) : null;

    /// <summary>The standard error of each value; null where nothing is known.</summary>
    public double[]? StandardErrors => Column.Data.Certainty is { } certainty
        ? Array.ConvertAll(Areas, i => Math.Sqrt(certainty.Variance[i]))
        : null;

    private bool HasCounts => Column.Indicator.Formula is IndicatorFormula.Ratio or IndicatorFormula.Index;

    /// <summary>Picks the published ones.</summary>
    /// <param name="column">The values.</param>
    /// <param name="areas">Which areas of its layer.</param>
    public static ColumnSelection Of(IndicatorColumn column, IEnumerable<int> areas) =>
        new(column, [.. areas.Where(i => column.Data.States[i] == CellState.Published)]);

    /// <summary>How many the indicator is about in each area; null where it has no denominator.</summary>
    public double[]? FindDenominators() => Pick(Column.Data.Denominators);

    private double[]? Pick(double[]? all) => all is null || Array.Exists(Areas, i => double.IsNaN(all[i]))
        ? null
        : Array.ConvertAll(Areas, i => all[i]);
}
