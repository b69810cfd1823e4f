namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// The order of tiles in a PMTiles archive: zoom by zoom, within a zoom along a Hilbert curve, so that neighbours on
/// the map are neighbours in the file. The four children of the tile at index i of its zoom have the indices 4i to
/// 4i + 3.
/// </summary>
public static class HilbertOrder
{
    /// <summary>The id of a zoom's first tile: the number of tiles of all coarser zooms.</summary>
    public static ulong FirstIdOf(int zoom) => ((1UL << 2 * zoom) - 1) / 3;

    /// <summary>A tile's number among all tiles of all zooms.</summary>
    public static ulong IdOf(TileCoordinates tile)
    {
        var (x, y) = (tile.X, tile.Y);
        var index = 0UL;
        for (var side = 1 << tile.Zoom >> 1; side > 0; side >>= 1)
        {
            var right = (x & side) != 0;
            var low = (y & side) != 0;
            index = index << 2 | (right, low) switch
            {
                (false, false) => 0UL,
                (false, true) => 1UL,
                (true, true) => 2UL,
                _ => 3UL,
            };
            (x, y) = Turn(x, y, side - 1, right, low);
        }

        return FirstIdOf(tile.Zoom) + index;
    }

    /// <summary>The tile with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond the finest zoom.</exception>
    public static TileCoordinates TileOf(ulong id)
    {
        var zoom = 0;
        while (zoom <= TileCoordinates.MaxZoom && id >= FirstIdOf(zoom + 1))
            zoom++;
        return TileOf(zoom, id - FirstIdOf(zoom));
    }

    /// <summary>The tile at an index of a zoom.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public static TileCoordinates TileOf(int zoom, ulong index)
    {
        var (x, y) = (0, 0);
        for (var level = 0; level < zoom; level++)
        {
            var side = 1 << level;
            var quarter = index >> 2 * level & 3;
            var (right, low) = (quarter is 2 or 3, quarter is 1 or 2);
            (x, y) = Turn(x, y, side - 1, right, low);
            (x, y) = (right ? x + side : x, low ? y + side : y);
        }

        return new TileCoordinates(zoom, x, y);
    }

    private static (int X, int Y) Turn(int x, int y, int last, bool right, bool low) => (right, low) switch
    {
        (_, true) => (x & last, y & last),
        (true, false) => (last - (y & last), last - (x & last)),
        _ => (y & last, x & last),
    };
}
