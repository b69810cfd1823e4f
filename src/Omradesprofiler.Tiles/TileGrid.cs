using System.Diagnostics.CodeAnalysis;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// A tile matrix set: square tiles that halve from zoom to zoom, each of <see cref="Extent"/> units a side. All
/// geometry is kept on a grid sixteen times as fine as that of the last zoom served (2 cm in Sweden in Web Mercator, 4
/// mm in the national grid), where borders that run close beside each other stay apart; a zoom's coordinates are these,
/// shifted and rounded.
/// </summary>
public sealed class TileGrid
{
    /// <summary>The finest zoom that is served.</summary>
    public const int MaxZoom = 14;

    /// <summary>Units along a tile's side.</summary>
    public const int Extent = 4096;

    /// <summary>The zoom whose units geometry is kept in.</summary>
    internal const int FinestZoom = 18;

    internal const int Buffer = 32;
    private const int WorldUnits = Extent << FinestZoom;

    private readonly Func<double, double, (double X, double Y)> _project;
    private readonly Func<double, double, (double Longitude, double Latitude)> _toGeographic;

    private TileGrid(
        string id, int zoomsFromWebMercator, Func<double, double, (double X, double Y)> project,
        Func<double, double, (double Longitude, double Latitude)> toGeographic)
    {
        (Id, _project, _toGeographic) = (id, project, toGeographic);
        ZoomsFromWebMercator = zoomsFromWebMercator;
    }

    /// <summary>WebMercatorQuad, EPSG:3857.</summary>
    public static TileGrid WebMercator { get; } = new(
        "webmercator", 0,
        (easting, northing) =>
        {
            var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(easting, northing);
            return Geography.WebMercator.FromGeographic(longitude, latitude);
        },
        Geography.WebMercator.ToGeographic);

    /// <summary>
    /// SWEREF 99 TM, EPSG:3006: top left corner E <see cref="SwerefGrid.LeftMeters"/>, N
    /// <see cref="SwerefGrid.TopMeters"/>, side <see cref="SwerefGrid.SideMeters"/> at zoom 0. From zoom 2 its tiles
    /// are those of Lantmäteriet's grid for web maps.
    /// </summary>
    public static TileGrid Sweref99Tm { get; } = new(
        "sweref99tm", -2, SwerefGrid.FromSweref99Tm,
        (x, y) =>
        {
            var (easting, northing) = SwerefGrid.ToSweref99Tm(x, y);
            return GaussKruger.Sweref99Tm.ToGeographic(easting, northing);
        });

    /// <summary>Both grids.</summary>
    public static IReadOnlyList<TileGrid> All { get; } = [WebMercator, Sweref99Tm];

    /// <summary>The grid's name in addresses.</summary>
    public string Id { get; }

    /// <summary>What to add to a zoom of Web Mercator for about the same scale over Sweden.</summary>
    public int ZoomsFromWebMercator { get; }

    /// <summary>The grid with a name; false for another name.</summary>
    public static bool TryFind(string? id, [NotNullWhen(true)] out TileGrid? grid)
    {
        grid = All.FirstOrDefault(candidate => candidate.Id == id);
        return grid is not null;
    }

    /// <summary>The finest grid's coordinates of a place given in metres, SWEREF 99 TM.</summary>
    public (int X, int Y) FromSweref99Tm(double easting, double northing)
    {
        var (x, y) = _project(easting, northing);
        return (Round(x), Round(y));

        static int Round(double share) =>
            (int)Math.Clamp(Math.Floor(share * WorldUnits + 0.5), -WorldUnits / 2, WorldUnits * 3L / 2);
    }

    /// <summary>Degrees of a place given in the finest grid's units.</summary>
    public (double Longitude, double Latitude) ToGeographic(double x, double y) =>
        _toGeographic(x / WorldUnits, y / WorldUnits);

    /// <summary>The zoom of this grid for a zoom of Web Mercator, within 0–<see cref="MaxZoom"/>.</summary>
    public int ZoomOf(int webMercatorZoom) => Math.Clamp(webMercatorZoom + ZoomsFromWebMercator, 0, MaxZoom);

    /// <summary>West, south, east and north of a box of the finest grid, in degrees: its edges are followed, since
    /// they are bent in degrees where the grid is a national one.</summary>
    internal Bounds BoundsDegrees(GridBox box)
    {
        const int Steps = 8;
        if (box == GridBox.Empty)
            return Bounds.Empty;
        var bounds = Bounds.Empty;
        for (var step = 0; step <= Steps; step++)
        {
            var x = double.Lerp(box.MinX, box.MaxX, step / (double)Steps);
            var y = double.Lerp(box.MinY, box.MaxY, step / (double)Steps);
            (double X, double Y)[] onEdges = [(x, box.MinY), (x, box.MaxY), (box.MinX, y), (box.MaxX, y)];
            foreach (var (atX, atY) in onEdges)
            {
                var (longitude, latitude) = ToGeographic(atX, atY);
                bounds = bounds.Union(new Bounds(longitude, latitude, longitude, latitude));
            }
        }

        return bounds;
    }

    internal static int Coarsen(int finest, int zoom)
    {
        var shift = FinestZoom - zoom;
        return finest + (1 << shift - 1) >> shift;
    }
}
