namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// What is known of a layer inside a tile and everything below it: <see cref="Open"/> (has to be asked for), null
/// (nothing there), or the bytes of every tile there (the tile and its buffer lie inside one area, and so do those
/// below: simplification moves borders by a unit or so, and the buffer is 64).
/// </summary>
internal static class LayerState
{
    /// <summary>Longest tile that is looked into for being covered by one area; those that are have about 70 bytes.
    /// </summary>
    private const int LongestCover = 512;

    public static readonly byte[] Open = [];

    /// <summary>The state below a tile, told by its content.</summary>
    public static byte[]? After(byte[]? content) =>
        content is null || (content.Length <= LongestCover && IsCover(content)) ? content : Open;

    /// <summary>Whether a tile's content is one area that reaches over all of it, buffer included.</summary>
    public static bool IsCover(byte[] tile)
    {
        var decoded = MvtReader.Read(tile);
        if (decoded.Layers is not [{ Features: [{ Type: MvtGeometryType.Polygon, Parts: [{ Length: 8 } ring] }] }])
            return false;
        for (var i = 0; i < ring.Length; i++)
            if (ring[i] is not (-TileGrid.Buffer or TileGrid.Extent + TileGrid.Buffer))
                return false;
        return true;
    }
}
