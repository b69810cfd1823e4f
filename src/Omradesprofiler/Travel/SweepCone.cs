namespace Omradesprofiler.Travel;

/// <summary>
/// The nodes of a hierarchy that can be reached by rising from some nodes, and the arcs among them, close together in
/// memory (restricted sweeps: Delling, Goldberg &amp; Werneck 2011).
/// </summary>
internal sealed class SweepCone
{
    private SweepCone(int[] nodes, int[] starts, int[] heads, uint[] times) =>
        (Nodes, Starts, Heads, Times) = (nodes, starts, heads, times);

    /// <summary>The nodes, from the lowest to the highest.</summary>
    public int[] Nodes { get; }

    /// <summary>Where the arcs of each place begin, and one past the last.</summary>
    public int[] Starts { get; }

    /// <summary>The place of the higher node of each arc.</summary>
    public int[] Heads { get; }

    /// <summary>Milliseconds.</summary>
    public uint[] Times { get; }

    public int Count => Nodes.Length;

    /// <summary>The cone above some nodes.</summary>
    /// <param name="side">The arcs to rise by.</param>
    /// <param name="bases">The nodes to rise from.</param>
    /// <param name="places">
    /// Scratch of one number per node; afterwards the place of each node of the cone, and −1 elsewhere. All −1 before.
    /// </param>
    public static SweepCone Rise(HierarchySide side, IEnumerable<int> bases, int[] places)
    {
        var nodes = new List<int>();
        foreach (var node in bases)
            Add(node);
        for (var i = 0; i < nodes.Count; i++)
            foreach (var head in side.Heads.AsSpan(side.Starts[nodes[i]]..side.Starts[nodes[i] + 1]))
                Add(head);
        nodes.Sort();
        foreach (var (place, node) in nodes.Index())
            places[node] = place;
        return Gather(side, [.. nodes], places);

        void Add(int node)
        {
            if (places[node] >= 0)
                return;
            places[node] = 0;
            nodes.Add(node);
        }
    }

    /// <summary>Makes the scratch all −1 again.</summary>
    public void Clear(int[] places)
    {
        foreach (var node in Nodes)
            places[node] = -1;
    }

    private static SweepCone Gather(HierarchySide side, int[] nodes, int[] places)
    {
        var starts = new int[nodes.Length + 1];
        for (var place = 0; place < nodes.Length; place++)
            starts[place + 1] = starts[place] + side.Starts[nodes[place] + 1] - side.Starts[nodes[place]];
        var (heads, times) = (new int[starts[^1]], new uint[starts[^1]]);
        for (var place = 0; place < nodes.Length; place++)
        {
            var arcs = side.Starts[nodes[place]]..side.Starts[nodes[place] + 1];
            side.Times.AsSpan(arcs).CopyTo(times.AsSpan(starts[place]));
            for (var (i, arc) = (starts[place], arcs.Start.Value); arc < arcs.End.Value; i++, arc++)
                heads[i] = places[side.Heads[arc]];
        }

        return new SweepCone(nodes, starts, heads, times);
    }
}
