namespace Omradesprofiler.Server.Ogc.Tiles;

public sealed record TileMatrixSetItem(string Id, string Title, string Crs, string? Uri, IReadOnlyList<OgcLink> Links);

public sealed record TileMatrixSetList(IReadOnlyList<TileMatrixSetItem> TileMatrixSets, IReadOnlyList<OgcLink> Links);

/// <param name="OrderedAxes">The order in which coordinates stand.</param>
public sealed record TileMatrixSetResponse(
    string Id, string Title, string? Uri, string Crs, IReadOnlyList<string> OrderedAxes, string? WellKnownScaleSet,
    IReadOnlyList<TileMatrix> TileMatrices)
{
    public static TileMatrixSetResponse Of(OgcTileGrid grid) => new(
        grid.Id, grid.Title, grid.RegisteredUri, grid.Crs.Uri, grid.Crs.IsNorthFirst ? ["N", "E"] : ["E", "N"],
        grid == OgcTileGrid.WebMercatorQuad ? "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible" : null,
        grid.Matrices());
}

public sealed record TilesetItem(
    string Title, string DataType, string Crs,
    [property: System.Text.Json.Serialization.JsonPropertyName("tileMatrixSetURI")]
    string? TileMatrixSetUri, IReadOnlyList<OgcLink> Links);

public sealed record TilesetList(IReadOnlyList<TilesetItem> Tilesets, IReadOnlyList<OgcLink> Links);

/// <param name="LowerLeft">Least longitude and latitude.</param>
/// <param name="UpperRight">Largest longitude and latitude.</param>
public sealed record TilesetBox(IReadOnlyList<double> LowerLeft, IReadOnlyList<double> UpperRight, string Crs);

public sealed record TilesetLayer(
    string Id, string Title, string DataType, int GeometryDimension, string MinTileMatrix, string MaxTileMatrix,
    System.Text.Json.Nodes.JsonObject PropertiesSchema);

/// <summary>A tileset's description (Tileset Metadata of 17-083r4).</summary>
public sealed record TilesetResponse(
    string Title, string DataType, string Crs,
    [property: System.Text.Json.Serialization.JsonPropertyName("tileMatrixSetURI")]
    string? TileMatrixSetUri, TilesetBox BoundingBox, IReadOnlyList<TilesetLayer> Layers, IReadOnlyList<OgcLink> Links);
