using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>Every area of a column against the area that it lies in on a coarser level.</summary>
public static class ColumnJudgements
{
    /// <summary>One judgement an area of the column's layer, or the reason why there is none.</summary>
    /// <param name="engine">Where the coarser values come from.</param>
    /// <param name="column">The values that are judged.</param>
    /// <param name="level">The level compared with, coarser than the column's.</param>
    public static Outcome<Comparison>[] Of(IndicatorEngine engine, IndicatorColumn column, AreaLevel level)
    {
        var (indicator, layer) = (column.Indicator, column.Layer);
        var tree = layer.Edition is { } edition ? engine.Register.FindTree(edition)! : engine.Register.Newest;
        var above = engine.Find(
            indicator, column.Key with { Level = level, Edition = tree.Layer(level).Edition });
        var judgements = new Outcome<Comparison>[layer.Count];
        for (var i = 0; i < judgements.Length; i++)
        {
            var benchmark = above?.FigureAt(tree.AncestorOf(layer.Level, i, level)) as Figure.Published;
            judgements[i] = ValueComparison.WithKnown(column.FigureAt(i), benchmark?.Value, indicator.Polarity);
        }

        return judgements;
    }
}
