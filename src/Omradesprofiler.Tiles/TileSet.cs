using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Tiles;

/// <summary>All layers of a snapshot: its pyramids and point layers, found by the layer's id or another name for it.
/// </summary>
public sealed class TileSet
{
    private readonly Dictionary<string, (TileLayer Layer, Func<TileCoordinates, byte[]?> Encode)> _layers =
        new(StringComparer.Ordinal);

    /// <summary>Puts the layers together.</summary>
    /// <param name="pyramids">One for each coverage.</param>
    /// <param name="pointLayers">Layers of places.</param>
    /// <param name="aliases">Other names, each with the id that it stands for (<c>deso</c> → <c>deso2025</c>).</param>
    /// <exception cref="ArgumentException">A name is used twice, or an alias stands for a layer that is not there.
    /// </exception>
    public TileSet(
        IEnumerable<TilePyramid> pyramids,
        IEnumerable<PointLayer> pointLayers,
        IReadOnlyDictionary<string, string>? aliases = null)
    {
        foreach (var pyramid in pyramids)
            foreach (var layer in pyramid.Layers)
                _layers.Add(layer.Id, (layer, tile => pyramid.Encode(layer.Id, tile)));
        foreach (var points in pointLayers)
            _layers.Add(points.Id, (points.Describe(), points.Encode));
        Layers = [.. _layers.Values.Select(entry => entry.Layer)];
        foreach (var (alias, id) in aliases ?? new Dictionary<string, string>())
        {
            if (!_layers.TryGetValue(id, out var entry))
                throw new ArgumentException($"\"{alias}\" stands for \"{id}\", which is no layer.", nameof(aliases));
            _layers.Add(alias, entry);
        }
    }

    /// <summary>The layers, without aliases.</summary>
    public IReadOnlyList<TileLayer> Layers { get; }

    /// <summary>The layer with an id or alias.</summary>
    public bool TryFind([NotNullWhen(true)] string? name, [NotNullWhen(true)] out TileLayer? layer)
    {
        layer = null;
        if (name is null || !_layers.TryGetValue(name, out var entry))
            return false;
        layer = entry.Layer;
        return true;
    }

    /// <summary>A tile, or null where the layer has nothing in it. Inside the tile the layer has its id, not the alias.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such layer.</exception>
    public byte[]? Encode(string name, TileCoordinates tile) => _layers[name].Encode(tile);
}
