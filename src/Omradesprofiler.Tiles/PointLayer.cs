using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// Places as points, the most populous first: each is shown from the coarsest zoom at which fewer than
/// <see cref="MaxPerTile"/> more populous ones lie in its tile.
/// </summary>
public sealed class PointLayer
{
    /// <summary>The most points that a tile of a zoom below the finest holds.</summary>
    public const int MaxPerTile = 50;

    private const uint Magic = 0x01544E50;

    private readonly (string Name, uint Population, int X, int Y, byte Level)[] _points;
    private readonly Dictionary<(int Zoom, int X, int Y), List<int>> _tiles = [];

    private PointLayer(string id, (string Name, uint Population, int X, int Y, byte Level)[] points)
    {
        Id = id;
        _points = points;
        for (var point = 0; point < points.Length; point++)
            for (var zoom = (int)points[point].Level; zoom <= TileGrid.MaxZoom; zoom++)
                ListOf(TileOf(points[point].X, points[point].Y, zoom)).Add(point);
    }

    /// <summary>The layer's name in tiles and addresses.</summary>
    public string Id { get; }

    /// <summary>Makes the layer; the order of the points does not matter.</summary>
    public static PointLayer Build(string id, IEnumerable<TilePoint> points)
    {
        var counts = new Dictionary<(int Zoom, int X, int Y), int>();
        var placed = new List<(string Name, uint Population, int X, int Y, byte Level)>();
        foreach (var point in points.OrderByDescending(point => point.Population)
            .ThenBy(point => point.Name, StringComparer.Ordinal)
            .ThenBy(point => point.Easting).ThenBy(point => point.Northing))
        {
            var (x, y) = TileGrid.FromSweref99Tm(point.Easting, point.Northing);
            var level = TileGrid.MaxZoom;
            for (var zoom = TileGrid.MaxZoom; zoom >= 0; zoom--)
            {
                var count = counts.GetValueOrDefault(TileOf(x, y, zoom));
                counts[TileOf(x, y, zoom)] = count + 1;
                if (count < MaxPerTile)
                    level = Math.Min(level, zoom);
            }

            placed.Add((point.Name, (uint)Math.Max(point.Population, 0), x, y, (byte)level));
        }

        return new PointLayer(id, [.. placed]);
    }

    /// <summary>What there is to know of the layer.</summary>
    public TileLayer Describe()
    {
        var box = GridBox.Around([.. _points.SelectMany(point => new[] { point.X, point.Y })]);
        var bounds = Bounds.Empty;
        if (_points.Length > 0)
        {
            var (west, north) = TileGrid.ToGeographic(box.MinX, box.MinY);
            var (east, south) = TileGrid.ToGeographic(box.MaxX, box.MaxY);
            bounds = new Bounds(west, south, east, north);
        }

        return new TileLayer(Id, _points.Length, ["name", "population"], bounds);
    }

    /// <summary>A tile, or null where the layer has nothing in it. Ids count the points from 1, the largest first.
    /// </summary>
    public byte[]? Encode(TileCoordinates tile)
    {
        if (!_tiles.TryGetValue((tile.Zoom, tile.X, tile.Y), out var inTile))
            return null;
        var writer = new MvtWriter();
        foreach (var point in inTile)
        {
            var (name, population, x, y, _) = _points[point];
            var shift = TileGrid.MaxZoom - tile.Zoom;
            writer.BeginFeature((uint)point + 1, MvtGeometryType.Point);
            writer.AddPoint((x >> shift) - tile.X * TileGrid.Extent, (y >> shift) - tile.Y * TileGrid.Extent);
            writer.AddProperty("name", name);
            writer.AddProperty("population", population);
            writer.EndFeature();
        }

        return writer.ToTile(Id);
    }

    /// <summary>The layer as bytes.</summary>
    public byte[] ToBytes()
    {
        var writer = new ByteWriter();
        writer.WriteVarint(Magic);
        writer.WriteString(Id);
        writer.WriteVarint((uint)_points.Length);
        foreach (var (name, population, x, y, level) in _points)
        {
            writer.WriteString(name);
            writer.WriteVarint(population);
            writer.WriteSigned(x);
            writer.WriteSigned(y);
            writer.WriteByte(level);
        }

        return writer.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static PointLayer FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.ReadVarint() != Magic)
            throw new InvalidDataException("The bytes are no point layer of this version.");
        var id = reader.ReadString();
        var points = new (string, uint, int, int, byte)[reader.ReadCount()];
        for (var i = 0; i < points.Length; i++)
            points[i] = (reader.ReadString(), reader.ReadVarint(),
                reader.ReadSigned(), reader.ReadSigned(), reader.ReadByte());
        return new PointLayer(id, points);
    }

    private static (int Zoom, int X, int Y) TileOf(int x, int y, int zoom)
    {
        var shift = TileGrid.MaxZoom - zoom + 12;
        return (zoom, x >> shift, y >> shift);
    }

    private List<int> ListOf((int Zoom, int X, int Y) tile)
    {
        if (!_tiles.TryGetValue(tile, out var points))
            _tiles[tile] = points = [];
        return points;
    }
}
