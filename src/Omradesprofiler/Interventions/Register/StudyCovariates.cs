using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Register;

/// <summary>What controls should resemble the treated in besides the outcome: age, need and rurality, before the start.
/// </summary>
internal static class StudyCovariates
{
    private const string Age = "andel-65";

    /// <summary>The measures of need, the best first.</summary>
    private static readonly string[] Need = ["cni", "omradestyp", "oppet-behov"];

    /// <summary>The covariates of some areas, and what there is to say of those that are not there.</summary>
    /// <param name="engine">The numbers.</param>
    /// <param name="layer">The areas' layer.</param>
    /// <param name="rows">The areas, by place in the layer.</param>
    /// <param name="lastYear">Nothing newer is looked at.</param>
    public static (IReadOnlyList<Covariate> Covariates, IReadOnlyList<string> Notes) Of(
        IndicatorEngine engine, AreaLayer layer, int[] rows, int lastYear)
    {
        var (found, notes) = (new List<Covariate>(), new List<string>());
        if (Find(engine, Age, layer, lastYear) is { } age)
            found.Add(CovariateOf(age, rows));
        else
            notes.Add("Andelen äldre före starten finns inte på nivån: jämförelseområdena är inte matchade på ålder.");
        if (Need.Select(id => Find(engine, id, layer, lastYear)).FirstOrDefault(one => one is not null) is { } need)
            found.Add(CovariateOf(need, rows));
        else
            notes.Add("Varken CNI eller områdestyp före starten finns på nivån: jämförelseområdena är inte matchade på "
                + "behov.");
        var rurality = AreaRurality.Of(engine, layer, lastYear);
        double[] outside = [.. rows.Select(row => 100 * rurality[row])];
        if (outside.Distinct().Skip(1).Any())
            found.Add(new Covariate($"{AreaRurality.Name}, %", outside));
        return (found, notes);
    }

    private static IndicatorColumn? Find(IndicatorEngine engine, string id, AreaLayer layer, int lastYear) =>
        engine.Catalog.Find(id) is { } indicator
            ? engine.FindUpTo(indicator, layer.Level, layer.Edition, lastYear)
            : null;

    private static Covariate CovariateOf(IndicatorColumn column, int[] rows)
    {
        var values = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            values[i] = column.States[rows[i]] == CellState.Published
                ? column.Values[rows[i]] * column.Indicator.DisplayFactor
                : double.NaN;
        var unit = column.Indicator.Unit == "%" ? ", %" : "";
        return new Covariate($"{column.Indicator.Title} {column.Key.Period}{unit}", values);
    }
}
