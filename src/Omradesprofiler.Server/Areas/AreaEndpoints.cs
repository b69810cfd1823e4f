using Omradesprofiler.Areas;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Areas;

public static class AreaEndpoints
{
    private const int DefaultHits = 50;
    private const int MostHits = 10_000;
    private const int LongestSearch = 100;

    private static readonly string[] Header =
        ["nivå", "kod", "årgång", "namn", "etikett", "regsokod", "regso", "kommunkod", "kommun", "länskod", "län"];

    public static void MapAreas(this IEndpointRouteBuilder api)
    {
        api.MapGet("/areas", List)
            .Produces<AreaList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Områden på en nivå, eller sökning på namn och kod över alla nivåer");
        api.MapGet("/areas/{level}/{code}", Get)
            .Produces<AreaAnswer>().ProducesProblem(400).ProducesProblem(404).WithSummary("Ett område");
    }

    private static IResult List(
        LoadedSnapshot loaded, string? level, string? edition, string? within, string? q, string? limit, string? format)
    {
        var snapshot = loaded.Snapshot;
        var register = snapshot.Register;
        if (level is null && q is null)
            throw ApiException.BadParameter(
                "level", "Ange level (deso, regso, municipality, county, country) eller q (sökord).");
        if (q?.Length > LongestSearch)
            throw ApiException.BadParameter("q", $"Sökordet får ha högst {LongestSearch} tecken.");
        var levels = level is null ? AreaLevels.All.Reverse() : [AreaQuery.Level(level)];
        var found = levels.SelectMany(l => Candidates(register, l, edition, within, level is null));
        if (q?.Trim() is { Length: > 0 } text)
            found = found
                .Select(area => (
                    Area: area, Fit: AreaSearch.Fit(area, register.TreeOf(area.Id).AncestorsOf(area), text)))
                .Where(hit => hit.Fit is not null).OrderBy(hit => hit.Fit).Select(hit => hit.Area);
        var all = found.ToList();
        var shown = all.Take(AreaQuery.Count("limit", limit, MostHits) ?? (q is null ? MostHits : DefaultHits))
            .Select(area => AreaResponse.Of(area, snapshot)).ToList();
        return AreaQuery.IsCsv(format)
            ? CsvText.File("omraden", Header, shown.Select(area => (IReadOnlyList<object?>)[
                area.Level, area.Code, area.Edition, area.Name, area.Label, area.RegsoCode, area.RegsoName,
                area.MunicipalityCode, area.MunicipalityName, area.CountyCode, area.CountyName]))
            : Results.Ok(new AreaList(shown, all.Count, snapshot.Id.Value));
    }

    private static IEnumerable<Area> Candidates(
        AreaRegister register, AreaLevel level, string? edition, string? within, bool anyLevel)
    {
        var chosen = anyLevel
            ? AreaQuery.EditionOfAnyLevel(edition, level, register)
            : AreaQuery.Edition(edition, level, register);
        chosen ??= register.EditionFor(level, null);
        var layer = register.FindLayer(level, chosen)!;
        return AreaQuery.Within(within, register, chosen) is { } area
            ? Ranking.IndicesWithin(register, layer, area).Select(i => layer.Areas[i])
            : layer.Areas;
    }

    private static IResult Get(LoadedSnapshot loaded, string level, string code, string? edition)
    {
        var snapshot = loaded.Snapshot;
        var parsed = AreaQuery.Level(level);
        var area = AreaQuery.Area(
            snapshot.Register, parsed, code, AreaQuery.Edition(edition, parsed, snapshot.Register));
        return Results.Ok(new AreaAnswer(AreaResponse.Of(area, snapshot), snapshot.Id.Value));
    }
}
