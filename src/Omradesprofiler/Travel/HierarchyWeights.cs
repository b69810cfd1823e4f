namespace Omradesprofiler.Travel;

/// <summary>
/// The times along a hierarchy's arcs, from triangles of a lower, a middle and a higher node (Dibbelt, Strasser &amp;
/// Wagner 2016). Rising, each arc learns of the best way through lower nodes; falling, of the best way at all, and one
/// that a way through higher nodes beats is of no use for shortest paths and is dropped.
/// </summary>
internal sealed class HierarchyWeights
{
    /// <summary>The time where there is no way. Two of them fit into an unsigned number.</summary>
    public const uint Never = int.MaxValue;

    private readonly HierarchyShape _shape;
    private readonly HierarchyTriangles _triangles;
    private readonly uint[] _up;
    private readonly uint[] _down;
    private readonly bool[] _isUpBeaten;
    private readonly bool[] _isDownBeaten;

    private HierarchyWeights(HierarchyShape shape, RoadGraph graph)
    {
        (_shape, _triangles) = (shape, new HierarchyTriangles(shape));
        (_up, _down) = (new uint[shape.ArcCount], new uint[shape.ArcCount]);
        (_isUpBeaten, _isDownBeaten) = (new bool[shape.ArcCount], new bool[shape.ArcCount]);
        Array.Fill(_up, Never);
        Array.Fill(_down, Never);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            Take(graph.Tails[edge], graph.Heads[edge], graph.Forward[edge]);
            Take(graph.Heads[edge], graph.Tails[edge], graph.Backward[edge]);
        }
    }

    /// <summary>The arcs that shortest paths need: those that leave lower nodes, and those that arrive at
    /// them.</summary>
    public static (HierarchySide Leaving, HierarchySide Arriving) Compute(
        HierarchyShape shape, RoadGraph graph, CancellationToken cancellation)
    {
        var weights = new HierarchyWeights(shape, graph);
        weights._triangles.EachRising(weights.LearnOfLower, cancellation);
        weights._triangles.EachFalling(weights.LearnOfHigher, cancellation);
        return (HierarchySide.Of(shape, weights._up, weights._isUpBeaten),
            HierarchySide.Of(shape, weights._down, weights._isDownBeaten));
    }

    private void Take(int from, int to, int milliseconds)
    {
        if (from == to || milliseconds == RoadGraph.Closed)
            return;
        var times = from < to ? _up : _down;
        var arc = _shape.ArcOf(Math.Min(from, to), Math.Max(from, to));
        times[arc] = Math.Min(times[arc], (uint)milliseconds);
    }

    /// <summary>The middle node's arcs by way of one lower node.</summary>
    /// <param name="arc">From the lower node to the middle one.</param>
    /// <param name="end">One past the lower node's arcs.</param>
    /// <param name="arcTo">The middle node's arc to each higher node.</param>
    private void LearnOfLower(int arc, int end, int[] arcTo)
    {
        var (fromMiddle, toMiddle) = (_down[arc], _up[arc]);
        var (heads, up, down) = (_shape.Heads, _up, _down);
        for (var higher = arc + 1; higher < end; higher++)
        {
            var middle = arcTo[heads[higher]];
            up[middle] = Math.Min(up[middle], fromMiddle + up[higher]);
            down[middle] = Math.Min(down[middle], down[higher] + toMiddle);
        }
    }

    /// <summary>One lower node's arcs, to the middle node by way of higher ones and to those by way of it.</summary>
    private void LearnOfHigher(int arc, int end, int[] arcTo)
    {
        var heads = _shape.Heads;
        for (var higher = arc + 1; higher < end; higher++)
        {
            var middle = arcTo[heads[higher]];
            Improve(_up, _isUpBeaten, arc, _up[higher] + _down[middle]);
            Improve(_up, _isUpBeaten, higher, _up[arc] + _up[middle]);
            Improve(_down, _isDownBeaten, arc, _down[higher] + _up[middle]);
            Improve(_down, _isDownBeaten, higher, _down[arc] + _down[middle]);
        }
    }

    private static void Improve(uint[] times, bool[] isBeaten, int arc, uint time)
    {
        if (time >= times[arc])
            return;
        times[arc] = time;
        isBeaten[arc] = true;
    }
}
