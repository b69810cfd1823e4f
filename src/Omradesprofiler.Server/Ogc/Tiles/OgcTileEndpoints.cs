using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Server.Ogc.Pages;
using Omradesprofiler.Server.Tiles;

namespace Omradesprofiler.Server.Ogc.Tiles;

/// <summary>OGC API Tiles: grids, tilesets and tiles; row before column, as the standard has it.</summary>
public static class OgcTileEndpoints
{
    private const string MayChange = "no-cache";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOgcTiles(this RouteGroupBuilder ogc)
    {
        ogc.MapMethods("/tileMatrixSets", Reading, Grids);
        ogc.MapMethods("/tileMatrixSets/{grid}", Reading, Grid);
        ogc.MapMethods("/tiles", Reading, (HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog) =>
            Tilesets(OgcRequest.Parse(http), request => TilesetSource.OfAll(request, loaded, catalog.List(loaded))));
        ogc.MapMethods(
            "/tiles/{grid}", Reading, (HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string grid) =>
                Tileset(
                    OgcRequest.Parse(http), grid,
                    request => TilesetSource.OfAll(request, loaded, catalog.List(loaded))));
        ogc.MapMethods(
            "/collections/{id}/tiles", Reading,
            (HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id) => Tilesets(
                OgcRequest.Parse(http), request => TilesetSource.Of(request, loaded, catalog.Get(loaded, id))));
        ogc.MapMethods(
            "/collections/{id}/tiles/{grid}", Reading,
            (HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id, string grid) => Tileset(
                OgcRequest.Parse(http), grid, request => TilesetSource.Of(request, loaded, catalog.Get(loaded, id))));
    }

    /// <summary>Tiles carry their own entity tag, so they stand apart from the other answers.</summary>
    public static void MapOgcTileBytes(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/ogc/collections/{id}/tiles/{grid}/{zoom}/{row}/{column}", Reading, CollectionTile)
            .ExcludeFromDescription();
        app.MapMethods("/ogc/tiles/{grid}/{zoom}/{row}/{column}", Reading, DatasetTile).ExcludeFromDescription();
    }

    private static IResult Grids(HttpRequest http)
    {
        var request = OgcRequest.Parse(http);
        var list = new TileMatrixSetList(
            [.. OgcTileGrid.All.Select(grid => new TileMatrixSetItem(
                grid.Id, grid.Title, grid.Crs.Uri, grid.RegisteredUri,
                [new OgcLink($"{request.Root}/tileMatrixSets/{grid.Id}", "self", OgcNames.Json, grid.Title)]))],
            [.. request.SelfLinks()]);
        return request.IsHtml ? TilePages.Of(request, list) : OgcJson.Result(list);
    }

    private static IResult Grid(HttpRequest http, string grid)
    {
        var request = OgcRequest.Parse(http);
        var answer = TileMatrixSetResponse.Of(OgcTileGrid.Get(grid));
        return request.IsHtml ? TilePages.Of(request, answer) : OgcJson.Result(answer);
    }

    private static IResult Tilesets(OgcRequest request, Func<OgcRequest, TilesetSource> find)
    {
        var list = find(request).List(request);
        return request.IsHtml ? TilePages.Of(request, list) : OgcJson.Result(list);
    }

    private static IResult Tileset(OgcRequest request, string grid, Func<OgcRequest, TilesetSource> find)
    {
        var answer = find(request).Describe(request, OgcTileGrid.Get(grid));
        return request.IsHtml ? TilePages.Of(request, answer) : OgcJson.Result(answer);
    }

    private static Task CollectionTile(
        HttpContext context, LoadedSnapshot loaded, OgcCatalog catalog, TileSender sender, OgcTilePath path)
    {
        var request = OgcRequest.ParseTile(context.Request);
        var (_, geometry, layer) = TilesetSource.Of(request, loaded, catalog.Get(loaded, path.Id!)).Layers[0];
        var tile = new TileRequest(OgcTileGrid.Get(path.Grid).Grid, layer.Id, path.Coordinates());
        return sender.SendAsync(context, geometry, tile, MayChange);
    }

    /// <summary>Several layers in one tile are their tiles one after the other: so the format is made.</summary>
    private static Task DatasetTile(
        HttpContext context, LoadedSnapshot loaded, OgcCatalog catalog, TileSender sender, OgcTilePath path)
    {
        var request = OgcRequest.ParseTile(context.Request);
        var source = TilesetSource.OfAll(request, loaded, catalog.List(loaded));
        var (grid, at) = (OgcTileGrid.Get(path.Grid), path.Coordinates());
        return sender.SendAsync(
            context, "ogc " + TileAddress.Of(loaded.ETag, grid.Grid, "*", at), loaded.ETag.Trim('"'), Encode,
            MayChange);

        byte[]? Encode()
        {
            var tiles = source.Layers.Where(entry => source.FirstZoomOf(entry.Layer, grid) <= at.Zoom)
                .Select(entry => entry.Geometry.Encode(grid.Grid, entry.Layer.Id, at)).OfType<byte[]>().ToList();
            return tiles.Count == 0 ? null : [.. tiles.SelectMany(tile => tile)];
        }
    }
}
