using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Server.Targets;

public static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder api)
    {
        api.MapGet("/targets", List).Produces<TargetList>().ProducesProblem(400)
            .WithSummary("Mål, och strategierna som de kan höra till: Strategi för hälsa och Nära vård");
        api.MapGet("/targets/{id}", Get).Produces<TargetAnswer>().ProducesProblem(400)
            .ProducesProblem(404).WithSummary("Ett mål; json eller csv");
        api.MapGet("/targets/{id}/attainment", OfTarget).Produces<AttainmentList>().ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary(
                "Måluppfyllelse per område med osäkerhet, hur många som fattas, framskrivning till målåret, och om "
                + "helheten har nått målet fast delar inte har det; json, csv, xlsx, geojson");
        api.MapGet("/targets/attainment", OfArea).Produces<AreaTargetList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Alla mål för ett område");
    }

    private static IResult List(LoadedSnapshot loaded, string? format)
    {
        var register = loaded.Snapshot.Targets;
        var targets = register.Targets.Select(target => TargetMapping.Of(target, loaded.Indicators)).ToList();
        return AreaQuery.IsCsv(format)
            ? TargetCsv.File(targets, register.Source, loaded.Snapshot.Id.Value)
            : Results.Ok(new TargetList(
                targets, [.. register.Catalog.Frameworks.Select(one => TargetMapping.Of(one, register.Targets))],
                targets.Count, register.Source, loaded.Snapshot.Id.Value));
    }

    private static IResult Get(LoadedSnapshot loaded, string id, string? format)
    {
        var (target, isCsv) = (TargetMapping.Of(Find(loaded, id), loaded.Indicators), AreaQuery.IsCsv(format));
        var (source, snapshot) = (loaded.Snapshot.Targets.Source, loaded.Snapshot.Id.Value);
        return isCsv
            ? TargetCsv.File([target], source, snapshot)
            : Results.Ok(new TargetAnswer(target, source, snapshot));
    }

    private static IResult OfTarget(
        LoadedSnapshot loaded, OgcCatalog catalog, string id, string? level, string? within, string? period,
        string? edition, string? format)
    {
        var isGeoJson = format == "geojson";
        var (target, isCsv) = (Find(loaded, id), !isGeoJson && AreaQuery.IsCsv(format));
        var answer = AttainmentAnswer.Of(loaded, target, new AttainmentQuery(level, within, period, edition));
        if (!isGeoJson)
            return isCsv ? AttainmentCsv.File(answer) : Results.Ok(answer);
        var parsed = AreaQuery.Level(answer.Level);
        return AttainmentGeoJson.File(
            answer, loaded.Indicators.Catalog.Find(target.Indicator)!,
            AreaFeatureFile.OpenerOf(
                loaded, catalog, parsed, AreaQuery.Edition(answer.Edition, parsed, loaded.Snapshot.Register)));
    }

    private static IResult OfArea(
        LoadedSnapshot loaded, string? level, string? code, string? edition, string? period, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var register = loaded.Snapshot.Register;
        var parsed = AreaQuery.Level(level);
        var area = AreaQuery.Area(
            register, parsed, code ?? throw ApiException.BadParameter("code", "Ange områdets kod."),
            AreaQuery.Edition(edition, parsed, register));
        var wanted = AreaQuery.Period(period);
        var targets = loaded.Snapshot.Targets;
        var told = targets.Targets.Select(target => TargetOf(loaded, target, area, wanted)).ToList();
        var known = told.Count(one => one.Row is { ByInterval: true });
        var answer = new AreaTargetList(
            AreaReference.Of(area), told, told.Count, TargetMapping.Rule,
            known > 1 ? AttainmentTexts.ManyTargetsOf(known) : null, targets.Source, loaded.Snapshot.Id.Value);
        return isCsv ? AttainmentCsv.File(answer) : Results.Ok(answer);
    }

    private static AreaTarget TargetOf(LoadedSnapshot loaded, Target target, Area area, Period? wanted)
    {
        var engine = loaded.Indicators;
        var response = TargetMapping.Of(target, engine);
        var availability = engine.AvailabilityOf(engine.Catalog.Find(target.Indicator)!);
        IReadOnlyList<Period> periods =
        [
            .. availability.PeriodsOf(area.Id.Level, area.Id.Edition),
            .. availability.ConvertedPeriodsOf(area.Id.Level, area.Id.Edition),
        ];
        if ((wanted ?? AttainmentAnswer.PeriodShown(target, periods)) is not { } period || periods.Count == 0)
            return new AreaTarget(response, null, [], response.Reason
                ?? $"Indikatorn finns inte på nivån {area.Id.Level.SwedishName()}. Den finns för "
                    + $"{string.Join(", ", availability.Levels.Select(one => one.SwedishName()))}.");
        if (TargetColumns.Find(engine, target, area.Id.Level, area.Id.Edition, period) is not { } columns)
            return new AreaTarget(response, null, [], $"Indikatorn har inga värden för området {period.Slug}.");
        var own = columns.At(columns.Column.Layer.IndexOf(area.Code));
        return new AreaTarget(
            response, RowOf(loaded, target, own), [.. AttainmentTexts.NotesOf(target, period, own.IsByInterval)], null);
    }

    internal static AttainmentRow RowOf(LoadedSnapshot loaded, Target target, AreaAttainment area) =>
        TargetMapping.RowOf(
            target, area, new TargetForecaster(loaded.Indicators).Of(target, area), loaded.Snapshot.Manifest);

    private static Target Find(LoadedSnapshot loaded, string id) => loaded.Snapshot.Targets.Find(id)
        ?? throw ApiException.NotFound("Målet", "Det finns inget mål med det id:t. Alla finns i /api/v1/targets.");
}
