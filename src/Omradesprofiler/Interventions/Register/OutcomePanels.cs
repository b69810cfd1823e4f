using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Makes panels of an outcome's counts and people from what readers may see.</summary>
internal static class OutcomePanels
{
    /// <summary>More than this share of an area's people from divided areas, and its years are not its own.</summary>
    public const double MostMixed = 0.2;

    /// <summary>Whether an outcome can be followed: counts out of people.</summary>
    public static bool CanFollow(Indicator indicator, IndicatorEngine engine) =>
        indicator.Formula is IndicatorFormula.Ratio
        || (indicator.Formula is IndicatorFormula.Count && PeopleOf(engine) is { } people && people != indicator);

    /// <summary>The panel of some areas. A year after the start that is not known is NaN.</summary>
    /// <param name="engine">The numbers.</param>
    /// <param name="outcome">What is counted.</param>
    /// <param name="layer">The areas' layer.</param>
    /// <param name="rows">The areas, by place in the layer.</param>
    /// <param name="years">The years, rising.</param>
    /// <param name="yearsBefore">How many of them come before the start.</param>
    public static OutcomePanel Of(
        IndicatorEngine engine, InterventionOutcome outcome, AreaLayer layer, int[] rows, IReadOnlyList<int> years,
        int yearsBefore)
    {
        var indicator = engine.Catalog.Find(outcome.Indicator)!;
        var (counts, exposure) = (new double[rows.Length, years.Count], new double[rows.Length, years.Count]);
        for (var year = 0; year < years.Count; year++)
        {
            var key = new ColumnKey(layer.Level, layer.Edition, new Period(years[year]), outcome.Sex, outcome.Age);
            var (events, people, states) = ColumnsOf(engine, indicator, key);
            for (var row = 0; row < rows.Length; row++)
            {
                var isKnown = states is not null && states[rows[row]] == CellState.Published
                    && double.IsFinite(events![rows[row]]) && people![rows[row]] > 0;
                counts[row, year] = isKnown ? events![rows[row]] : double.NaN;
                exposure[row, year] = isKnown ? people![rows[row]] : double.NaN;
            }
        }

        var usable = new bool[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            usable[row] = Enumerable.Range(0, yearsBefore).All(year => !double.IsNaN(counts[row, year]));
        return new OutcomePanel(years, counts, exposure, usable);
    }

    /// <summary>
    /// The share of each area's people that comes from areas which were divided between editions, at its worst over the
    /// years; 0 where the years are all of the layer's own edition.
    /// </summary>
    public static double[] Mixed(IndicatorEngine engine, AreaLayer layer, IReadOnlyList<int> years)
    {
        var mixed = new double[layer.Count];
        if (layer.Edition is not { } edition)
            return mixed;
        foreach (var weights in years.Select(year => engine.Register.WeightsTo(edition, year)).Distinct())
            if (weights is not null)
                Mix(mixed, weights);
        return mixed;
    }

    /// <summary>The indicator that counts everybody, or null.</summary>
    public static Indicator? PeopleOf(IndicatorEngine engine) =>
        engine.Catalog.Similarity.FirstOrDefault(one => one.Formula is IndicatorFormula.Count);

    private static void Mix(double[] mixed, EditionWeights weights)
    {
        const double Nearly = 1e-3;
        var (all, divided) = (new double[mixed.Length], new double[mixed.Length]);
        for (var source = 0; source < weights.FromLayer.Count; source++)
            foreach (var (target, weight) in weights.Weights.TargetsOf(source))
            {
                all[target] += weight;
                if (weight is > Nearly and < 1 - Nearly)
                    divided[target] += weight;
            }

        for (var target = 0; target < mixed.Length; target++)
            if (all[target] > 0 && weights.SameAs(target) < 0)
                mixed[target] = Math.Max(mixed[target], divided[target] / all[target]);
    }

    private static (double[]? Events, double[]? People, CellState[]? States) ColumnsOf(
        IndicatorEngine engine, Indicator indicator, ColumnKey key)
    {
        if (engine.Find(indicator, key) is not { } column)
            return (null, null, null);
        if (indicator.Formula is IndicatorFormula.Ratio)
            return (column.Data.Numerators, column.Data.Denominators, column.Data.States);
        return PeopleOf(engine) is { } people && engine.Find(people, key) is { } denominator
            ? (column.Data.Values, denominator.Data.Values,
                [.. column.Data.States.Zip(denominator.Data.States, (own, other) =>
                    own == CellState.Published ? other : own)])
            : (null, null, null);
    }
}
