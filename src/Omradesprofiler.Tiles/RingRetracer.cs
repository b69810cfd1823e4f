namespace Omradesprofiler.Tiles;

/// <summary>
/// Traces an area's loops anew where they share points: edges that are run both ways cancel, and at a shared point a
/// ring turns so as to bound one wedge of the area, which lies to the right.
/// </summary>
internal sealed class RingRetracer
{
    private readonly List<(int From, int To)> _edges = [];
    private readonly List<(int X, int Y)> _pointOf = [];
    private readonly List<int> _path = [];
    private int[] _firstEdge = [];
    private int[] _place = [];
    private bool[] _isUsed = [];

    /// <param name="points">The loops' points; afterwards the rings'.</param>
    /// <param name="starts">Where each begins, and one past the last.</param>
    /// <param name="table">Working memory.</param>
    /// <param name="isOverlapping">Whether some ground is known to be inside twice.</param>
    public void Retrace(PointBuffer points, List<int> starts, PointTable table, bool isOverlapping)
    {
        NumberPoints(points, starts, table);
        CancelOpposites();
        if (isOverlapping || EdgeOutline.IsNeeded(_edges))
            EdgeOutline.Keep(_edges, _pointOf);
        SortByStart(table.Count);
        points.Clear();
        starts.Clear();
        starts.Add(0);
        for (var edge = 0; edge < _edges.Count; edge++)
            if (!_isUsed[edge])
                Trace(edge, points, starts);
    }

    private void NumberPoints(PointBuffer points, List<int> starts, PointTable table)
    {
        _edges.Clear();
        _pointOf.Clear();
        table.Clear(points.Count);
        for (var loop = 0; loop + 1 < starts.Count; loop++)
        {
            var before = Number(points[starts[loop + 1] - 1]);
            for (var i = starts[loop]; i < starts[loop + 1]; i++)
            {
                var number = Number(points[i]);
                _edges.Add((before, number));
                before = number;
            }
        }

        int Number((int X, int Y) point)
        {
            var number = table.NumberOf(point.X, point.Y);
            if (number == _pointOf.Count)
                _pointOf.Add(point);
            return number;
        }
    }

    private void CancelOpposites()
    {
        _edges.Sort(static (a, b) => (Math.Min(a.From, a.To), Math.Max(a.From, a.To), a.From)
            .CompareTo((Math.Min(b.From, b.To), Math.Max(b.From, b.To), b.From)));
        var kept = 0;
        for (var i = 0; i < _edges.Count; i++)
        {
            var edge = _edges[i];
            if (kept > 0 && _edges[kept - 1] == (edge.To, edge.From))
                kept--;
            else
                _edges[kept++] = edge;
        }

        _edges.RemoveRange(kept, _edges.Count - kept);
    }

    private void SortByStart(int pointCount)
    {
        _edges.Sort();
        if (_firstEdge.Length < pointCount + 1)
            (_firstEdge, _place) = (new int[pointCount * 2 + 1], new int[pointCount * 2 + 1]);
        if (_isUsed.Length < _edges.Count)
            _isUsed = new bool[_edges.Count * 2];
        Array.Clear(_isUsed, 0, _edges.Count);
        Array.Fill(_place, -1, 0, pointCount);
        var edge = 0;
        for (var point = 0; point <= pointCount; point++)
        {
            while (edge < _edges.Count && _edges[edge].From < point)
                edge++;
            _firstEdge[point] = edge;
        }
    }

    private void Trace(int first, PointBuffer points, List<int> starts)
    {
        _path.Clear();
        var edge = first;
        do
        {
            _isUsed[edge] = true;
            _place[_edges[edge].From] = _path.Count;
            _path.Add(edge);
            var place = _place[_edges[edge].To];
            if (place >= 0)
                CutOff(place, points, starts);
            if (_path.Count > 0 || place < 0)
                edge = NextOf(edge);
        }
        while (_path.Count > 0 && edge >= 0);
    }

    private void CutOff(int place, PointBuffer points, List<int> starts)
    {
        for (var i = place; i < _path.Count; i++)
        {
            var from = _edges[_path[i]].From;
            points.Add(_pointOf[from].X, _pointOf[from].Y);
            _place[from] = -1;
        }

        starts.Add(points.Count);
        _path.RemoveRange(place, _path.Count - place);
    }

    private int NextOf(int edge)
    {
        var at = _edges[edge].To;
        var best = -1;
        for (var candidate = _firstEdge[at]; candidate < _edges.Count && _edges[candidate].From == at; candidate++)
            if (!_isUsed[candidate]
                && (best < 0 || IsSooner(at, _edges[edge].From, _edges[candidate].To, _edges[best].To)))
                best = candidate;
        return best;
    }

    /// <summary>
    /// Whether a sweep against the clock as seen (y downwards), from where the ring came, meets the first point before
    /// the second.
    /// </summary>
    private bool IsSooner(int at, int from, int first, int second)
    {
        var (back, a, b) = (Direction(at, from), Direction(at, first), Direction(at, second));
        var (halfA, halfB) = (HalfTurn(back, a), HalfTurn(back, b));
        return halfA != halfB ? halfA < halfB : Cross(a, b) < 0;
    }

    private static int HalfTurn((long X, long Y) from, (long X, long Y) to)
    {
        var cross = Cross(from, to);
        if (cross != 0)
            return cross < 0 ? 0 : 1;
        return from.X * to.X + from.Y * to.Y < 0 ? 1 : 2;
    }

    private static long Cross((long X, long Y) a, (long X, long Y) b) => a.X * b.Y - a.Y * b.X;

    private (long X, long Y) Direction(int from, int to) =>
        (_pointOf[to].X - _pointOf[from].X, _pointOf[to].Y - _pointOf[from].Y);
}
