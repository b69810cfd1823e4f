namespace Omradesprofiler.Geography;

/// <summary>
/// Looks for holes and overlaps along single-sided arcs; where every border is shared there can be none. A hole is a
/// closed walk along such arcs around ground that no area holds. Overlaps are sought at up to 64 places on each such
/// arc and measured by parallel sections, eight between any two vertices, so that their size is an estimate.
/// </summary>
public static class CoverageCheck
{
    /// <summary>Less than this is rounding, not a fault.</summary>
    public const double MinSquareMeters = 0.01;

    private const int MaxPlacesPerArc = 64;

    /// <summary>Checks a coverage.</summary>
    public static CoverageReport Check(Coverage coverage)
    {
        var shapes = new Dictionary<int, AreaShape?>();
        var overlaps = new List<CoverageOverlap>();
        foreach (var (first, second) in FindPairs(coverage, ShapeOf))
        {
            var (squareMeters, x, y) = CoverageSections.Measure(ShapeOf(first)!, ShapeOf(second)!);
            if (squareMeters >= MinSquareMeters)
                overlaps.Add(new CoverageOverlap(first, second, squareMeters, x, y));
        }

        return new CoverageReport(
            coverage.Arcs.SharedArcs,
            coverage.Arcs.SingleArcs,
            [.. overlaps.OrderByDescending(overlap => overlap.SquareMeters).ThenBy(overlap => overlap.First)],
            [.. FindHoles(coverage).OrderByDescending(hole => hole.SquareMeters)]);

        AreaShape? ShapeOf(int area) =>
            shapes.TryGetValue(area, out var shape) ? shape : shapes[area] = coverage.Rings.ShapeOf(area);
    }

    private static SortedSet<(int First, int Second)> FindPairs(Coverage coverage, Func<int, AreaShape?> shapeOf)
    {
        var pairs = new SortedSet<(int First, int Second)>();
        var index = new CoverageBoxes(coverage);
        for (var arc = 0; arc < coverage.Arcs.Count; arc++)
        {
            if (coverage.Arcs.RightOf(arc) != CoverageArcs.NoArea)
                continue;
            var own = coverage.Arcs.LeftOf(arc);
            foreach (var (x, y) in PlacesOn(coverage.Arcs, arc))
                foreach (var other in index.Holding(x, y))
                    if (other != own && !pairs.Contains(InOrder(own, other)) && shapeOf(other)!.Contains(x, y))
                        pairs.Add(InOrder(own, other));
        }

        return pairs;
    }

    private static (int First, int Second) InOrder(int a, int b) => a < b ? (a, b) : (b, a);

    private static IEnumerable<(double X, double Y)> PlacesOn(CoverageArcs arcs, int arc)
    {
        var edges = arcs.VertexCountOf(arc) - 1;
        var places = Math.Min(edges, MaxPlacesPerArc);
        for (var place = 0; place < places; place++)
        {
            var edge = (int)((long)place * edges / places);
            var ((x1, y1), (x2, y2)) = (arcs.Vertex(arc, edge), arcs.Vertex(arc, edge + 1));
            yield return ((x1 + x2) / 2, (y1 + y2) / 2);
        }
    }

    private static IEnumerable<CoverageHole> FindHoles(Coverage coverage)
    {
        int[] groups = [.. Enumerable.Repeat(-1, coverage.AreaCount)];
        var outside = CoverageLinker.Link(coverage.Arcs, groups, groupCount: 1, groupOfOutside: 0);
        for (var ring = 0; ring < outside.RingCount; ring++)
        {
            var squareMeters = (double)outside.DoubledArea(ring) / 2e6;
            if (squareMeters < MinSquareMeters)
                continue;
            var areas = new SortedSet<int>();
            foreach (var reference in outside.Ring(ring))
                areas.Add(coverage.Arcs.LeftOf(~reference));
            var (x, y) = coverage.Arcs.Vertex(~outside.Ring(ring)[0], 0);
            yield return new CoverageHole([.. areas], squareMeters, x, y);
        }
    }
}
