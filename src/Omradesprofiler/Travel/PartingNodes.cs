namespace Omradesprofiler.Travel;

/// <summary>
/// The fewest nodes that part two halves: the smallest vertex cover of the roads that cross the line, from a largest
/// matching (König 1931).
/// </summary>
internal sealed class PartingNodes
{
    private readonly Dictionary<int, List<int>> _across = [];
    private readonly Dictionary<int, int> _partners = [];
    private readonly List<int> _left = [];

    /// <summary>The nodes of a cover.</summary>
    /// <param name="neighbors">Who is joined to whom.</param>
    /// <param name="part">Both halves, one after the other.</param>
    /// <param name="places">Each node's place in the order.</param>
    /// <param name="start">The first place of the part.</param>
    /// <param name="middle">The first place of the other half.</param>
    public static HashSet<int> Find(
        NodeNeighbors neighbors, ReadOnlySpan<int> part, int[] places, int start, int middle)
    {
        var parting = new PartingNodes();
        foreach (var node in part[..(middle - start)])
            foreach (var other in neighbors.Of(node))
                if (places[other] >= middle && places[other] < start + part.Length)
                    parting.Cross(node, other);
        foreach (var node in parting._left)
            parting.Match(node);
        return parting.Cover();
    }

    private void Cross(int node, int other)
    {
        if (!_across.TryGetValue(node, out var others))
        {
            _across[node] = others = [];
            _left.Add(node);
        }

        others.Add(other);
    }

    /// <summary>Finds a partner by an augmenting path, breadth first.</summary>
    private void Match(int node)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([node]);
        while (queue.TryDequeue(out var here))
            foreach (var other in _across[here])
            {
                if (!cameFrom.TryAdd(other, here))
                    continue;
                if (_partners.TryGetValue(other, out var taken))
                {
                    queue.Enqueue(taken);
                    continue;
                }

                Augment(other, node, cameFrom);
                return;
            }
    }

    private void Augment(int other, int node, Dictionary<int, int> cameFrom)
    {
        while (true)
        {
            var here = cameFrom[other];
            var next = _partners.GetValueOrDefault(here, -1);
            (_partners[other], _partners[here]) = (here, other);
            if (here == node)
                return;
            other = next;
        }
    }

    /// <summary>What alternating paths from nodes without a partner do not reach on their own side, and what they reach
    /// on the other.</summary>
    private HashSet<int> Cover()
    {
        var reached = new HashSet<int>(_left.Where(node => !_partners.ContainsKey(node)));
        var queue = new Queue<int>(reached);
        var cover = new HashSet<int>();
        while (queue.TryDequeue(out var node))
            foreach (var other in _across[node])
                if (cover.Add(other) && reached.Add(_partners[other]))
                    queue.Enqueue(_partners[other]);
        cover.UnionWith(_left.Where(node => !reached.Contains(node)));
        return cover;
    }
}
