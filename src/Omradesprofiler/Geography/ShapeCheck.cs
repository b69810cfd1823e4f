namespace Omradesprofiler.Geography;

/// <summary>
/// Looks for what is wrong with an area's geometry, and changes nothing. The rules are those of OGC Simple Features,
/// and spikes and repeated vertices besides, which are valid there but never meant.
/// </summary>
public static class ShapeCheck
{
    /// <summary>No more problems than these are listed of one shape.</summary>
    public const int MaxProblems = 100;

    /// <summary>Comparisons that may be spent on one shape, whatever its size; real ones need about thirty an edge.
    /// </summary>
    private const long LeastWork = 50_000_000;

    /// <summary>Comparisons that may be spent besides, for each vertex.</summary>
    private const long WorkPerVertex = 200;

    /// <summary>A ring narrower than this on average encloses nothing.</summary>
    private const double LeastWidthMeters = 0.001;

    /// <summary>All that is wrong, at most <see cref="MaxProblems"/>; empty for a sound shape.</summary>
    public static IReadOnlyList<ShapeProblem> List(AreaShape shape) =>
        List(shape, LeastWork + WorkPerVertex * shape.VertexCount);

    /// <summary>The same with another limit of work.</summary>
    internal static IReadOnlyList<ShapeProblem> List(AreaShape shape, long work)
    {
        var problems = new ShapeProblemList(MaxProblems, work);
        var edges = new ShapeEdges(shape);
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            CheckArea(shape.Ring(ring), problems);
            CheckRepeats(shape.Ring(ring), problems);
            CheckSpikes(edges, ring, problems);
        }

        new ShapeCrossings(edges, problems).Find();
        if (shape.RingCount > 1)
            new ShapeNesting(shape, edges, problems).Find();
        return problems.List();
    }

    private static void CheckArea(ReadOnlySpan<double> ring, ShapeProblemList problems)
    {
        var length = 0.0;
        for (var i = 0; i + 3 < ring.Length; i += 2)
            length += Math.Sqrt((ring[i + 2] - ring[i]) * (ring[i + 2] - ring[i])
                + (ring[i + 3] - ring[i + 1]) * (ring[i + 3] - ring[i + 1]));
        if (Math.Abs(AreaShape.SignedArea(ring)) <= length / 2 * LeastWidthMeters)
            problems.Add(ShapeRule.ZeroArea, ring[0], ring[1]);
    }

    private static void CheckRepeats(ReadOnlySpan<double> ring, ShapeProblemList problems)
    {
        for (var i = 2; i < ring.Length; i += 2)
            if (ring[i] == ring[i - 2] && ring[i + 1] == ring[i - 1])
                problems.Add(ShapeRule.DuplicateVertex, ring[i], ring[i + 1]);
    }

    private static void CheckSpikes(ShapeEdges edges, int ring, ShapeProblemList problems)
    {
        var first = edges.FirstEdge(ring);
        for (var edge = first; edge < first + edges.EdgeCount(ring); edge++)
        {
            var (a, b, c) = (edges.VertexBefore(edge, ring), edges.Vertex(edge), edges.Vertex(edge + 1));
            if ((a.X - b.X) * (c.X - b.X) + (a.Y - b.Y) * (c.Y - b.Y) > 0
                && Segments.Side(a.X, a.Y, b.X, b.Y, c.X, c.Y) == 0)
                problems.Add(ShapeRule.Spike, b.X, b.Y);
        }
    }
}
