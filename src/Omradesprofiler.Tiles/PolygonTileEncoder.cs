namespace Omradesprofiler.Tiles;

/// <summary>Makes the tiles of polygon layers; keeps its working memory from tile to tile, so one thread at a time.
/// </summary>
internal sealed class PolygonTileEncoder(int arcCount)
{
    private readonly ClippedTile _tile = new(arcCount);
    private readonly AreaAssembler _assembler = new();
    private readonly RingCleaner _rings = new();
    private readonly MvtWriter _writer = new();

    /// <summary>The tile's bytes, null where the layer has nothing there.</summary>
    public byte[]? Encode(
        PyramidLayer layer, ZoomLines lines, TileCoordinates tile,
        IReadOnlyList<TileColumn> columns)
    {
        _tile.Clip(layer, lines, tile);
        _writer.Clear();
        foreach (var area in _tile.Areas)
        {
            _assembler.Assemble(_tile, area);
            _rings.Clean(_assembler);
            if (_rings.Shells.Count > 0)
                AddFeature(layer.Areas[area], area, columns);
        }

        return _writer.FeatureCount == 0 ? null : _writer.ToTile(layer.Id);
    }

    private void AddFeature(TileArea area, int index, IReadOnlyList<TileColumn> columns)
    {
        _writer.BeginFeature(area.Id, MvtGeometryType.Polygon);
        _writer.AddProperty("code", area.Code);
        foreach (var column in columns)
        {
            if (column.Values[index] is { } value)
                _writer.AddProperty(column.Name, value);
            _writer.AddProperty(column.StatusName, column.Statuses[index]);
        }

        var shellOfHole = new int[_rings.Holes.Count];
        for (var hole = 0; hole < shellOfHole.Length; hole++)
            shellOfHole[hole] = _rings.ShellAround(_rings.Holes[hole]);
        for (var shell = 0; shell < _rings.Shells.Count; shell++)
        {
            _writer.AddRing(_rings.Ring(_rings.Shells[shell]));
            for (var hole = 0; hole < shellOfHole.Length; hole++)
                if (shellOfHole[hole] == shell)
                    _writer.AddRing(_rings.Ring(_rings.Holes[hole]));
        }

        _writer.EndFeature();
    }
}
