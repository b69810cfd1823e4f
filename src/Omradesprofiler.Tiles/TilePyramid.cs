using System.Collections.Concurrent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>
/// All zooms of the layers that share one coverage's borders (an edition's DeSO, its RegSO, municipalities, counties).
/// Immutable; tiles are made on demand, by any number of threads, and are the same bytes every time.
/// </summary>
public sealed class TilePyramid
{
    private readonly PyramidArcs _arcs;
    private readonly Dictionary<string, PyramidLayer> _layers;
    private readonly Lazy<ZoomLines>[] _zooms;
    private readonly ConcurrentBag<PolygonTileEncoder> _encoders = [];

    internal TilePyramid(
        TileGrid grid, PyramidArcs arcs, IReadOnlyList<PyramidLayer> layers, IReadOnlyList<ZoomReport> reports)
    {
        (Grid, _arcs) = (grid, arcs);
        _layers = layers.ToDictionary(layer => layer.Id, StringComparer.Ordinal);
        PolygonLayers = layers;
        Layers = [.. layers.Select(layer => layer.Describe(grid))];
        Reports = reports;
        _zooms = [.. Enumerable.Range(0, TileGrid.MaxZoom + 1)
            .Select(zoom => new Lazy<ZoomLines>(() => new ZoomLines(_arcs.LinesAt(zoom))))];
    }

    /// <summary>The grid that its tiles are cut in.</summary>
    public TileGrid Grid { get; }

    /// <summary>The layers, in the order in which they were given.</summary>
    public IReadOnlyList<TileLayer> Layers { get; }

    /// <summary>What simplification did, zoom by zoom.</summary>
    public IReadOnlyList<ZoomReport> Reports { get; }

    internal PyramidArcs Arcs => _arcs;

    /// <summary>The arcs as a zoom draws them.</summary>
    internal ArcLines LinesAt(int zoom) => _zooms[zoom].Value.Lines;

    internal IReadOnlyList<PyramidLayer> PolygonLayers { get; }

    /// <summary>Projects, simplifies and repairs a coverage's arcs for all zooms.</summary>
    /// <param name="coverage">The areas.</param>
    /// <param name="grid">The grid to cut them in.</param>
    /// <param name="layers">What to make of them.</param>
    /// <param name="progress">Told the share that is done, 0–1.</param>
    public static TilePyramid Build(
        Coverage coverage, TileGrid grid, IReadOnlyList<PolygonLayerSource> layers,
        IProgress<double>? progress = null) =>
        new TilePyramidBuilder(coverage, grid).Build(layers, progress);

    /// <summary>A layer's areas in the order of its tiles, which is also that of its columns of values.</summary>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public IReadOnlyList<TileArea> AreasOf(string layer) => _layers[layer].Areas;

    /// <summary>A tile, or null where the layer has nothing in it.</summary>
    /// <param name="layer">The layer's id.</param>
    /// <param name="tile">Which.</param>
    /// <param name="columns">Values to put on the areas, beside their codes.</param>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public byte[]? Encode(string layer, TileCoordinates tile, IReadOnlyList<TileColumn>? columns = null)
    {
        if (!_encoders.TryTake(out var encoder))
            encoder = new PolygonTileEncoder(_arcs.Count);
        var bytes = encoder.Encode(_layers[layer], _zooms[tile.Zoom].Value, tile, columns ?? []);
        _encoders.Add(encoder);
        return bytes;
    }

    /// <summary>The pyramid as bytes; the same pyramid gives the same bytes.</summary>
    public byte[] ToBytes() => TilePyramidSerializer.Write(this);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static TilePyramid FromBytes(ReadOnlySpan<byte> bytes) => TilePyramidSerializer.Read(bytes);
}
