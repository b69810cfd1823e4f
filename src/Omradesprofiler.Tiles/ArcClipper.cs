namespace Omradesprofiler.Tiles;

/// <summary>
/// Cuts arcs to a tile's frame, once for all areas that use them. Where a segment crosses the tile's own edges it gets
/// a vertex there, rounded in the same way in every tile: neighbouring tiles therefore agree on the whole edge.
/// </summary>
internal sealed class ArcClipper
{
    private readonly List<ArcPiece> _pieces = [];
    private readonly List<(int X, int Y)> _stops = [];
    private (int X, int Y) _origin;
    private int _start;
    private double _entry;
    private bool _isOpen;

    public PointBuffer Points { get; } = new();

    public int PieceCount => _pieces.Count;

    public ArcPiece this[int piece] => _pieces[piece];

    public void Begin(int tileX, int tileY)
    {
        _origin = (tileX * TileGrid.Extent, tileY * TileGrid.Extent);
        _pieces.Clear();
        Points.Clear();
    }

    /// <summary>Adds the pieces of one arc, in its direction.</summary>
    public void Clip(ReadOnlySpan<int> line)
    {
        var from = (X: line[0] - _origin.X, Y: line[1] - _origin.Y);
        _isOpen = false;
        if (TileFrame.Holds(from.X, from.Y))
            Open(from.X, from.Y, ArcPiece.Uncut);
        for (var i = 2; i < line.Length; i += 2)
        {
            var to = (X: line[i] - _origin.X, Y: line[i + 1] - _origin.Y);
            AddSegment(from, to);
            from = to;
        }

        if (_isOpen)
            Close(ArcPiece.Uncut);
    }

    private void AddSegment((int X, int Y) from, (int X, int Y) to)
    {
        if (IsWithin(from) && IsWithin(to))
        {
            Points.Add(to.X, to.Y);
            return;
        }

        if (from.X < TileFrame.MinInside && to.X < TileFrame.MinInside
            || from.X > TileFrame.MaxInside && to.X > TileFrame.MaxInside
            || from.Y < TileFrame.MinInside && to.Y < TileFrame.MinInside
            || from.Y > TileFrame.MaxInside && to.Y > TileFrame.MaxInside)
            return;
        FindStops(from, to);
        foreach (var stop in _stops)
        {
            AddPart(from, stop);
            from = stop;
        }

        AddPart(from, to);
    }

    private static bool IsWithin((int X, int Y) point) => (uint)point.X <= TileGrid.Extent && (uint)point.Y <= TileGrid.Extent;

    private void FindStops((int X, int Y) from, (int X, int Y) to)
    {
        _stops.Clear();
        for (var edge = 0; edge <= TileGrid.Extent; edge += TileGrid.Extent)
        {
            if (from.X < edge != to.X < edge && from.X != edge && to.X != edge)
                AddStop(from, to, (edge, Along(from.X, from.Y, to.X, to.Y, edge)));
            if (from.Y < edge != to.Y < edge && from.Y != edge && to.Y != edge)
                AddStop(from, to, (Along(from.Y, from.X, to.Y, to.X, edge), edge));
        }
    }

    private void AddStop((int X, int Y) from, (int X, int Y) to, (int X, int Y) stop)
    {
        if (stop == from || stop == to || _stops.Contains(stop))
            return;
        var at = _stops.Count;
        while (at > 0 && Distance(from, _stops[at - 1]) > Distance(from, stop))
            at--;
        _stops.Insert(at, stop);
    }

    private static long Distance((int X, int Y) a, (int X, int Y) b) => Math.Abs((long)a.X - b.X) + Math.Abs((long)a.Y - b.Y);

    /// <summary>The other coordinate where a segment meets an edge, rounded to nearest, halves up.</summary>
    private static int Along(long fromU, long fromV, long toU, long toV, long edge)
    {
        var run = 2 * (toU - fromU);
        var rise = 2 * (edge - fromU) * (toV - fromV) + (toU - fromU);
        var (quotient, rest) = Math.DivRem(rise, run);
        return (int)(fromV + quotient - (rest != 0 && rest < 0 != run < 0 ? 1 : 0));
    }

    private void AddPart((int X, int Y) from, (int X, int Y) to)
    {
        if (_isOpen && TileFrame.Holds(to.X, to.Y))
        {
            Points.Add(to.X, to.Y);
            return;
        }

        if (!TileFrame.TryCut(from, to, out var enter, out var leave))
            return;
        if (!_isOpen)
            Open(enter.X, enter.Y, enter.Around);
        if (TileFrame.Holds(to.X, to.Y))
        {
            Points.Add(to.X, to.Y);
        }
        else
        {
            Points.Add(leave.X, leave.Y);
            Close(leave.Around);
        }
    }

    private void Open(int x, int y, double entry)
    {
        (_isOpen, _start, _entry) = (true, Points.Count, entry);
        Points.Add(x, y);
    }

    private void Close(double exit)
    {
        _pieces.Add(new ArcPiece(_start, Points.Count, _entry, exit));
        _isOpen = false;
    }
}
