namespace Omradesprofiler.Tiles;

/// <summary>A layer's arcs in one tile: those that meet its frame, cut to it, and the areas beside them.</summary>
internal sealed class ClippedTile(int arcCount)
{
    private readonly (int First, int Count)[] _pieces = new (int, int)[arcCount];
    private readonly List<int> _arcs = [];
    private readonly List<int> _areas = [];
    private ZoomLines _lines = null!;
    private TileCoordinates _tile;

    public PyramidLayer Layer { get; private set; } = null!;

    public ArcClipper Clipper { get; } = new();

    /// <summary>The areas that have a border in the frame or hold all of it, ascending, each once.</summary>
    public IReadOnlyList<int> Areas => _areas;

    public (int First, int Count) PiecesOf(int arc) => _pieces[arc];

    public void Clip(PyramidLayer layer, ZoomLines lines, TileCoordinates tile)
    {
        foreach (var arc in _arcs)
            _pieces[arc] = default;
        (Layer, _lines, _tile) = (layer, lines, tile);
        _arcs.Clear();
        _areas.Clear();
        layer.ArcIndex.Find(FinestBox(tile), _arcs);
        Clipper.Begin(tile.X, tile.Y);
        var frame = FrameOf(tile);
        foreach (var arc in _arcs)
        {
            if (!lines.BoxOf(arc).Meets(frame))
                continue;
            var first = Clipper.PieceCount;
            Clipper.Clip(lines.Lines.Line(arc));
            _pieces[arc] = (first, Clipper.PieceCount - first);
            if (Clipper.PieceCount > first)
                AddSides(layer.SidesOf(arc));
        }

        AddCovering(frame);
        SortOut();
    }

    /// <summary>Whether an area is large enough to hold all of the frame.</summary>
    public bool IsFrameWithin(int area)
    {
        var shift = TileGrid.FinestZoom - _tile.Zoom;
        var box = Layer.BoxOf(area);
        var frame = FrameOf(_tile);
        return box.MinX >> shift <= frame.MinX && box.MinY >> shift <= frame.MinY
            && (box.MaxX >> shift) + 1 >= frame.MaxX && (box.MaxY >> shift) + 1 >= frame.MaxY;
    }

    /// <summary>Whether an area holds a point, which must not lie on a row of the grid, by the even–odd rule.</summary>
    public bool Contains(int area, double tileX, double tileY)
    {
        var (x, y) = (tileX + (double)_tile.X * TileGrid.Extent, tileY + (double)_tile.Y * TileGrid.Extent);
        var isInside = false;
        var (first, end) = Layer.RingsOf(area);
        for (var ring = first; ring < end; ring++)
        {
            foreach (var reference in Layer.Ring(ring))
            {
                var arc = PyramidLayer.ArcOf(reference);
                var box = _lines.BoxOf(arc);
                if (box.MinY < y && box.MaxY > y && box.MaxX > x)
                    isInside ^= CrossesOddly(_lines.Lines.Line(arc), x, y);
            }
        }

        return isInside;
    }

    private static bool CrossesOddly(ReadOnlySpan<int> line, double x, double y)
    {
        var isOdd = false;
        for (var i = 0; i + 3 < line.Length; i += 2)
        {
            if (line[i + 1] > y == line[i + 3] > y)
                continue;
            if (x < (line[i + 2] - line[i]) * (y - line[i + 1]) / (line[i + 3] - line[i + 1]) + line[i])
                isOdd = !isOdd;
        }

        return isOdd;
    }

    private void AddSides((int Forward, int Backward) sides)
    {
        if (sides.Forward >= 0)
            _areas.Add(sides.Forward);
        if (sides.Backward >= 0)
            _areas.Add(sides.Backward);
    }

    private void AddCovering(GridBox frame)
    {
        var shift = TileGrid.FinestZoom - _tile.Zoom;
        var (x, y) = (frame.MinX + TileGrid.Extent / 2 << shift, frame.MinY + TileGrid.Extent / 2 << shift);
        var borders = _areas.Count;
        Layer.AreaIndex.Find(new GridBox(x, y, x, y), _areas);
        for (var i = _areas.Count - 1; i >= borders; i--)
            if (!IsFrameWithin(_areas[i]))
                _areas.RemoveAt(i);
    }

    private void SortOut()
    {
        _areas.Sort();
        var kept = 0;
        for (var i = 0; i < _areas.Count; i++)
            if (kept == 0 || _areas[kept - 1] != _areas[i])
                _areas[kept++] = _areas[i];
        _areas.RemoveRange(kept, _areas.Count - kept);
    }

    private static GridBox FrameOf(TileCoordinates tile)
    {
        var (x, y) = (tile.X * TileGrid.Extent, tile.Y * TileGrid.Extent);
        return new GridBox(x, y, x + TileGrid.Extent, y + TileGrid.Extent).Grow(TileGrid.Buffer + 1);
    }

    private static GridBox FinestBox(TileCoordinates tile)
    {
        var shift = TileGrid.FinestZoom - tile.Zoom;
        var frame = FrameOf(tile).Grow(1);
        return new GridBox(Clamp(frame.MinX), Clamp(frame.MinY), Clamp(frame.MaxX), Clamp(frame.MaxY));

        int Clamp(int coordinate) => (int)Math.Clamp((long)coordinate << shift, int.MinValue, int.MaxValue);
    }
}
