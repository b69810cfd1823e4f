namespace Omradesprofiler.Travel;

/// <summary>
/// The order in which nodes are contracted, by nested dissection: a part of the country is cut in two by a straight
/// line that crosses few roads, the nodes that part the halves come last, and each half is cut in the same way. The
/// fewer the nodes on a cut, the fewer shortcuts. Depends on the map alone, not on speeds.
/// </summary>
internal sealed class NodeOrder
{
    private const int SmallestCut = 4;
    private const int SmallestTask = 4_000;
    private const double LeastShare = 0.3;

    /// <summary>The directions of the lines: north–south, east–west and both diagonals.</summary>
    private static readonly (float X, float Y)[] Directions = [(1, 0), (0, 1), (1, 1), (1, -1)];

    private readonly NodeNeighbors _neighbors;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly int[] _order;
    private readonly int[] _places;
    private readonly float[] _keys;
    private readonly CancellationToken _cancellation;

    private NodeOrder(RoadGraph graph, CancellationToken cancellation)
    {
        _neighbors = new NodeNeighbors(graph);
        _cancellation = cancellation;
        (_x, _y, _keys) = (new float[graph.NodeCount], new float[graph.NodeCount], new float[graph.NodeCount]);
        (_order, _places) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var (first, last) = (graph.PointStarts[edge], graph.PointStarts[edge + 1] - 1);
            (_x[graph.Tails[edge]], _y[graph.Tails[edge]]) = (graph.X[first], graph.Y[first]);
            (_x[graph.Heads[edge]], _y[graph.Heads[edge]]) = (graph.X[last], graph.Y[last]);
        }

        for (var node = 0; node < graph.NodeCount; node++)
            _order[node] = _places[node] = node;
    }

    /// <summary>The place of each node in the order.</summary>
    public static int[] Find(RoadGraph graph, CancellationToken cancellation)
    {
        var order = new NodeOrder(graph, cancellation);
        order.Dissect(0, graph.NodeCount);
        return order._places;
    }

    /// <summary>Orders the nodes from one place to another among themselves.</summary>
    private void Dissect(int start, int end)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (end - start < SmallestCut)
            return;
        var middle = SortAlongBestLine(start, end);
        var parting = PartingNodes.Find(_neighbors, _order.AsSpan(start..end), _places, start, middle);
        var (lower, upper) = Arrange(start, end, middle, parting);
        if (end - start < SmallestTask)
        {
            Dissect(start, lower);
            Dissect(lower, upper);
            return;
        }

        try
        {
            Parallel.Invoke(() => Dissect(start, lower), () => Dissect(lower, upper));
        }
        catch (AggregateException exception) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(null, exception, _cancellation);
        }
    }

    /// <summary>Sorts a part along the direction whose best line crosses the fewest roads for the size of the smaller
    /// half.</summary>
    /// <returns>Where the other half begins.</returns>
    private int SortAlongBestLine(int start, int end)
    {
        var best = (Score: double.PositiveInfinity, Middle: 0, Direction: 0);
        for (var direction = 0; direction < Directions.Length; direction++)
        {
            SortAlong(direction, start, end);
            var (score, middle) = BestLine(start, end);
            if (score < best.Score)
                best = (score, middle, direction);
        }

        if (best.Direction < Directions.Length - 1)
            SortAlong(best.Direction, start, end);
        return best.Middle;
    }

    private void SortAlong(int direction, int start, int end)
    {
        var (dx, dy) = Directions[direction];
        for (var place = start; place < end; place++)
            _keys[place] = (_x[_order[place]] * dx) + (_y[_order[place]] * dy);
        Array.Sort(_keys, _order, start, end - start);
        for (var place = start; place < end; place++)
            _places[_order[place]] = place;
    }

    private (double Score, int Middle) BestLine(int start, int end)
    {
        var least = Math.Max(1, (int)((end - start) * LeastShare));
        var best = (Score: double.PositiveInfinity, Middle: 0);
        var crossing = 0;
        for (var place = start; place < end - least; place++)
        {
            foreach (var neighbor in _neighbors.Of(_order[place]))
                if (_places[neighbor] is var other && other >= start && other < end)
                    crossing += other > place ? 1 : -1;
            var middle = place + 1;
            if (middle < start + least)
                continue;
            var score = (crossing + 0.01) / Math.Min(middle - start, end - middle);
            if (score < best.Score)
                best = (score, middle);
        }

        return best;
    }

    /// <summary>Puts the nodes on the cut last; tells where each half ends.</summary>
    private (int Lower, int Upper) Arrange(int start, int end, int middle, HashSet<int> parting)
    {
        var part = _order[start..end];
        var place = start;
        var lower = 0;
        foreach (var (i, node) in part.Index())
        {
            if (start + i == middle)
                lower = place;
            if (!parting.Contains(node))
                _order[place++] = node;
        }

        var upper = place;
        foreach (var node in part)
            if (parting.Contains(node))
                _order[place++] = node;
        for (place = start; place < end; place++)
            _places[_order[place]] = place;
        return (lower, upper);
    }
}
