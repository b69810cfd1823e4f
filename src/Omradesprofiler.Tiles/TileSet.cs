using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Tiles;

/// <summary>All geometries of a snapshot, and their layers by id or another name for it.</summary>
public sealed class TileSet
{
    private readonly Dictionary<string, (TileGeometry Geometry, TileLayer Layer)> _layers =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, TileGeometry> _geometries;

    /// <summary>Puts the layers together.</summary>
    /// <param name="geometries">The geometries; a layer's id is unique among all.</param>
    /// <param name="aliases">Other names, each with the id that it stands for (<c>deso</c> → <c>deso-2025</c>).</param>
    /// <exception cref="ArgumentException">A name is used twice, or an alias stands for a layer that is not there.
    /// </exception>
    public TileSet(IReadOnlyList<TileGeometry> geometries, IReadOnlyDictionary<string, string>? aliases = null)
    {
        Geometries = geometries;
        _geometries = geometries.ToDictionary(geometry => geometry.Id, StringComparer.Ordinal);
        foreach (var geometry in geometries)
            foreach (var layer in geometry.Layers)
                _layers.Add(layer.Id, (geometry, layer));
        Layers = [.. _layers.Values.Select(entry => entry.Layer)];
        foreach (var (alias, id) in aliases ?? new Dictionary<string, string>())
        {
            if (!_layers.TryGetValue(id, out var entry))
                throw new ArgumentException($"\"{alias}\" stands for \"{id}\", which is no layer.", nameof(aliases));
            _layers.Add(alias, entry);
        }
    }

    /// <summary>The geometries.</summary>
    public IReadOnlyList<TileGeometry> Geometries { get; }

    /// <summary>The layers of all, without aliases.</summary>
    public IReadOnlyList<TileLayer> Layers { get; }

    /// <summary>The layer with an id or alias, and the geometry that it belongs to.</summary>
    public bool TryFindLayer(
        [NotNullWhen(true)] string? name, [NotNullWhen(true)] out TileGeometry? geometry,
        [NotNullWhen(true)] out TileLayer? layer)
    {
        (geometry, layer) = name is not null && _layers.TryGetValue(name, out var entry) ? entry : (null, null);
        return layer is not null;
    }

    /// <summary>The geometry with an id.</summary>
    public bool TryFindGeometry([NotNullWhen(true)] string? id, [NotNullWhen(true)] out TileGeometry? geometry)
    {
        geometry = null;
        return id is not null && _geometries.TryGetValue(id, out geometry);
    }
}
