namespace Omradesprofiler.Travel;

/// <summary>
/// Dijkstra's algorithm from all sites at once, where a node is settled by its nearest few sites. What is nearest to a
/// node is nearest also along the way, ties by lowest number, so nothing is missed.
/// </summary>
internal sealed class NearestSearch
{
    private readonly int _count;
    private readonly byte[] _settled;
    private readonly NearestSite[] _nearest;

    public NearestSearch(RoadNetwork network, IReadOnlyList<SnappedPoint> sites, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, byte.MaxValue);
        _count = count;
        _settled = new byte[network.Graph.NodeCount];
        _nearest = new NearestSite[network.Graph.NodeCount * count];
        Run(network.ArrivingArcs, Begin(network, sites));
    }

    /// <summary>Adds the sites that are nearest to a node, with the time to the node.</summary>
    public void Add(int node, uint milliseconds, List<NearestSite> found)
    {
        foreach (var nearest in SettledAt(node))
            NearestSites.Add(found, nearest.Site, milliseconds + (uint)nearest.Milliseconds);
    }

    private static PriorityQueue<(int Node, int Site), ulong> Begin(
        RoadNetwork network, IReadOnlyList<SnappedPoint> sites)
    {
        var queue = new PriorityQueue<(int, int), ulong>();
        var ends = new List<(int Node, uint Milliseconds)>();
        for (var site = 0; site < sites.Count; site++)
        {
            ends.Clear();
            PointEnds.Arriving(network, sites[site], ends);
            foreach (var (node, milliseconds) in ends)
                queue.Enqueue((node, site), KeyOf(milliseconds, site));
        }

        return queue;
    }

    private void Run(RoadArcs arcs, PriorityQueue<(int Node, int Site), ulong> queue)
    {
        while (queue.TryDequeue(out var reached, out var key))
        {
            if (!TrySettle(reached.Node, reached.Site, (int)(key >> 32)))
                continue;
            for (var arc = arcs.Starts[reached.Node]; arc < arcs.Starts[reached.Node + 1]; arc++)
            {
                var time = (uint)(key >> 32) + (uint)arcs.Times[arc];
                if (time < HierarchyWeights.Never && _settled[arcs.Heads[arc]] < _count)
                    queue.Enqueue((arcs.Heads[arc], reached.Site), KeyOf(time, reached.Site));
            }
        }
    }

    private bool TrySettle(int node, int site, int milliseconds)
    {
        foreach (var earlier in SettledAt(node))
            if (earlier.Site == site)
                return false;
        if (_settled[node] == _count)
            return false;
        _nearest[(node * _count) + _settled[node]++] = new NearestSite(site, milliseconds);
        return true;
    }

    private ReadOnlySpan<NearestSite> SettledAt(int node) => _nearest.AsSpan(node * _count, _settled[node]);

    /// <summary>Sorts by time, then by number.</summary>
    private static ulong KeyOf(uint milliseconds, int site) => (ulong)milliseconds << 32 | (uint)site;
}
