namespace Omradesprofiler.Travel;

/// <summary>
/// Which pairs of nodes a hierarchy joins, by arcs from the lower node to the higher: contracting a node joins all its
/// higher neighbours with each other. Nodes are numbered in their order.
/// </summary>
internal sealed class HierarchyShape
{
    private HierarchyShape(int[] starts, int[] heads) => (Starts, Heads) = (starts, heads);

    /// <summary>Where each node's arcs begin, and one past the last.</summary>
    public int[] Starts { get; }

    /// <summary>The higher node of each arc, rising within a node.</summary>
    public int[] Heads { get; }

    public int NodeCount => Starts.Length - 1;

    public int ArcCount => Heads.Length;

    /// <summary>The lowest of a node's higher neighbours, contracted after it; −1 where there is none.</summary>
    public int ParentOf(int node) => Starts[node] == Starts[node + 1] ? -1 : Heads[Starts[node]];

    public ReadOnlySpan<int> HeadsOf(int node) => Heads.AsSpan(Starts[node]..Starts[node + 1]);

    /// <summary>The number of the arc between two nodes that are joined.</summary>
    public int ArcOf(int lower, int higher) => Starts[lower] + HeadsOf(lower).BinarySearch(higher);

    /// <summary>Contracts all nodes in their order.</summary>
    public static HierarchyShape Build(RoadGraph graph)
    {
        var neighbors = new NodeNeighbors(graph);
        var (starts, heads) = (new int[graph.NodeCount + 1], new int[graph.EdgeCount * 4]);
        var (firstChild, nextSibling) = (Filled(graph.NodeCount), Filled(graph.NodeCount));
        var seen = Filled(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var count = Join(node, neighbors.Of(node), seen, ref heads, starts[node]);
            for (var child = firstChild[node]; child >= 0; child = nextSibling[child])
                count = Join(node, heads.AsSpan(starts[child]..starts[child + 1]), seen, ref heads, count);
            starts[node + 1] = count;
            if (count == starts[node])
                continue;
            heads.AsSpan(starts[node]..count).Sort();
            var parent = heads[starts[node]];
            (nextSibling[node], firstChild[parent]) = (firstChild[parent], node);
        }

        return new HierarchyShape(starts, heads[..starts[^1]]);
    }

    /// <summary>Adds the higher ones of some nodes to a node's arcs, each once; tells how many arcs there are then.
    /// </summary>
    private static int Join(int node, ReadOnlySpan<int> others, int[] seen, ref int[] heads, int count)
    {
        if (count + others.Length > heads.Length)
            Array.Resize(ref heads, Math.Max(heads.Length * 2, count + others.Length));
        foreach (var other in others)
            if (other > node && seen[other] != node)
            {
                seen[other] = node;
                heads[count++] = other;
            }

        return count;
    }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
