namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// What is known of a layer inside a tile and everything below it: <see cref="Open"/> (has to be asked for), null
/// (nothing there), or the bytes of every tile there.
/// </summary>
internal static class LayerState
{
    public static readonly byte[] Open = [];

    /// <summary>The state below a tile.</summary>
    public static byte[]? After(ArchiveLayer layer, TileCoordinates tile, byte[]? content) =>
        layer.Varies(tile, content) ? Open : content;
}
