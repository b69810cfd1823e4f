namespace Omradesprofiler.Geography;

/// <summary>Finds holes and parts that lie where they should not, by counting the rings around one point of each.
/// </summary>
internal sealed class ShapeNesting
{
    private const int MaxTries = 32;

    private readonly AreaShape _shape;
    private readonly ShapeEdges _edges;
    private readonly ShapeProblemList _problems;
    private readonly int[] _polygonOf;
    private readonly List<int> _found = [];
    private readonly List<int> _crossed = [];
    private readonly bool[] _oddly;

    public ShapeNesting(AreaShape shape, ShapeEdges edges, ShapeProblemList problems)
    {
        (_shape, _edges, _problems) = (shape, edges, problems);
        _polygonOf = new int[shape.RingCount];
        _oddly = new bool[shape.RingCount];
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
            _polygonOf.AsSpan(shape.RingsOf(polygon)).Fill(polygon);
    }

    public void Find()
    {
        for (var ring = 0; ring < _shape.RingCount && !_problems.IsFull; ring++)
            if (FindPointOffOthers(ring) is var (x, y))
                Judge(ring, x, y);
    }

    private void Judge(int ring, double x, double y)
    {
        var polygon = _polygonOf[ring];
        var shell = _shape.RingsOf(polygon).Start.Value;
        var around = _crossed.Where(other => _oddly[other]).Distinct().ToList();
        if (ring != shell)
        {
            if (!around.Contains(shell))
                _problems.Add(ShapeRule.HoleOutsideShell, x, y, around.Count == 0 ? ring : null);
            else if (around.Exists(other => other != shell && _polygonOf[other] == polygon))
                _problems.Add(ShapeRule.NestedHoles, x, y);
        }
        else if (around.GroupBy(other => _polygonOf[other]).Any(IsWithin))
        {
            _problems.Add(ShapeRule.OverlappingParts, x, y);
        }
    }

    private bool IsWithin(IGrouping<int, int> rings) =>
        rings.Count() == 1 && rings.First() == _shape.RingsOf(rings.Key).Start.Value;

    /// <summary>
    /// A vertex of the ring, or the middle of an edge, that lies on no other ring, with the rings around it noted; null
    /// where all that were tried do.
    /// </summary>
    private (double X, double Y)? FindPointOffOthers(int ring)
    {
        var count = _edges.EdgeCount(ring);
        var tries = Math.Min(count, MaxTries);
        for (var tried = 0; tried < tries * 2 && !_problems.IsFull; tried++)
        {
            var edge = _edges.FirstEdge(ring) + (int)((long)(tried % tries) * count / tries);
            var (x, y) = _edges.Vertex(edge);
            if (tried >= tries && _edges.Vertex(edge + 1) is var (toX, toY))
                (x, y) = ((x + toX) / 2, (y + toY) / 2);
            if (CountRingsAround(ring, x, y))
                return (x, y);
        }

        return null;
    }

    /// <summary>Notes which other rings lie around the point; false where it lies on one of them.</summary>
    private bool CountRingsAround(int ring, double x, double y)
    {
        foreach (var other in _crossed)
            _oddly[other] = false;
        _crossed.Clear();
        _edges.FindRuns(new Bounds(x, y, _shape.Bounds.MaxX, y), _found);
        _problems.Spend(_found.Count);
        foreach (var found in _found)
        {
            var run = _edges.RunAt(found);
            for (var edge = run.First; edge < run.End && run.Ring != ring; edge++)
            {
                var ((ax, ay), (bx, by)) = (_edges.Vertex(edge), _edges.Vertex(edge + 1));
                if (y < Math.Min(ay, by) || y > Math.Max(ay, by))
                    continue;
                if (Segments.Side(ax, ay, bx, by, x, y) is var side && side == 0
                    && (Segments.IsBetween(ax, ay, bx, by, x, y) || (x, y) == (ax, ay) || (x, y) == (bx, by)))
                    return false;
                if (ay > y != by > y && side == (by > ay ? 1 : -1))
                    Cross(run.Ring);
            }
        }

        return true;
    }

    private void Cross(int ring)
    {
        _oddly[ring] = !_oddly[ring];
        _crossed.Add(ring);
    }
}
