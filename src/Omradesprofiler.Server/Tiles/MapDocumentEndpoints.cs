using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>What a map program reads before the tiles: TileJSON, a style, and letters.</summary>
public static class MapDocumentEndpoints
{
    private const string ShortLived = "public, max-age=60";
    private const string ADay = "public, max-age=86400";
    private const string GlyphType = "application/x-protobuf";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/tiles/{layer}.json", Methods, GetTileJson)
            .Produces<TileJson>().ProducesProblem(404)
            .WithSummary("Ett kartlager som TileJSON 3.0.0: var dess kartrutor finns just nu");
        app.MapMethods("/tiles/style.json", Methods, GetStyle)
            .Produces(200, contentType: "application/json").WithSummary("En kartstil för MapLibre, version 8");
        app.MapMethods("/tiles/glyphs/{fontstack}/{range}.pbf", Methods, GetGlyphs)
            .Produces(200, contentType: GlyphType).Produces(304).ProducesProblem(404)
            .WithSummary("Bokstäver för kartstilen, 256 tecken i taget");
    }

    private static IResult GetTileJson(HttpContext context, LoadedSnapshot loaded, string layer, string? grid)
    {
        var matrix = grid is null ? TileGrid.WebMercator
            : TileGrid.TryFind(grid, out var found) ? found
            : throw ApiException.NotFound(
                "Rutnätet", $"Rutnät som finns: {string.Join(", ", TileGrid.All.Select(known => known.Id))}.");
        var answer = TileJson.Of(loaded, layer, matrix, OriginOf(context.Request));
        Keep(context.Response, ShortLived);
        return Results.Ok(answer);
    }

    private static IResult GetStyle(HttpContext context, LoadedSnapshot loaded, MapStyle style)
    {
        Keep(context.Response, ShortLived);
        return Results.Ok(style.For(loaded.Tiles, loaded.Snapshot.Manifest.Title, OriginOf(context.Request)));
    }

    private static IResult GetGlyphs(HttpContext context, GlyphFonts fonts, string fontstack, string range)
    {
        if (!GlyphFonts.TryParseRange(range, out var start))
            throw ApiException.NotFound(
                "Teckenområdet", "Ett område är 256 tecken från en jämn multipel av 256: 0-255, 256-511 …");
        var glyphs = fonts.Find(fontstack, start)
            ?? throw ApiException.NotFound(
                "Teckensnittet", $"Teckensnitt som finns: {string.Join(", ", fonts.Names)}.");
        Keep(context.Response, ADay);
        context.Response.Headers.ETag = glyphs.ETag;
        return SnapshotETag.Matches(context.Request.Headers.IfNoneMatch, glyphs.ETag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(glyphs.Bytes, GlyphType);
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private static void Keep(HttpResponse response, string lifetime) => response.Headers.CacheControl = lifetime;
}
