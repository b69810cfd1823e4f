namespace Omradesprofiler.Tiles;

/// <summary>
/// Makes simple rings of an area's loops in a tile: without repeated points and spikes, borders that run along
/// themselves cancelled, no ring through the same point twice, none without area.
/// </summary>
internal sealed class RingCleaner
{
    private readonly PointBuffer _points = new();
    private readonly List<int> _starts = [];
    private readonly PointTable _table = new();
    private readonly RingRetracer _retracer = new();
    private readonly List<(int Start, int End)> _shells = [];
    private readonly List<(int Start, int End)> _holes = [];

    /// <summary>Rings that enclose ground: positive area as tiles count.</summary>
    public IReadOnlyList<(int Start, int End)> Shells => _shells;

    /// <summary>Rings around ground that is missing.</summary>
    public IReadOnlyList<(int Start, int End)> Holes => _holes;

    public ReadOnlySpan<int> Ring((int Start, int End) ring) => _points.Slice(ring.Start, ring.End);

    public void Clean(AreaAssembler area)
    {
        _points.Clear();
        _starts.Clear();
        _starts.Add(0);
        for (var loop = 0; loop + 1 < area.LoopStarts.Count; loop++)
            AddLoop(area.Points.Slice(area.LoopStarts[loop], area.LoopStarts[loop + 1]));
        var isSimple = _table.AreDistinct(_points.Slice(0, _points.Count));
        if (!isSimple)
            _retracer.Retrace(_points, _starts, _table, isOverlapping: false);
        Sort();
        if (isSimple || !HasShellOnShell())
            return;
        _retracer.Retrace(_points, _starts, _table, isOverlapping: true);
        Sort();
    }

    /// <summary>The hole's shell: the least that holds a point of its border, −1 for none.</summary>
    public int ShellAround((int Start, int End) hole)
    {
        var xy = Ring(hole);
        var (x2, y2) = (xy[0] + xy[2], xy[1] + xy[3]);
        var (best, least) = (-1, long.MaxValue);
        for (var shell = 0; shell < _shells.Count; shell++)
        {
            var area2 = DoubledArea(Ring(_shells[shell]));
            if (area2 < least && HoldsHalfPoint(Ring(_shells[shell]), x2, y2))
                (best, least) = (shell, area2);
        }

        return best;
    }

    public static long DoubledArea(ReadOnlySpan<int> ring)
    {
        var sum = 0L;
        var (x, y) = (ring[^2], ring[^1]);
        for (var i = 0; i < ring.Length; i += 2)
        {
            sum += (long)x * ring[i + 1] - (long)ring[i] * y;
            (x, y) = (ring[i], ring[i + 1]);
        }

        return sum;
    }

    /// <summary>Whether a shell lies on ground that another holds already, as it does where data overlap.</summary>
    private bool HasShellOnShell()
    {
        for (var shell = 0; shell < _shells.Count && _shells.Count > 1; shell++)
        {
            var xy = Ring(_shells[shell]);
            var (x2, y2) = (xy[0] + xy[2], xy[1] + xy[3]);
            var depth = 0;
            for (var other = 0; other < _shells.Count; other++)
                depth += other != shell && HoldsHalfPoint(Ring(_shells[other]), x2, y2) ? 1 : 0;
            foreach (var hole in _holes)
                depth -= depth > 0 && HoldsHalfPoint(Ring(hole), x2, y2) ? 1 : 0;
            if (depth > 0)
                return true;
        }

        return false;
    }

    private void AddLoop(ReadOnlySpan<int> loop)
    {
        var start = _points.Count;
        for (var i = 0; i < loop.Length; i += 2)
        {
            var point = (loop[i], loop[i + 1]);
            var count = _points.Count;
            if (count > start && _points[count - 1] == point)
                continue;
            if (count > start + 1 && _points[count - 2] == point)
                _points.Truncate(count - 1);
            else
                _points.Add(point.Item1, point.Item2);
        }

        while (_points.Count > start + 1
            && (_points[start] == _points[_points.Count - 1]
                || _points.Count > start + 2 && _points[start] == _points[_points.Count - 2]))
            _points.Truncate(_points.Count - 1);
        if (_points.Count < start + 3)
            _points.Truncate(start);
        else
            _starts.Add(_points.Count);
    }

    private void Sort()
    {
        _shells.Clear();
        _holes.Clear();
        for (var ring = 0; ring + 1 < _starts.Count; ring++)
        {
            var area2 = DoubledArea(_points.Slice(_starts[ring], _starts[ring + 1]));
            if (area2 != 0)
                (area2 > 0 ? _shells : _holes).Add((_starts[ring], _starts[ring + 1]));
        }
    }

    /// <summary>Even–odd rule for a point given doubled; exact.</summary>
    private static bool HoldsHalfPoint(ReadOnlySpan<int> ring, int x2, int y2)
    {
        var isInside = false;
        var (fromX, fromY) = (2L * ring[^2], 2L * ring[^1]);
        for (var i = 0; i < ring.Length; i += 2)
        {
            var (toX, toY) = (2L * ring[i], 2L * ring[i + 1]);
            if (fromY > y2 != toY > y2)
            {
                var side = (toX - fromX) * (y2 - fromY) - (x2 - fromX) * (toY - fromY);
                if (side > 0 == toY > fromY && side != 0)
                    isInside = !isInside;
            }

            (fromX, fromY) = (toX, toY);
        }

        return isInside;
    }
}
