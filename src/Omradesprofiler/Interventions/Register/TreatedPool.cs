using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>The areas that a rule could have chosen, with the values as they were before the start.</summary>
/// <param name="Areas">By place in the layer, rising.</param>
/// <param name="Text">The rule in words, Swedish.</param>
/// <param name="Manner">How the intervention's areas came out of it: those that are exactly the worst by the rule's own
/// values are so, whatever the choice is called.</param>
internal sealed record TreatedPool(IReadOnlyList<int> Areas, string Text, SelectionManner Manner)
{
    /// <summary>The pool, or what stands in the way.</summary>
    /// <param name="engine">The numbers.</param>
    /// <param name="layer">The areas' layer.</param>
    /// <param name="within">The areas that the rule keeps to, by place in the layer.</param>
    /// <param name="treated">The intervention's areas.</param>
    /// <param name="request">The registration.</param>
    public static (TreatedPool? Pool, RequestFault? Fault) Of(
        IndicatorEngine engine, AreaLayer layer, IReadOnlyList<int> within, IReadOnlyList<int> treated,
        InterventionRequest request)
    {
        var rule = request.Rule;
        if (rule.Indicator is null)
            return (
                new TreatedPool(
                    within, $"Alla {within.Count} områden, {rule.Manner.SwedishName()}.", rule.Manner),
                null);
        if (engine.Catalog.Find(rule.Indicator) is not { } indicator)
            return (null, new RequestFault(
                "rule.indicator", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators."));
        var (column, fault) = ColumnOf(engine, indicator, layer, request);
        if (column is null)
            return (null, fault);
        var known = within.Where(area => column.States[area] == CellState.Published).ToList();
        var sign = rule.Order == PoolOrder.Highest ? -1 : 1;
        known.Sort((a, b) => (sign * column.Values[a], a).CompareTo((sign * column.Values[b], b)));
        var taken = Take(rule, known, column);
        var worst = taken.Take(treated.Count).ToHashSet();
        var isWorst = worst.SetEquals(treated) && (taken.Count == worst.Count
            || column.Values[taken[worst.Count - 1]] != column.Values[taken[worst.Count]]);
        var manner = rule.Manner == SelectionManner.Judged && isWorst ? SelectionManner.WorstFirst : rule.Manner;
        return (
            new TreatedPool([.. taken.Order()], TextOf(rule, column, taken.Count, known.Count, manner), manner), null);
    }

    /// <summary>What is to be said where the choice is not what it is called; null where it is.</summary>
    public static string? NoteOf(SelectionManner manner, SelectionManner called) => manner == called ? null
        : "Insatsens områden är just de som låg sämst till av dem som regeln gällde. De behandlas som valda för det, "
            + "vad registreringen än kallar urvalet.";

    private static (IndicatorColumn? Column, RequestFault? Fault) ColumnOf(
        IndicatorEngine engine, Indicator indicator, AreaLayer layer, InterventionRequest request)
    {
        if (request.Rule.Period is not { } period)
            return engine.FindUpTo(indicator, layer.Level, layer.Edition, request.Start.Year - 1) is { } newest
                ? (newest, null)
                : (null, new RequestFault(
                    "rule.indicator", $"\"{indicator.Title}\" har inga värden före starten på den nivån."));
        if (period.To >= request.Start.Year)
            return (null, new RequestFault(
                "rule.period",
                "Regelns period ska ligga före startåret: regeln kunde inte gå efter det som kom sedan."));
        var column = engine.Find(
            indicator, new ColumnKey(layer.Level, layer.Edition, period, Sex.All, null));
        var periods = StudyYears.YearsOf(engine, indicator, layer);
        return column is not null ? (column, null) : (null, new RequestFault(
            "rule.period",
            $"\"{indicator.Title}\" har inga värden för {period} på den nivån. År som finns: "
                + $"{string.Join(", ", periods)}."));
    }

    private static List<int> Take(SelectionRule rule, List<int> known, IndicatorColumn column)
    {
        if (rule.Count is { } count)
            return known.Take(count).ToList();
        if (rule.Share is { } share)
            return known.Take((int)Math.Ceiling((share * known.Count) - 1e-9)).ToList();
        var limit = rule.Threshold!.Value / column.Indicator.DisplayFactor;
        return known.FindAll(area => rule.Order == PoolOrder.Highest
            ? column.Values[area] >= limit
            : column.Values[area] <= limit);
    }

    private static string TextOf(
        SelectionRule rule, IndicatorColumn column, int taken, int known, SelectionManner manner)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var end = rule.Order == PoolOrder.Highest ? "högst" : "lägst";
        var what = rule.Threshold is { } threshold
            ? string.Create(swedish, $"som når {threshold:0.####} {column.Indicator.Unit} eller "
                + $"{(rule.Order == PoolOrder.Highest ? "mer" : "mindre")} i")
            : $"med {end} värde av";
        return $"De {taken} områden av {known} {what} {column.Indicator.Title} {column.Key.Period}; insatsens områden "
            + $"är {manner.SwedishName()}.";
    }
}
