using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>The tiles that both sides are asked for: zooms 4–12, seeded, none empty.</summary>
internal static class TileList
{
    public const int FirstZoom = 4;
    public const int LastZoom = 12;

    /// <summary>At most so many a zoom, in order of zoom.</summary>
    public static List<TileCoordinates> Draw(TileGeometry geometry, string layer, int mostPerZoom)
    {
        var bounds = geometry.Layers.Single(candidate => candidate.Id == layer).BoundsDegrees;
        var (west, north) = WebMercator.FromGeographic(bounds.MinX, bounds.MaxY);
        var (east, south) = WebMercator.FromGeographic(bounds.MaxX, bounds.MinY);
        var random = new Random(1);
        var list = new List<TileCoordinates>();
        for (var zoom = FirstZoom; zoom <= LastZoom; zoom++)
        {
            var size = 1 << zoom;
            var all = (
                from x in Enumerable.Range((int)(west * size), (int)(east * size) - (int)(west * size) + 1)
                from y in Enumerable.Range((int)(north * size), (int)(south * size) - (int)(north * size) + 1)
                select new TileCoordinates(zoom, x, y)).ToArray();
            random.Shuffle(all);
            list.AddRange(all.Where(tile => geometry.Encode(TileGrid.WebMercator, layer, tile) is not null)
                .Take(mostPerZoom));
        }

        return list;
    }
}
