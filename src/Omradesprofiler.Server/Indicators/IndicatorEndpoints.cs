using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Indicators;

public static class IndicatorEndpoints
{
    private static readonly string[] ListHeader =
        ["id", "titel", "grupp", "enhet", "beskrivning", "metod", "begränsningar", "källa"];

    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        api.MapGet("/indicators", List).Produces<IndicatorList>().ProducesProblem(400)
            .WithSummary("Alla indikatorer, med definition och var och när de finns");
        api.MapGet("/indicators/{id}/values", Values).Produces<ValueList>().OrProduces<ValueArray>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("En indikators värden för alla områden på en nivå; json, csv, xlsx, geojson");
    }

    private static IResult List(LoadedSnapshot loaded, string? format)
    {
        var (engine, snapshot) = (loaded.Indicators, loaded.Snapshot);
        var indicators = engine.Catalog.Indicators
            .Select(indicator => IndicatorResponse.Of(indicator, engine, snapshot.Manifest))
            .Where(indicator => indicator.Levels.Count > 0).ToList();
        return AreaQuery.IsCsv(format)
            ? CsvText.File("indikatorer", ListHeader, indicators.Select(i => (IReadOnlyList<object?>)[
                i.Id, i.Title, i.Group, i.Unit, i.Description, i.Method, i.Limits, i.Source]))
            : Results.Ok(new IndicatorList(indicators, indicators.Count, snapshot.Id.Value));
    }

    private static async Task<IResult> Values(
        HttpContext context, LoadedSnapshot loaded, [FromKeyedServices(PackedJson.Cache)] TileCache cache,
        IOptions<JsonOptions> json, OgcCatalog catalog, string id, [AsParameters] ValueRequest request)
    {
        ValueArray.Check(request);
        var isArray = request.Format == ValueArray.Format;
        var isWholeList = request.Within is null && AreaQuery.IsJson(request.Format);
        if (!isArray && !isWholeList)
            return Answer(loaded, catalog, QueryOf(loaded, id, request), request);
        var encoding = TileEncoding.For(context.Request.Headers.AcceptEncoding);
        var held = request with { Format = isArray ? ValueArray.Format : null };
        return new PackedJson(await cache.GetAsync($"values {loaded.ETag} {id} {held}", Make));

        TileEntry Make()
        {
            var query = QueryOf(loaded, id, request);
            var values = ValuesOf(loaded, query, within: null, request);
            object answer = isArray ? ValueArray.Of(loaded, query, values, request) : ListOf(loaded, query, values);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, json.Value.SerializerOptions);
            var entry = new TileEntry(loaded.ETag.Trim('"'), bytes, encoding);
            if (isArray)
                entry.Improve(); // a list is twenty times as large: who asks would wait for it
            return entry;
        }
    }

    private static ColumnQuery QueryOf(LoadedSnapshot loaded, string id, ValueRequest request) => ColumnQuery.Parse(
        loaded.Indicators, id, request.Level, ValueArray.EditionOf(loaded, request), request.Period, request.Sex,
        request.Age);

    private static IResult Answer(
        LoadedSnapshot loaded, OgcCatalog catalog, ColumnQuery query, ValueRequest request)
    {
        var isGeoJson = request.Format == "geojson";
        var isCsv = !isGeoJson && AreaQuery.IsCsv(request.Format);
        var area = AreaQuery.Within(request.Within, loaded.Snapshot.Register, query.Key.Edition);
        var values = ValuesOf(loaded, query, area, request);
        var key = query.Key;
        if (isCsv)
            return ValueCsv.File(query.Indicator, key.Period.Slug, values);
        if (isGeoJson)
            return ValueGeoJson.File(
                query.Indicator, key.Period.Slug, values,
                AreaFeatureFile.OpenerOf(loaded, catalog, key.Level, key.Edition));
        return Results.Ok(ListOf(loaded, query, values));
    }

    private static ValueList ListOf(LoadedSnapshot loaded, ColumnQuery query, List<ValueResponse> values)
    {
        var key = query.Key;
        return new ValueList(
            query.Indicator.Id, key.Level.Slug(), key.Edition?.Name, key.Period.Slug, key.Sex.Slug(),
            (query.Column?.Age ?? key.Age ?? AgeGroup.All).Slug, values, values.Count, loaded.Snapshot.Id.Value);
    }

    private static List<ValueResponse> ValuesOf(
        LoadedSnapshot loaded, ColumnQuery query, Area? within, ValueRequest request)
    {
        var register = loaded.Snapshot.Register;
        var layer = register.FindLayer(query.Key.Level, query.Key.Edition)!;
        var indices = within is null
            ? Enumerable.Range(0, layer.Count)
            : Ranking.IndicesWithin(register, layer, within);
        var judgements = JudgementsOf(loaded, query, request.CompareTo);
        return [.. indices.Select(i => ValueResponse.Of(query.ValueAt(layer, i), loaded.Snapshot.Manifest) with
        {
            Judgement = judgements is null ? null : JudgementResponse.Of(judgements[i]),
        })];
    }

    private static Outcome<Comparison>[]? JudgementsOf(LoadedSnapshot loaded, ColumnQuery query, string? compareTo)
    {
        if (compareTo is null)
            return null;
        if (!AreaLevels.TryParse(compareTo, out var level) || level <= query.Key.Level)
            throw ApiException.BadParameter(
                "compareTo", "Värden jämförs med en grövre nivå: regso, municipality, county eller country.");
        return query.Column is { } column ? ColumnJudgements.Of(loaded.Indicators, column, level) : null;
    }
}
