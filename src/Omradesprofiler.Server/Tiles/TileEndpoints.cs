using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>
/// Two kinds of tiles. Under a geometry's checksum: borders and labels, which never change. Under the snapshot's id:
/// the same with values, for clients that can not join, which live an hour at most.
/// </summary>
public static class TileEndpoints
{
    private const string Summary = "Vektorkartruta (Mapbox Vector Tile 2.1)";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapTiles(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/tiles/{geometry}/{grid}/{layer}/{z}/{x}/{y}.mvt", Methods, Get)
            .Produces(200, contentType: TileAnswer.ContentType).Produces(204).Produces(304)
            .ProducesProblem(400).ProducesProblem(404).WithSummary(Summary);
        app.MapMethods("/tiles/{layer}/{z}/{x}/{y}.mvt", Methods, Redirect)
            .Produces(302).ProducesProblem(404).WithSummary("Visar vidare till den nyaste geometrins kartruta");
    }

    private static Task Get(
        HttpContext context, LoadedSnapshot loaded, SnapshotHolder holder, TileSender sender,
        string geometry, string grid, string layer, string z, string x, string y, string? indicators, string? period)
    {
        var at = ParseCoordinates(z, x, y);
        var matrix = ParseGrid(grid);
        if (SnapshotId.TryParse(geometry, out var snapshot))
            holder.RequireInForce(snapshot);
        if (geometry == loaded.Snapshot.Id.Value)
            return GetWithValues(context, loaded, sender, new TileRequest(matrix, layer, at), indicators, period);
        var found = loaded.FindGeometry(geometry) ?? throw ApiException.NotFound(
                "Geometrin", "Kartans gränser har bytts ut. De nyaste står i /tiles/{lager}.json.");
        if (found.Layers.All(candidate => candidate.Id != layer))
            throw NoSuchLayer(found.Layers);
        if (indicators is not null)
        {
            var address = TileAddress.Of(loaded.Snapshot.Id.Value, matrix, layer, at) + context.Request.QueryString;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(address);
            return Task.CompletedTask;
        }

        return sender.SendAsync(context, found, new TileRequest(matrix, layer, at), TileAnswer.ForEver);
    }

    private static Task GetWithValues(
        HttpContext context, LoadedSnapshot loaded, TileSender sender, TileRequest tile, string? indicators,
        string? period)
    {
        if (!loaded.Tiles.TryFindLayer(tile.Layer, out var geometry, out var layer) || layer.Id != tile.Layer)
            throw NoSuchLayer(loaded.Tiles.Layers);
        var columns = TileValues.Parse(loaded, layer, indicators, period);
        return sender.SendAsync(
            context, $"values {TileAddress.Of(loaded.ETag, tile.Grid, layer.Id, tile.At)} {columns.Key}",
            loaded.ETag.Trim('"'), () => geometry.Encode(tile.Grid, layer.Id, tile.At, columns.Columns()),
            TileValues.CacheControlFor(loaded.Scope.Audience));
    }

    private static IResult Redirect(
        HttpContext context, LoadedSnapshot loaded, string layer, string z, string x, string y)
    {
        if (!loaded.Tiles.TryFindLayer(layer, out var geometry, out var found))
            throw NoSuchLayer(loaded.Tiles.Layers);
        var at = ParseCoordinates(z, x, y);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(
            TileAddress.Of(geometry.Id, TileGrid.WebMercator, found.Id, at) + context.Request.QueryString);
    }

    private static TileCoordinates ParseCoordinates(string z, string x, string y) =>
        TileCoordinates.TryParse(z, x, y, out var at) ? at : throw new ApiException(
            StatusCodes.Status404NotFound, "Kartrutan finns inte",
            $"z ska vara 0–{TileGrid.MaxZoom} och x och y heltal från 0 till 2^z − 1.");

    private static TileGrid ParseGrid(string name) => TileGrid.TryFind(name, out var grid) ? grid
        : throw ApiException.NotFound(
            "Rutnätet", $"Rutnät som finns: {string.Join(", ", TileGrid.All.Select(known => known.Id))}.");

    private static ApiException NoSuchLayer(IEnumerable<TileLayer> layers) => ApiException.NotFound(
        "Kartlagret", $"Kartlager som finns: {string.Join(", ", layers.Select(layer => layer.Id))}.");
}
