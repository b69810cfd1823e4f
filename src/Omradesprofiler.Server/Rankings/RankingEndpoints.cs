using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Profiles;

namespace Omradesprofiler.Server.Rankings;

public sealed record RankedValue(int Rank, int Of, ValueResponse Value);

public sealed record RankingList(
    string Indicator, string Level, string? Edition, string Period, string Direction,
    IReadOnlyList<RankedValue> Rankings, int Total, string Snapshot);

public static class RankingEndpoints
{
    private const int MostRanked = 10_000;

    public static void MapRankings(this IEndpointRouteBuilder api) =>
        api.MapGet("/rankings", List).Produces<RankingList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Områden i ordning efter en indikators värde, högst eller lägst först");

    private static IResult List(
        LoadedSnapshot loaded, string? indicator, string? level, string? within, string? top, string? period,
        string? edition, string? sex, string? age, string? order, string? format)
    {
        var register = loaded.Snapshot.Register;
        if (indicator is null)
            throw ApiException.BadParameter(
                "indicator", "Ange vilken indikator som ska ordnas. Alla finns i /api/v1/indicators.");
        var query = ColumnQuery.Parse(loaded.Indicators, indicator, level, edition, period, sex, age);
        var lowestFirst = IsLowestFirst(order);
        var rows = query.Column is { } column
            ? Ordered(column, register, AreaQuery.Within(within, register, query.Key.Edition), lowestFirst)
            : [];
        var shown = rows.Take(AreaQuery.Count("top", top, MostRanked) ?? MostRanked)
            .Select(row => new RankedValue(
                row.Rank, rows.Count, ValueResponse.Of(query.Column!.ValueAt(row.Index), loaded.Snapshot.Manifest)))
            .ToList();
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"rangordning-{query.Indicator.Id}-{query.Key.Period.Slug}", ["rang", "av", .. ValueCsv.Header],
                shown.Select(row => (IReadOnlyList<object?>)
                    [row.Rank, row.Of, .. ValueCsv.Row(query.Indicator.Title, query.Indicator.Decimals, row.Value)]))
            : Results.Ok(new RankingList(
                query.Indicator.Id, query.Key.Level.Slug(), query.Key.Edition?.Name, query.Key.Period.Slug,
                lowestFirst ? "1 = lägst värde" : RankResponse.HighestFirst, shown, rows.Count,
                loaded.Snapshot.Id.Value));
    }

    private static IReadOnlyList<(int Index, int Rank)> Ordered(
        IndicatorColumn column, AreaRegister register, Area? within, bool lowestFirst) =>
        Ranking.Order(
            column,
            within is null
                ? Enumerable.Range(0, column.Layer.Count)
                : Ranking.IndicesWithin(register, column.Layer, within),
            lowestFirst);

    /// <summary>Områdestyp is worst at its lowest: the caller says which end comes first.</summary>
    private static bool IsLowestFirst(string? order) => order switch
    {
        null or "highest" => false,
        "lowest" => true,
        _ => throw ApiException.BadParameter("order", "Ordningen ska vara highest eller lowest."),
    };
}
