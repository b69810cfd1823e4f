namespace Omradesprofiler.Travel;

/// <summary>
/// Shortest paths by Dijkstra's algorithm (1959) on the roads themselves: what the hierarchy is checked and measured
/// against, and what isochrones need.
/// </summary>
public static class PlainDijkstra
{
    /// <summary>The times from one origin to all destinations.</summary>
    public static int[] Row(RoadNetwork network, SnappedPoint origin, IReadOnlyList<SnappedPoint> destinations)
    {
        var ends = new List<(int, uint)>();
        PointEnds.Leaving(network, origin, ends);
        var reached = Search(network.LeavingArcs, ends, int.MaxValue);
        return [.. destinations.Select(destination => (int)TimeTo(network, reached, origin, destination))];
    }

    /// <summary>The time of each node that is reached before a limit, from or to some nodes.</summary>
    internal static int[] Search(RoadArcs arcs, List<(int Node, uint Milliseconds)> ends, int limit)
    {
        var times = new int[arcs.Starts.Length - 1];
        Array.Fill(times, TravelMatrix.Unreachable);
        var queue = new PriorityQueue<int, int>();
        foreach (var (node, milliseconds) in ends)
            Reach(node, milliseconds);
        while (queue.TryDequeue(out var node, out var time))
        {
            if (time > times[node])
                continue;
            for (var arc = arcs.Starts[node]; arc < arcs.Starts[node + 1]; arc++)
                Reach(arcs.Heads[arc], (uint)time + (uint)arcs.Times[arc]);
        }

        return times;

        void Reach(int node, uint time)
        {
            if (time >= (uint)times[node] || time > (uint)limit)
                return;
            times[node] = (int)time;
            queue.Enqueue(node, (int)time);
        }
    }

    private static uint TimeTo(RoadNetwork network, int[] reached, SnappedPoint origin, SnappedPoint destination)
    {
        if (!origin.IsSnapped || !destination.IsSnapped)
            return HierarchyWeights.Never;
        var best = origin.Edge == destination.Edge
            ? PointEnds.Along(network, origin, destination)
            : HierarchyWeights.Never;
        var ends = new List<(int, uint)>();
        PointEnds.Arriving(network, destination, ends);
        foreach (var (node, milliseconds) in ends)
            best = Math.Min(best, (uint)reached[node] + milliseconds);
        return best;
    }
}
