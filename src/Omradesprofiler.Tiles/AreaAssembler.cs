namespace Omradesprofiler.Tiles;

/// <summary>
/// Puts an area's pieces in a tile together to closed loops: along its rings from arc to arc, and where a chain leaves
/// the frame, clockwise around it to where the next one enters, since the area lies to the right.
/// </summary>
internal sealed class AreaAssembler
{
    private readonly List<ArcPiece> _chains = [];
    private readonly PointBuffer _chainPoints = new();
    private readonly List<bool> _isUsed = [];

    public PointBuffer Points { get; } = new();

    /// <summary>The loops' first points, and one past the last.</summary>
    public List<int> LoopStarts { get; } = [];

    /// <param name="tile">The tile's cut arcs.</param>
    /// <param name="area">The area.</param>
    public void Assemble(ClippedTile tile, int area)
    {
        Points.Clear();
        LoopStarts.Clear();
        LoopStarts.Add(0);
        _chains.Clear();
        _chainPoints.Clear();
        var (first, end) = tile.Layer.RingsOf(area);
        for (var ring = first; ring < end; ring++)
            WalkRing(tile, tile.Layer.Ring(ring));
        if (_chains.Count > 0)
            LinkChains(tile, area);
        else if (tile.IsFrameWithin(area) && tile.Contains(area, TileFrame.Low, TileFrame.Low))
            AddFrame();
    }

    private void WalkRing(ClippedTile tile, ReadOnlySpan<int> ring)
    {
        var firstChain = _chains.Count;
        var isOpen = false;
        foreach (var reference in ring)
        {
            var (first, count) = tile.PiecesOf(PyramidLayer.ArcOf(reference));
            for (var i = 0; i < count; i++)
                isOpen = AddPiece(tile, reference < 0 ? first + count - 1 - i : first + i, reference < 0, isOpen);
        }

        if (isOpen)
            CloseRing(firstChain);
    }

    private bool AddPiece(ClippedTile tile, int number, bool isBackward, bool isOpen)
    {
        var piece = tile.Clipper[number];
        var (entry, exit) = isBackward ? (piece.Exit, piece.Entry) : (piece.Entry, piece.Exit);
        if (!isOpen)
            _chains.Add(new ArcPiece(_chainPoints.Count, 0, entry, ArcPiece.Uncut));
        var points = tile.Clipper.Points.Slice(piece.Start, piece.End);
        if (isBackward)
            _chainPoints.AddReversed(points);
        else
            _chainPoints.AddRange(points);
        _chains[^1] = _chains[^1] with { End = _chainPoints.Count, Exit = exit };
        return exit == ArcPiece.Uncut;
    }

    /// <summary>Joins a ring's end with its beginning, which lie in the same vertex inside the frame.</summary>
    private void CloseRing(int firstChain)
    {
        var first = _chains[firstChain];
        if (firstChain == _chains.Count - 1)
        {
            Points.AddRange(_chainPoints.Slice(first.Start, first.End));
            LoopStarts.Add(Points.Count);
            _chains.RemoveAt(firstChain);
            return;
        }

        _chainPoints.AddRange(_chainPoints.Slice(first.Start, first.End));
        _chains[^1] = _chains[^1] with { End = _chainPoints.Count, Exit = first.Exit };
        _chains.RemoveAt(firstChain);
    }

    private void LinkChains(ClippedTile tile, int area)
    {
        _isUsed.Clear();
        foreach (var _ in _chains)
            _isUsed.Add(false);
        for (var first = 0; first < _chains.Count; first++)
        {
            if (_isUsed[first])
                continue;
            var chain = first;
            do
            {
                _isUsed[chain] = true;
                Points.AddRange(_chainPoints.Slice(_chains[chain].Start, _chains[chain].End));
                chain = Follow(tile, area, chain, first);
            }
            while (chain != first);
            LoopStarts.Add(Points.Count);
        }
    }

    /// <summary>Goes around the frame to the nearest entry that is free, or back to the loop's own beginning.</summary>
    private int Follow(ClippedTile tile, int area, int from, int first)
    {
        var exit = _chains[from].Exit;
        var (next, nearest) = (first, double.MaxValue);
        for (var chain = 0; chain < _chains.Count; chain++)
        {
            if (_isUsed[chain] && chain != first)
                continue;
            var distance = _chains[chain].Entry - exit;
            if (distance < 0 || distance == 0 && IsInsideAfter(tile, area, exit))
                distance += TileFrame.Perimeter;
            if (distance < nearest)
                (next, nearest) = (chain, distance);
        }

        for (var corner = (int)(exit / TileFrame.Side) + 1; corner * TileFrame.Side < exit + nearest; corner++)
            Points.Add(TileFrame.Corner(corner).X, TileFrame.Corner(corner).Y);
        return next;
    }

    /// <summary>Whether the area holds the frame just after a point where it both leaves and enters.</summary>
    private bool IsInsideAfter(ClippedTile tile, int area, double around)
    {
        var nearest = TileFrame.Perimeter;
        foreach (var chain in _chains)
            foreach (var other in (ReadOnlySpan<double>)[chain.Entry, chain.Exit])
                if (other != around)
                    nearest = Math.Min(nearest, other > around ? other - around : other - around + TileFrame.Perimeter);
        var (x, y) = TileFrame.PointAt(around + nearest / 2);
        return tile.Contains(area, x, y);
    }

    private void AddFrame()
    {
        for (var corner = 0; corner < 4; corner++)
            Points.Add(TileFrame.Corner(corner).X, TileFrame.Corner(corner).Y);
        LoopStarts.Add(Points.Count);
    }
}
