using System.IO.Compression;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

public static class TileEndpoints
{
    private const string ContentType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/tiles/{layer}/{z}/{x}/{y}.mvt", Get)
            .Produces(200, contentType: ContentType).Produces(204).Produces(304)
            .ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Vektorkartruta (Mapbox Vector Tile 2.1) i Web Mercator, z 0–14");

    /// <summary>
    /// An address that names the snapshot (<c>?snapshot=</c>) never changes its content; others are asked for anew.
    /// </summary>
    private static IResult Get(
        HttpContext context, SnapshotHolder holder, string layer, string z, string x, string y, string? snapshot)
    {
        var loaded = holder.Current;
        if (!loaded.Tiles.TryFind(layer, out _))
            throw ApiException.NotFound(
                "Kartlagret",
                $"Kartlager som finns: {string.Join(", ", loaded.Tiles.Layers.Select(l => l.Id))}.");
        if (!TileCoordinates.TryParse(z, x, y, out var at))
            throw new ApiException(
                StatusCodes.Status404NotFound, "Kartrutan finns inte",
                "z ska vara 0–14 och x och y heltal från 0 till 2^z − 1.");
        var headers = context.Response.Headers;
        headers.ETag = loaded.ETag;
        headers.CacheControl = snapshot == loaded.Snapshot.Id.Value
            ? "public, max-age=31536000, immutable"
            : "public, no-cache";
        if (SnapshotETag.Matches(context.Request.Headers.IfNoneMatch, loaded.ETag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (loaded.TileCache.Get(loaded, layer, at) is not { } gzipped)
            return Results.NoContent();
        headers.Vary = "Accept-Encoding";
        if (!AcceptsGzip(context.Request))
            return Results.Bytes(Decompress(gzipped), ContentType);
        headers.ContentEncoding = "gzip";
        return Results.Bytes(gzipped, ContentType);
    }

    private static bool AcceptsGzip(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding
        .Any(encoding => (encoding.Value == "gzip" || encoding.Value == "*") && encoding.Quality != 0);

    private static byte[] Decompress(byte[] gzipped)
    {
        using var gzip = new GZipStream(new MemoryStream(gzipped), CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        gzip.CopyTo(buffer);
        return buffer.ToArray();
    }
}
