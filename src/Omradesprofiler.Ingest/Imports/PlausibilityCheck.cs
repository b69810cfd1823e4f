using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Leaves out published values that their indicator can not have: a percentage above 100, a class that does not exist.
/// </summary>
internal static class PlausibilityCheck
{
    private const double HundredPercent = 100;

    public static void Run(IReadOnlyList<Series> series, IndicatorCatalog catalog, string file, FindingLog findings)
    {
        foreach (var one in series)
            foreach (var indicator in catalog.Indicators)
                Check(one, indicator, file, findings);
    }

    private static void Check(Series series, Indicator indicator, string file, FindingLog findings)
    {
        switch (indicator.Formula)
        {
            case IndicatorFormula.Published { Factor: < 1 } percent when percent.Measure.Measure == series.Key.Measure:
            case IndicatorFormula.RoundedShare rounded when rounded.Percent.Measure == series.Key.Measure:
                Remove(series, value => value > HundredPercent, "Procenttalet är större än 100.", file, findings);
                break;
            case IndicatorFormula.Published published
                when published.Measure.Measure == series.Key.Measure && indicator.Categories.Count > 0:
                var classes = string.Join(", ", indicator.Categories.Select(category => category.Value));
                Remove(
                    series, value => indicator.Categories.All(category => category.Value != value),
                    $"Värdet är ingen av klasserna {classes}.", file, findings);
                break;
        }
    }

    private static void Remove(Series series, Func<double, bool> isWrong, string rule, string file, FindingLog findings)
    {
        for (var i = 0; i < series.Values.Length; i++)
        {
            if (series.States[i] != CellState.Published || !isWrong(series.Values[i]))
                continue;
            (series.Values[i], series.States[i]) = (0, CellState.NotCollected);
            findings.Warn("impossible-value", file, $"{rule} Värdet är inte inläst.", column: series.Key.Measure);
        }
    }
}
