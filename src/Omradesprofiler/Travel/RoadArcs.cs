namespace Omradesprofiler.Travel;

/// <summary>A graph's edges by node, in the directions that may be travelled.</summary>
/// <param name="Starts">Where each node's arcs begin, and one past the last.</param>
/// <param name="Heads">The node at the other end of each arc.</param>
/// <param name="Times">Milliseconds.</param>
internal sealed record RoadArcs(int[] Starts, int[] Heads, int[] Times)
{
    /// <summary>The arcs that leave each node.</summary>
    public static RoadArcs Leaving(RoadGraph graph) => Of(graph, graph.Forward, graph.Backward);

    /// <summary>The arcs that arrive at each node, from their ends.</summary>
    public static RoadArcs Arriving(RoadGraph graph) => Of(graph, graph.Backward, graph.Forward);

    private static RoadArcs Of(RoadGraph graph, int[] fromTail, int[] fromHead)
    {
        var starts = new int[graph.NodeCount + 1];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            starts[graph.Tails[edge] + 1] += fromTail[edge] == RoadGraph.Closed ? 0 : 1;
            starts[graph.Heads[edge] + 1] += fromHead[edge] == RoadGraph.Closed ? 0 : 1;
        }

        for (var node = 0; node < graph.NodeCount; node++)
            starts[node + 1] += starts[node];
        var next = starts[..^1];
        var (heads, times) = (new int[starts[^1]], new int[starts[^1]]);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            Add(graph.Tails[edge], graph.Heads[edge], fromTail[edge]);
            Add(graph.Heads[edge], graph.Tails[edge], fromHead[edge]);
        }

        return new RoadArcs(starts, heads, times);

        void Add(int from, int to, int time)
        {
            if (time != RoadGraph.Closed)
                (heads[next[from]], times[next[from]++]) = (to, time);
        }
    }
}
