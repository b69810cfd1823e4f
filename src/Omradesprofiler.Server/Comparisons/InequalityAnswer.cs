using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>Inequality over areas ordered by need, in every period that both have numbers for.</summary>
internal static class InequalityAnswer
{
    private const string Method =
        "Områdena ordnas från störst till minst behov. SII är skillnaden mellan linjens ändar i enheten, RII kvoten "
        + "(Mackenbach och Kunst 1997), med intervall ur simulering. SII över 0 och RII över 1 betyder att områden med "
        + "störst behov har det sämre. Områden med samma värde räknas som ett. Tiondelarna är den "
        + "tiondel av dem som indikatorn gäller (nämnaren) som finns i områdena med störst respektive minst behov. Det "
        + "är områden som jämförs, inte personer.";

    public static async Task<IResult> Get(
        LoadedSnapshot loaded, SlowAnswers answers, string id, [AsParameters] SelectionQuery query, string? orderBy,
        string? format)
    {
        var engine = loaded.Indicators;
        var order = engine.Catalog.Find(orderBy ?? "") ?? throw ApiException.BadParameter(
            "orderBy",
            "Ange ett index att ordna områdena efter: cni, omradestyp eller en annan indikator med riktning.");
        if (order.Polarity == Polarity.None)
            throw ApiException.BadParameter(
                "orderBy", $"\"{order.Title}\" har ingen riktning som är bättre eller sämre.");
        var newest = ColumnQuery.Parse(
            engine, id, query.Level, query.Edition, query.Period, query.Sex, query.Age);
        var periods = PeriodsOf(engine, newest, order, query).ToList();
        var rows = await answers.Get(
            $"inequality {loaded.ETag} {id} {order.Id} {query}",
            () => periods.ConvertAll(place => RowOf(loaded, newest.Indicator, order, place, query)));
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"ojamlikhet-{id}",
                [
                    "period", "årgång", "områden", "SII", "SII undre", "SII övre", "RII", "RII undre", "RII övre",
                    "tiondelen med störst behov", "tiondelen med minst behov", "gap", "förklaring",
                ],
                rows.Select(row => (IReadOnlyList<object?>)[
                    row.Period, row.Edition, row.Areas, row.Slope, row.SlopeLower, row.SlopeUpper, row.Ratio,
                    row.RatioLower, row.RatioUpper, row.WorstTenth, row.BestTenth, row.Gap, row.Reason]))
            : Results.Ok(new InequalityList(
                id, newest.Indicator.Title, newest.Indicator.Unit, newest.Key.Level.Slug(), query.Within, order.Id,
                Method, AreaInequality.Simulation.Confidence, AreaInequality.Simulation.Seed,
                AreaInequality.Simulation.Draws, rows,
                [.. newest.Indicator.Breaks.Select(b => new IndicatorBreak(b.Period.Slug, b.Text))], rows.Count,
                loaded.Snapshot.Id.Value));
    }

    /// <summary>Every period and edition where both have numbers, or the one asked for.</summary>
    private static IEnumerable<(Edition? Edition, Period Period)> PeriodsOf(
        IndicatorEngine engine, ColumnQuery query, Indicator order, SelectionQuery asked) =>
        from place in engine.AvailabilityOf(query.Indicator).Places
        where place.Level == query.Key.Level && (asked.Edition is null || place.Edition == query.Key.Edition)
        from period in place.Periods
        where asked.Period is null || period == query.Key.Period
        where engine.AvailabilityOf(order).PeriodsOf(place.Level, place.Edition).Contains(period)
        orderby period.To, period.From
        select (place.Edition, period);

    private static InequalityPeriod RowOf(
        LoadedSnapshot loaded, Indicator indicator, Indicator order, (Edition? Edition, Period Period) place,
        SelectionQuery query)
    {
        var engine = loaded.Indicators;
        var key = new ColumnKey(
            AreaQuery.Level(query.Level), place.Edition, place.Period, AreaQuery.Sex(query.Sex),
            AreaQuery.Age(query.Age));
        var outcome = engine.Find(indicator, key) is { } column
            && engine.Find(order, key with { Sex = Sex.All, Age = null }) is { } orderColumn
                ? AreaInequality.Of(
                    ColumnSelection.Of(column, query.AreasOf(loaded, column)),
                    ColumnSelection.Of(orderColumn, query.AreasOf(loaded, orderColumn)))
                : Refusal.NothingToCompare;
        if (!outcome.TryGet(out var found))
            return new InequalityPeriod(
                place.Period.Slug, place.Edition?.Name, null, null, null, null, null, null, null, null, null, null,
                outcome.Reason.Text());
        var (factor, indices) = (indicator.DisplayFactor, found.Indices);
        var hasTenths = found.Tenths.TryGet(out var tenths);
        return new InequalityPeriod(
            place.Period.Slug, place.Edition?.Name, found.Areas, indices.Value.Slope * factor,
            indices.Slope.Lower * factor, indices.Slope.Upper * factor, indices.Value.Ratio, indices.Ratio.Lower,
            double.IsFinite(indices.Ratio.Upper) ? indices.Ratio.Upper : null,
            hasTenths ? tenths.Worst * factor : null, hasTenths ? tenths.Best * factor : null,
            hasTenths ? tenths.Gap * factor : null, hasTenths ? null : found.Tenths.Reason.Text());
    }
}
