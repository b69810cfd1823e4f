using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Comparisons;

/// <summary>
/// Values drawn towards the mean of all, or of the area and its neighbours, the more the fewer the people (empirical
/// Bayes, Marshall 1991). They stand beside the raw values and never instead of them.
/// </summary>
/// <param name="Values">One smoothed value an area of the selection, in the indicator's inner unit.</param>
/// <param name="HasSpread">False where the areas differ by no more than chance, so that all got the mean.</param>
public sealed record Smoothing(double[] Values, bool HasSpread)
{
    /// <summary>Towards the mean of the selection.</summary>
    public static Outcome<Smoothing> Global(ColumnSelection selection) =>
        Smooth(selection, (events, people) => EmpiricalBayes.Global(events, people));

    /// <summary>Towards the mean of each area's neighbourhood.</summary>
    public static Outcome<Smoothing> ByNeighbors(ColumnSelection selection, AreaNeighbors neighbors) =>
        Smooth(selection, (events, people) => EmpiricalBayes.Local(events, people, neighbors.Among(selection.Areas)));

    private static Outcome<Smoothing> Smooth(
        ColumnSelection selection, Func<double[], double[], Outcome<SmoothedRates>> method)
    {
        if (selection.Column.Indicator.Formula is not IndicatorFormula.Ratio ratio
            || selection is not { Numerators: { } events, Denominators: { } people })
            return Refusal.CountsNeeded;
        return method(events, people).Map(smoothed => new Smoothing(
            Array.ConvertAll(smoothed.Rates, rate => rate * ratio.Per), smoothed.HasSpread));
    }
}
