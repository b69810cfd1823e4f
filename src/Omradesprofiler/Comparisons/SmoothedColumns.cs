using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Comparisons;

/// <summary>Smoothed values within an area, made once for each column; they live as long as their column.</summary>
public sealed class SmoothedColumns(AreaRegister register)
{
    private readonly ConditionalWeakTable<IndicatorColumn, ConcurrentDictionary<AreaId, Dictionary<int, double>>>
        _columns = [];

    /// <summary>
    /// The value of an area drawn towards the mean of the areas within another, in the indicator's inner unit; null
    /// where the indicator has no counts or the area no value.
    /// </summary>
    /// <param name="column">The values.</param>
    /// <param name="index">The area, in the column's layer.</param>
    /// <param name="within">The area whose mean it is drawn towards.</param>
    public double? Find(IndicatorColumn column, int index, Area within) =>
        _columns.GetOrCreateValue(column).GetOrAdd(within.Id, _ => Smooth(column, within))
            .TryGetValue(index, out var value) ? value : null;

    private Dictionary<int, double> Smooth(IndicatorColumn column, Area within)
    {
        var tree = column.Key.Edition is { } edition ? register.FindTree(edition)! : register.Newest;
        var at = tree.Layer(within.Id.Level).IndexOf(within.Code);
        var selection = ColumnSelection.Of(column, tree.MembersOf(within.Id.Level, at, column.Layer.Level));
        return Smoothing.Global(selection).TryGet(out var smoothing)
            ? selection.Areas.Zip(smoothing.Values).ToDictionary(pair => pair.First, pair => pair.Second)
            : [];
    }
}
