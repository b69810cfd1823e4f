namespace Omradesprofiler.Tiles;

/// <summary>
/// Points on a grid, those of most weight first: each is shown from the coarsest zoom at which fewer than
/// <see cref="MaxPerTile"/> weightier ones lie in its tile.
/// </summary>
public sealed class PointLayer
{
    /// <summary>The most points that a tile of a zoom below the finest holds.</summary>
    public const int MaxPerTile = 50;

    private readonly PointLayerSource _source;
    private readonly TileGrid _grid;
    private readonly (TilePoint Point, int X, int Y)[] _points;
    private readonly Dictionary<(int Zoom, int X, int Y), List<int>> _tiles = [];

    /// <summary>Places the points; their order does not matter.</summary>
    public PointLayer(PointLayerSource source, TileGrid grid)
    {
        (_source, _grid) = (source, grid);
        _points = [.. source.Points.OrderByDescending(point => point.Weight).ThenBy(point => point.Id).Select(point =>
        {
            var (x, y) = grid.FromSweref99Tm(point.Easting, point.Northing);
            return (point, x, y);
        })];
        var counts = new Dictionary<(int Zoom, int X, int Y), int>();
        for (var point = 0; point < _points.Length; point++)
            for (var zoom = LevelOf(_points[point].X, _points[point].Y, counts); zoom <= TileGrid.MaxZoom; zoom++)
                ListOf(TileOf(_points[point].X, _points[point].Y, zoom)).Add(point);
    }

    /// <summary>The layer's name in tiles and addresses.</summary>
    public string Id => _source.Id;

    /// <summary>What there is to know of the layer.</summary>
    public TileLayer Describe()
    {
        var box = GridBox.Around([.. _points.SelectMany(point => new[] { point.X, point.Y })]);
        return new TileLayer(
            Id, MvtGeometryType.Point, _points.Length,
            _source.WeightField is { } weight ? [.. _source.Fields, weight] : _source.Fields,
            _grid.BoundsDegrees(box), _source.MinZoom);
    }

    /// <summary>A tile, or null where the layer has nothing in it.</summary>
    public byte[]? Encode(TileCoordinates tile)
    {
        if (!_tiles.TryGetValue((tile.Zoom, tile.X, tile.Y), out var inTile))
            return null;
        var writer = new MvtWriter();
        var shift = TileGrid.FinestZoom - tile.Zoom;
        foreach (var number in inTile)
        {
            var (point, x, y) = _points[number];
            writer.BeginFeature(point.Id, MvtGeometryType.Point);
            writer.AddPoint((x >> shift) - tile.X * TileGrid.Extent, (y >> shift) - tile.Y * TileGrid.Extent);
            for (var field = 0; field < _source.Fields.Count; field++)
                writer.AddProperty(_source.Fields[field], point.Texts[field]);
            if (_source.WeightField is { } weight)
                writer.AddProperty(weight, point.Weight);
            writer.EndFeature();
        }

        return writer.ToTile(Id);
    }

    private static int LevelOf(int x, int y, Dictionary<(int Zoom, int X, int Y), int> counts)
    {
        var level = TileGrid.MaxZoom;
        for (var zoom = TileGrid.MaxZoom; zoom >= 0; zoom--)
        {
            var count = counts.GetValueOrDefault(TileOf(x, y, zoom));
            counts[TileOf(x, y, zoom)] = count + 1;
            if (count < MaxPerTile)
                level = zoom;
        }

        return level;
    }

    private static (int Zoom, int X, int Y) TileOf(int x, int y, int zoom)
    {
        var shift = TileGrid.FinestZoom - zoom + 12;
        return (zoom, x >> shift, y >> shift);
    }

    private List<int> ListOf((int Zoom, int X, int Y) tile)
    {
        if (!_tiles.TryGetValue(tile, out var points))
            _tiles[tile] = points = [];
        return points;
    }
}
