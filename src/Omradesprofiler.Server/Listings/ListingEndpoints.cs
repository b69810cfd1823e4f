using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Listings;

public static class ListingEndpoints
{
    private static readonly string[] Header =
    [
        "nivå", "kod", "årgång", "område", "vårdenhet", "namn", "period", "kön", "ålder", "status", "orsak",
        "förklaring", "antal", "källa",
    ];

    public static void MapListings(this IEndpointRouteBuilder api) =>
        api.MapGet("/listings", List).Produces<ListingList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Listade per område och vårdenhet, aldrig finare än RegSO");

    private static IResult List(
        LoadedSnapshot loaded, string? level, string? period, string? within, string? careCenter, string? format)
    {
        var wanted = LevelOf(level);
        var at = PeriodOf(loaded, period);
        var all = loaded.Listings.List(wanted, at);
        var edition = all.Select(series => series.Key.Edition).LastOrDefault();
        var register = loaded.Snapshot.Register;
        var layer = register.FindLayer(wanted, edition)!;
        var indices = AreaQuery.Within(within, register, edition) is { } area
            ? Ranking.IndicesWithin(register, layer, area).ToList()
            : [.. Enumerable.Range(0, layer.Count)];
        var columns = ColumnsOf(loaded, [.. all.Where(series => series.Key.Edition == edition)], careCenter);
        var listings = indices.SelectMany(i => columns.Select(
            series => ListingResponse.Of(series, layer.Areas[i], i, loaded.Snapshot.Manifest))).ToList();
        return AreaQuery.IsCsv(format)
            ? CsvText.File($"listning-{wanted.Slug()}-{at.Slug}", Header, listings.Select(one => Row(one, at)))
            : Results.Ok(new ListingList(
                wanted.Slug(), edition?.Name, at.Slug, listings, listings.Count, loaded.Snapshot.Id.Value));
    }

    private static AreaLevel LevelOf(string? level) => AreaQuery.Level(level) switch
    {
        AreaLevel.Deso => throw ApiException.BadParameter(
            "level", "Listning per vårdenhet: finare än RegSO visas inte. Välj regso, municipality eller county."),
        AreaLevel.Country => throw ApiException.BadParameter(
            "level", "Listning per vårdenhet finns för regso, municipality och county."),
        var allowed => allowed,
    };

    private static Period PeriodOf(LoadedSnapshot loaded, string? text)
    {
        var periods = loaded.Listings.Periods;
        if (periods.Count == 0)
            throw ApiException.NotFound("Listningen", "Datamängden har ingen listning per vårdenhet som får visas.");
        var asked = AreaQuery.Period(text) ?? periods[^1];
        return periods.Contains(asked)
            ? asked
            : throw ApiException.NotFound(
                "Listningen", $"Perioder som finns: {string.Join(", ", periods.Select(period => period.Slug))}.");
    }

    private static List<Series> ColumnsOf(LoadedSnapshot loaded, List<Series> columns, string? careCenter)
    {
        if (careCenter is null)
            return columns;
        var chosen = columns.Where(series => series.Key.CareCenter == careCenter).ToList();
        return chosen.Count > 0 || loaded.Snapshot.Manifest.CareCenters.Any(one => one.Code == careCenter)
            ? chosen
            : throw ApiException.NotFound("Vårdenheten", "Det finns ingen vårdenhet med den koden.");
    }

    private static IReadOnlyList<object?> Row(ListingResponse one, Period period) =>
    [
        one.Area.Level, one.Area.Code, one.Area.Edition, one.Area.Label, one.CareCenter.Code, one.CareCenter.Name,
        period.Slug, one.Sex, one.Age, one.Status, one.Reason, one.ReasonText, one.Count, one.Source,
    ];
}
