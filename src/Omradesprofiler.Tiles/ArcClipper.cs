namespace Omradesprofiler.Tiles;

/// <summary>
/// Cuts arcs to a tile's frame, once for all areas that use them.
/// </summary>
internal sealed class ArcClipper
{
    private readonly List<ArcPiece> _pieces = [];
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
        if (_isOpen && TileFrame.Holds(to.X, to.Y))
        {
            Points.Add(to.X, to.Y);
            return;
        }

        if (from.X < TileFrame.MinInside && to.X < TileFrame.MinInside
            || from.X > TileFrame.MaxInside && to.X > TileFrame.MaxInside
            || from.Y < TileFrame.MinInside && to.Y < TileFrame.MinInside
            || from.Y > TileFrame.MaxInside && to.Y > TileFrame.MaxInside)
            return;
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
