using Omradesprofiler.Indicators;

namespace Omradesprofiler.Priorities;

/// <summary>
/// What a column of an indicator tells of its values' uncertainty, as it was declared. What the source is assumed to
/// have moved counts by makes them worth less: events and people are both cut by the part of the variance that is
/// chance, so that the posterior is as wide as the value's own interval says.
/// </summary>
internal static class ColumnEvidence
{
    /// <summary>For some areas, all of which have a value.</summary>
    public static PartEvidence Of(FigureColumn column, int[] areas)
    {
        var data = column.Data;
        if (data.Certainty is not { } certainty)
            return new PartEvidence.Constants(PartEvidence.Pick(data.Values, areas));
        return (column.Indicator.Formula, column.Indicator.Uncertainty) switch
        {
            (IndicatorFormula.Ratio { IsShare: true }, Uncertainty.Register) => new PartEvidence.Shares(
                Worth(data.Numerators!, column, areas), Worth(data.Denominators!, column, areas)),
            (IndicatorFormula.Ratio ratio, Uncertainty.Register) => new PartEvidence.Rates(
                Worth(data.Numerators!, column, areas), Worth(data.Denominators!, column, areas), ratio.Per),
            (IndicatorFormula.Count, Uncertainty.Register) => new PartEvidence.Rates(
                Worth(data.Values, column, areas), Worth(null, column, areas), 1),
            _ => new PartEvidence.Estimates(
                PartEvidence.Pick(data.Values, areas), PartEvidence.Pick(certainty.Variance, areas)),
        };
    }

    private static double[] Worth(double[]? counts, FigureColumn column, int[] areas)
    {
        var certainty = column.Data.Certainty!;
        return Array.ConvertAll(areas, i =>
        {
            var (variance, perturbation) = (certainty.Variance[i], certainty.Perturbation![i]);
            var chance = variance > perturbation ? 1 - perturbation / variance : 0;
            return (counts?[i] ?? 1) * Math.Max(chance, 1e-6);
        });
    }
}
