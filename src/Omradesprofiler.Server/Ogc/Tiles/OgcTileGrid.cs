using System.Globalization;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Ogc.Tiles;

/// <summary>A tile grid as OGC names and describes it (Two Dimensional Tile Matrix Set 2.0, 17-083r4).</summary>
public sealed class OgcTileGrid
{
    private const double PixelMeters = 0.00028;
    private const int TilePixels = 256;
    private const double MercatorSide = 2 * Math.PI * 6378137;

    private readonly double _left;
    private readonly double _top;
    private readonly double _side;

    private OgcTileGrid(
        TileGrid grid, string id, string title, OgcCrs crs, (double Left, double Top, double Side) square)
    {
        Grid = grid;
        Id = id;
        Title = title;
        Crs = crs;
        (_left, _top, _side) = square;
    }

    public static OgcTileGrid WebMercatorQuad { get; } = new(
        TileGrid.WebMercator, "WebMercatorQuad", "Web Mercator, som webbkartor brukar delas", OgcCrs.WebMercator,
        (-MercatorSide / 2, MercatorSide / 2, MercatorSide));

    public static OgcTileGrid Sweref99Tm { get; } = new(
        TileGrid.Sweref99Tm, "SWEREF99TM", "SWEREF 99 TM, som Lantmäteriets webbkartor från nivå 2", OgcCrs.Sweref99Tm,
        (SwerefGrid.LeftMeters, SwerefGrid.TopMeters, SwerefGrid.SideMeters));

    public static IReadOnlyList<OgcTileGrid> All { get; } = [WebMercatorQuad, Sweref99Tm];

    public TileGrid Grid { get; }

    public string Id { get; }

    public string Title { get; }

    public OgcCrs Crs { get; }

    /// <summary>Its name in OGC's register; null for the national grid, which is defined here alone.</summary>
    public string? RegisteredUri =>
        this == WebMercatorQuad ? "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad" : null;

    /// <exception cref="ApiException">There is no such grid.</exception>
    public static OgcTileGrid Get(string id) => All.FirstOrDefault(grid => grid.Id == id)
        ?? throw ApiException.NotFound(
            "Rutnätet", $"Rutnät som finns: {string.Join(", ", All.Select(grid => grid.Id))}.");

    /// <summary>The box of a tile in the grid's own system.</summary>
    public Bounds BoxOf(TileCoordinates at)
    {
        var side = _side / (1 << at.Zoom);
        return new Bounds(
            _left + at.X * side, _top - (at.Y + 1) * side, _left + (at.X + 1) * side, _top - at.Y * side);
    }

    /// <summary>Each zoom's matrix; the corner stands in the system's own order of axes.</summary>
    public IReadOnlyList<TileMatrix> Matrices()
    {
        double[] corner = Crs.IsNorthFirst ? [_top, _left] : [_left, _top];
        return [.. Enumerable.Range(0, TileGrid.MaxZoom + 1).Select(zoom =>
        {
            var cell = _side / TilePixels / (1 << zoom);
            return new TileMatrix(
                zoom.ToString(CultureInfo.InvariantCulture), cell / PixelMeters, cell, "topLeft", corner, TilePixels,
                TilePixels, 1 << zoom, 1 << zoom);
        })];
    }
}

/// <summary>One zoom of a grid.</summary>
public sealed record TileMatrix(
    string Id, double ScaleDenominator, double CellSize, string CornerOfOrigin, IReadOnlyList<double> PointOfOrigin,
    int TileWidth, int TileHeight, int MatrixWidth, int MatrixHeight);
