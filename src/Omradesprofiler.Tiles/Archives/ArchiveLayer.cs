namespace Omradesprofiler.Tiles.Archives;

/// <summary>A layer to be put in an archive.</summary>
/// <param name="Id">Its name in the tiles.</param>
/// <param name="Encode">
/// A tile's bytes, null where it is empty. Called by several threads; the same tile gives the same bytes.
/// </param>
/// <param name="Varies">
/// Told a tile and its bytes, whether those below it may have other bytes; where not, they are not asked for.
/// </param>
public sealed record ArchiveLayer(
    string Id, Func<TileCoordinates, byte[]?> Encode, Func<TileCoordinates, byte[]?, bool> Varies)
{
    /// <summary>A geometry's layer, in Web Mercator.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="layer">The layer's id.</param>
    /// <param name="maxZoom">The finest zoom that will be asked for.</param>
    public static ArchiveLayer Of(TileGeometry geometry, string layer, int maxZoom) =>
        geometry.FindPyramid(TileGrid.WebMercator, layer) is { } pyramid
            ? Of(pyramid, layer, maxZoom)
            : OfPoints(layer, tile => geometry.Encode(TileGrid.WebMercator, layer, tile));

    internal static ArchiveLayer Of(TilePyramid pyramid, string layer, int maxZoom)
    {
        var borders = new BorderTiles(pyramid, layer, maxZoom);
        return new ArchiveLayer(layer, tile => pyramid.Encode(layer, tile), (tile, _) => borders.Contains(tile));
    }

    /// <summary>A layer of points, whose weightiest stand in all tiles above: below an empty tile there is nothing.
    /// </summary>
    internal static ArchiveLayer OfPoints(string id, Func<TileCoordinates, byte[]?> encode) =>
        new(id, encode, (_, content) => content is not null);
}
