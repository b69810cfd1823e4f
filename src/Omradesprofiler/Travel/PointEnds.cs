namespace Omradesprofiler.Travel;

/// <summary>
/// The ways between points on roads and the junctions around them. Times along an edge are taken from its ends, rounded
/// once, so that a way cut at a point is as long as the whole.
/// </summary>
internal static class PointEnds
{
    /// <summary>The junctions that a point reaches first, with the walk to the road.</summary>
    public static void Leaving(RoadNetwork network, SnappedPoint point, List<(int Node, uint Milliseconds)> ends)
    {
        if (!point.IsSnapped)
            return;
        var (graph, edge, walk) = (network.Graph, point.Edge, WalkOf(network, point));
        if (graph.Forward[edge] is var forward and >= 0)
            Add(ends, graph.Heads[edge], walk + forward - Part(forward, point));
        if (graph.Backward[edge] is var backward and >= 0)
            Add(ends, graph.Tails[edge], walk + Part(backward, point));
    }

    /// <summary>The junctions that a point is reached from, with the walk from the road.</summary>
    public static void Arriving(RoadNetwork network, SnappedPoint point, List<(int Node, uint Milliseconds)> ends)
    {
        if (!point.IsSnapped)
            return;
        var (graph, edge, walk) = (network.Graph, point.Edge, WalkOf(network, point));
        if (graph.Forward[edge] is var forward and >= 0)
            Add(ends, graph.Tails[edge], walk + Part(forward, point));
        if (graph.Backward[edge] is var backward and >= 0)
            Add(ends, graph.Heads[edge], walk + backward - Part(backward, point));
    }

    /// <summary>The way between two points along the edge that both lie on.</summary>
    public static uint Along(RoadNetwork network, SnappedPoint from, SnappedPoint to)
    {
        var (forward, backward) = (network.Graph.Forward[from.Edge], network.Graph.Backward[from.Edge]);
        var walk = WalkOf(network, from) + WalkOf(network, to);
        var best = (long)HierarchyWeights.Never;
        if (forward >= 0 && from.Share <= to.Share)
            best = Math.Min(best, walk + Part(forward, to) - Part(forward, from));
        if (backward >= 0 && from.Share >= to.Share)
            best = Math.Min(best, walk + Part(backward, from) - Part(backward, to));
        return (uint)best;
    }

    private static long WalkOf(RoadNetwork network, SnappedPoint point) =>
        (long)Math.Round(point.DistanceMeters * 3_600 / network.WalkToRoadKilometersPerHour);

    private static long Part(int milliseconds, SnappedPoint point) => (long)Math.Round(milliseconds * point.Share);

    private static void Add(List<(int Node, uint Milliseconds)> ends, int node, long milliseconds) =>
        ends.Add((node, (uint)Math.Min(milliseconds, HierarchyWeights.Never)));
}
