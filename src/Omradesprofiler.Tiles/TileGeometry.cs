using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// Layers that belong together and never change: the borders and labels of one edition, the sea, or places. Known by a
/// checksum, so that tiles may be kept for as long as anyone likes and survive new values.
/// </summary>
public sealed class TileGeometry
{
    /// <summary>To be raised when the same pyramid gives other tiles than before.</summary>
    private const string EncoderVersion = "1";

    private const string PointsPart = "points";

    private readonly IReadOnlyDictionary<string, byte[]> _parts;
    private readonly Dictionary<string, Lazy<TilePyramid>> _pyramids;
    private readonly Dictionary<string, Lazy<Dictionary<string, PointLayer>>> _points;

    private TileGeometry(IReadOnlyDictionary<string, byte[]> parts)
    {
        _parts = parts;
        Id = IdOf(parts);
        _pyramids = TileGrid.All.Where(grid => parts.ContainsKey(grid.Id)).ToDictionary(
            grid => grid.Id, grid => new Lazy<TilePyramid>(() => TilePyramid.FromBytes(parts[grid.Id])));
        var points = parts.TryGetValue(PointsPart, out var bytes) ? PointLayerParts.Read(bytes) : [];
        _points = TileGrid.All.ToDictionary(
            grid => grid.Id,
            grid => new Lazy<Dictionary<string, PointLayer>>(
                () => points.ToDictionary(layer => layer.Id, layer => new PointLayer(layer, grid))));
        Layers =
        [
            .. _pyramids.TryGetValue(TileGrid.WebMercator.Id, out var pyramid) ? pyramid.Value.Layers : [],
            .. _points[TileGrid.WebMercator.Id].Value.Values.Select(layer => layer.Describe()),
        ];
        if (Layers.Select(layer => layer.Id).Distinct().Count() != Layers.Count)
            throw new ArgumentException("Two layers have the same name.", nameof(parts));
    }

    /// <summary>Sixteen hexadecimal digits: the same borders, codes and labels give the same.</summary>
    public string Id { get; }

    /// <summary>The layers, polygons first.</summary>
    public IReadOnlyList<TileLayer> Layers { get; }

    /// <summary>What simplification did in a grid, zoom by zoom, to the layer that has the coverage's own areas; none
    /// for other layers.</summary>
    public IReadOnlyList<ZoomReport> ReportsOf(string layer, TileGrid grid) =>
        _pyramids.TryGetValue(grid.Id, out var pyramid) && layer == pyramid.Value.Layers[0].Id
            ? pyramid.Value.Reports
            : [];

    /// <summary>Makes a coverage's pyramids for both grids, side by side.</summary>
    /// <param name="coverage">The areas.</param>
    /// <param name="layers">What to make of them.</param>
    /// <param name="points">Points that belong to it, such as the areas' labels.</param>
    public static TileGeometry Build(
        Coverage coverage, IReadOnlyList<PolygonLayerSource> layers, IReadOnlyList<PointLayerSource> points)
    {
        var parts = TileGrid.All.AsParallel().AsOrdered()
            .Select(grid => (grid.Id, Bytes: TilePyramid.Build(coverage, grid, layers).ToBytes()))
            .ToDictionary(pair => pair.Id, pair => pair.Bytes, StringComparer.Ordinal);
        if (points.Count > 0)
            parts.Add(PointsPart, PointLayerParts.Write(points));
        return new TileGeometry(parts);
    }

    /// <summary>Points alone.</summary>
    public static TileGeometry Build(IReadOnlyList<PointLayerSource> points) =>
        new(new Dictionary<string, byte[]> { [PointsPart] = PointLayerParts.Write(points) });

    /// <summary>The geometry as named bytes, for <see cref="FromParts"/>.</summary>
    public IReadOnlyDictionary<string, byte[]> ToParts() => _parts;

    /// <summary>Reads what <see cref="ToParts"/> gave. The second grid is read when its first tile is asked for.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static TileGeometry FromParts(IReadOnlyDictionary<string, byte[]> parts) => new(parts);

    /// <summary>A polygon layer's areas in the order of its tiles, ascending by id; none for points.</summary>
    public IReadOnlyList<TileArea> AreasOf(string layer) =>
        IsPolygonLayer(layer) ? _pyramids[TileGrid.WebMercator.Id].Value.AreasOf(layer) : [];

    /// <summary>A tile, or null where the layer has nothing in it.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="layer">The layer's id.</param>
    /// <param name="tile">Which.</param>
    /// <param name="columns">Values to put on areas; points take none.</param>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public byte[]? Encode(
        TileGrid grid, string layer, TileCoordinates tile, IReadOnlyList<TileColumn>? columns = null) =>
        _points[grid.Id].Value.TryGetValue(layer, out var points)
            ? points.Encode(tile)
            : _pyramids.TryGetValue(grid.Id, out var pyramid)
                ? pyramid.Value.Encode(layer, tile, columns)
                : throw new KeyNotFoundException($"There is no layer \"{layer}\".");

    /// <summary>What a polygon layer's tiles are cut from; null for points.</summary>
    internal TilePyramid? FindPyramid(TileGrid grid, string layer) =>
        IsPolygonLayer(layer) ? _pyramids[grid.Id].Value : null;

    private bool IsPolygonLayer(string layer) =>
        Layers.Any(candidate => candidate.Id == layer && candidate.Kind == MvtGeometryType.Polygon);

    private static string IdOf(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EncoderVersion));
        foreach (var (name, bytes) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name} {bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
