using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// What is known of a layer inside a tile and everything below it: <see cref="Open"/> (has to be asked for), null
/// (nothing there), or the bytes of every tile there (the tile lies inside one area).
/// </summary>
internal static class LayerState
{
    /// <summary>Longest tile that is looked into for being covered by one area; those that are have about 70 bytes.
    /// </summary>
    private const int LongestCover = 512;

    public static readonly byte[] Open = [];

    /// <summary>The state below a tile, told by its content.</summary>
    public static byte[]? After(ArchiveLayer layer, TileCoordinates tile, byte[]? content)
    {
        if (content is null)
            return (layer.IsPoints || tile.Zoom < layer.MinZoom) && MayHold(layer, tile) ? Open : null;
        return !layer.IsPoints && content.Length <= LongestCover && IsCover(content) ? content : Open;
    }

    /// <summary>Whether a tile's content is one area that reaches over all of it, buffer included.</summary>
    public static bool IsCover(byte[] tile)
    {
        var decoded = MvtReader.Read(tile);
        if (decoded.Layers is not [{ Features: [{ Type: MvtGeometryType.Polygon, Parts: [{ Length: 8 } ring] }] }])
            return false;
        for (var i = 0; i < ring.Length; i++)
            if (ring[i] is not (-TileGrid.Buffer or TileGrid.Extent + TileGrid.Buffer))
                return false;
        return ring.Distinct().Count() == 2;
    }

    private static bool MayHold(ArchiveLayer layer, TileCoordinates tile)
    {
        const double Margin = (double)TileGrid.Buffer / TileGrid.Extent;
        var bounds = layer.BoundsDegrees;
        if (bounds == Bounds.Empty)
            return false;
        var (west, north) = WebMercator.FromGeographic(bounds.MinX, bounds.MaxY);
        var (east, south) = WebMercator.FromGeographic(bounds.MaxX, bounds.MinY);
        double size = 1 << tile.Zoom;
        return tile.X + 1 + Margin >= west * size && tile.X - Margin <= east * size
            && tile.Y + 1 + Margin >= north * size && tile.Y - Margin <= south * size;
    }
}
