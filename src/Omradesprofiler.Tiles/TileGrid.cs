using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// The integer grids of the zooms. All geometry is kept on the finest, 2²⁶ units around the world (0.3 m in Sweden);
/// a coarser zoom's coordinates are these, shifted and rounded, so that every zoom is told by the finest.
/// </summary>
internal static class TileGrid
{
    public const int MaxZoom = 14;
    public const int Extent = 4096;
    public const int Buffer = 64;
    private const int WorldUnits = Extent << MaxZoom;

    public static int Coarsen(int finest, int zoom)
    {
        var shift = MaxZoom - zoom;
        return shift == 0 ? finest : finest + (1 << shift - 1) >> shift;
    }

    public static (int X, int Y) FromSweref99Tm(double easting, double northing)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(easting, northing);
        var (x, y) = WebMercator.FromGeographic(longitude, latitude);
        return ((int)Math.Floor(x * WorldUnits + 0.5), (int)Math.Floor(y * WorldUnits + 0.5));
    }

    public static (double Longitude, double Latitude) ToGeographic(int x, int y) =>
        WebMercator.ToGeographic((double)x / WorldUnits, (double)y / WorldUnits);
}
