using System.Globalization;
using System.Text.Json.Nodes;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Ogc.Tiles;

/// <summary>What a tileset holds, and where it is: one collection's tiles, or those of the whole data set.</summary>
/// <param name="Address">Its address, to which <c>/tiles</c> is added.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Layers">The layers in its tiles, with the collections that they show.</param>
public sealed record TilesetSource(
    string Address, string Title, IReadOnlyList<(OgcLayer Collection, TileGeometry Geometry, TileLayer Layer)> Layers)
{
    /// <summary>The tiles of one collection.</summary>
    /// <exception cref="ApiException">It has none.</exception>
    public static TilesetSource Of(OgcRequest request, LoadedSnapshot loaded, OgcLayer collection) =>
        FindLayer(loaded, collection) is { } layer
            ? new TilesetSource($"{request.Root}/collections/{collection.Id}", collection.Title, [layer])
            : throw ApiException.NotFound("Kartrutor", $"Samlingen {collection.Id} har inga kartrutor, bara objekt.");

    /// <summary>The tiles of all collections in force together: of each level the newest edition.</summary>
    public static TilesetSource OfAll(OgcRequest request, LoadedSnapshot loaded, IReadOnlyList<OgcLayer> collections)
    {
        var newest = collections.GroupBy(collection => collection.Level?.ToString() ?? collection.Id)
            .Select(group => group.MaxBy(collection => collection.Edition?.Year)!);
        return new TilesetSource(
            request.Root, loaded.Snapshot.Manifest.Title,
            [.. newest.Select(collection => FindLayer(loaded, collection))
                .OfType<(OgcLayer, TileGeometry, TileLayer)>()]);
    }

    /// <summary>Whether a collection has tiles.</summary>
    public static bool Has(LoadedSnapshot loaded, OgcLayer collection) => FindLayer(loaded, collection) is not null;

    public TilesetList List(OgcRequest request) => new(
        [.. OgcTileGrid.All.Select(grid => new TilesetItem(
            $"{Title} ({grid.Id})", "vector", grid.Crs.Uri, grid.RegisteredUri, LinksTo(request, grid)))],
        [.. request.SelfLinks()]);

    public TilesetResponse Describe(OgcRequest request, OgcTileGrid grid)
    {
        var bounds = Layers.Aggregate(Bounds.Empty, (sum, entry) => sum.Union(entry.Layer.BoundsDegrees));
        return new TilesetResponse(
            $"{Title} ({grid.Id})", "vector", grid.Crs.Uri, grid.RegisteredUri,
            new TilesetBox([bounds.MinX, bounds.MinY], [bounds.MaxX, bounds.MaxY], OgcCrs.Crs84.Uri),
            [.. Layers.Select(entry => LayerOf(entry.Collection, entry.Layer, FirstZoomOf(entry.Layer, grid)))],
            [
                .. LinksTo(request, grid),
                new OgcLink(
                    $"{Address}/tiles/{grid.Id}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}", "item", OgcNames.VectorTile,
                    "En kartruta", Templated: true),
            ]);
    }

    /// <summary>The zoom from which a layer is in the tileset: where it stands alone, every zoom.</summary>
    public int FirstZoomOf(TileLayer layer, OgcTileGrid grid) =>
        Layers.Count == 1 || layer.MinZoom == 0 ? 0 : grid.Grid.ZoomOf(layer.MinZoom);

    private IReadOnlyList<OgcLink> LinksTo(OgcRequest request, OgcTileGrid grid) =>
    [
        new($"{Address}/tiles/{grid.Id}", "self", OgcNames.Json, $"Kartrutor i {grid.Id}"),
        new($"{request.Root}/tileMatrixSets/{grid.Id}", OgcNames.TilingSchemeRelation, OgcNames.Json, grid.Title),
    ];

    private static TilesetLayer LayerOf(OgcLayer collection, TileLayer layer, int firstZoom)
    {
        var properties = new JsonObject();
        foreach (var field in layer.Fields)
            properties[field] = new JsonObject { ["type"] = field == "population" ? "number" : "string" };
        return new TilesetLayer(
            layer.Id, collection.Title, "vector", layer.Kind == MvtGeometryType.Polygon ? 2 : 0,
            firstZoom.ToString(CultureInfo.InvariantCulture),
            TileGrid.MaxZoom.ToString(CultureInfo.InvariantCulture),
            new JsonObject { ["type"] = "object", ["properties"] = properties });
    }

    private static (OgcLayer Collection, TileGeometry Geometry, TileLayer Layer)? FindLayer(
        LoadedSnapshot loaded, OgcLayer collection) =>
        loaded.Tiles.TryFindLayer(collection.Id, out var geometry, out var layer)
            ? (collection, geometry, layer)
            : null;
}
