using Omradesprofiler.Care;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareCenters;

public static class CareGeographyEndpoints
{
    private static readonly string[] Header =
    [
        "nivå", "kod", "årgång", "område", "vårdcentral", "namn", "andel", "andel utan vårdcentral", "indelning",
        "regel", "beslutad på", "anmärkning", "ögonblicksbild",
    ];

    public static void MapCareGeographies(this IEndpointRouteBuilder api)
    {
        api.MapGet("/care-geographies", List).Produces<CareGeographyList>()
            .WithSummary("I vilka bemärkelser områden hör till vårdcentraler, och efter vilken regel");
        api.MapGet("/care-geographies/{id}", Get).Produces<CareGeographyAnswer>()
            .ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Vilka områden som hör till vilken vårdcentral, med andel och rest");
    }

    private static IResult List(LoadedSnapshot loaded)
    {
        var all = loaded.Care.Engines.Select(engine => CareGeographyResponse.Of(engine.Geography)).ToList();
        return Results.Ok(new CareGeographyList(
            all, all.Count, CareLaw.ResponsibilityLimitsNobody, loaded.Snapshot.Id.Value));
    }

    private static IResult Get(LoadedSnapshot loaded, string id, string? careCenter, string? format)
    {
        var geography = (loaded.Care.Find(id) ?? throw ApiException.NotFound(
            "Indelningen", "Det finns ingen sådan indelning. Alla finns i /api/v1/care-geographies.")).Geography;
        if (careCenter is not null)
            CareCenterQuery.CareCenter(loaded, careCenter);
        var areas = AreasOf(loaded, geography)
            .Where(area => careCenter is null || area.CareCenters.Any(one => one.CareCenter.Id == careCenter)).ToList();
        var about = CareGeographyResponse.Of(geography);
        var snapshot = loaded.Snapshot.Id.Value;
        return AreaQuery.IsCsv(format)
            ? CsvText.File($"upptagningsomraden-{id}", Header, areas.SelectMany(area => Rows(area, about, snapshot)))
            : Results.Ok(new CareGeographyAnswer(
                about, areas, areas.Count, CareLaw.ResponsibilityLimitsNobody, snapshot));
    }

    private static IEnumerable<CareAreaResponse> AreasOf(LoadedSnapshot loaded, CareGeography geography)
    {
        var layer = loaded.Snapshot.Register.FindLayer(geography.Edition.Level, geography.Edition)!;
        var names = geography.CareCenters.Select(code => CareCenterName.Of(code, loaded.Snapshot.Manifest)).ToList();
        var residual = geography.Residual();
        for (var area = 0; area < layer.Count; area++)
            yield return new CareAreaResponse(
                AreaReference.Of(layer.Areas[area]),
                [.. geography.Weights.TargetsOf(area).Where(one => one.Weight > 0)
                    .Select(one => new CareShareResponse(names[one.Target], one.Weight))],
                residual[area]);
    }

    /// <summary>One row for each share; an area without any has a row of its own.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Rows(
        CareAreaResponse area, CareGeographyResponse about, string snapshot) =>
        area.CareCenters.Cast<CareShareResponse?>().DefaultIfEmpty().Select(share => (IReadOnlyList<object?>)
        [
            area.Area.Level, area.Area.Code, area.Area.Edition, area.Area.Label, share?.CareCenter.Id,
            share?.CareCenter.Name, share?.Weight, area.Residual, about.Id, about.Rule, about.DecidedOn,
            CareLaw.ResponsibilityLimitsNobody, snapshot,
        ]);
}
