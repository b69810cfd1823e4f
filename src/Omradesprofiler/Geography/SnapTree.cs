using System.Numerics;

namespace Omradesprofiler.Geography;

/// <summary>
/// A packed R-tree over edges (Hilbert order, sixteen to a node) that also finds all pairs of edges that are near each
/// other in one descent, which is many times faster than a search for each.
/// </summary>
internal sealed class SnapTree
{
    private const int NodeSize = 16;

    private readonly List<Box[]> _levels = [];
    private readonly int[] _edges;

    public SnapTree(SnapEdges edges)
    {
        var keys = new ulong[edges.Count];
        var (low, shift) = ScaleOf(edges);
        for (var edge = 0; edge < keys.Length; edge++)
            keys[edge] = (ulong)PlaceOf(edges, edge, low, shift) << 32 | (uint)edge;
        Array.Sort(keys);
        _edges = [.. keys.Select(key => (int)(uint)key)];
        _levels.Add([.. _edges.Select(edge => Box.Of(edges, edge))]);
        while (_levels[^1].Length > 1)
            _levels.Add([.. _levels[^1].Chunk(NodeSize).Select(Box.Around)]);
    }

    /// <summary>Gives every pair of edges whose boxes are at most a millimetre apart, each once.</summary>
    public void Join(Action<int, int> pair)
    {
        if (_edges.Length > 0)
            JoinSelf(_levels.Count - 1, 0, pair);
    }

    /// <summary>Lists the edges whose boxes share a point with this one; the list is emptied first.</summary>
    public void Find(long minX, long minY, long maxX, long maxY, List<int> found)
    {
        found.Clear();
        if (_edges.Length > 0)
            Search(_levels.Count - 1, 0, (minX, minY, maxX, maxY), found);
    }

    private void Search(int level, int node, (long MinX, long MinY, long MaxX, long MaxY) box, List<int> found)
    {
        ref var own = ref _levels[level][node];
        if (own.MinX > box.MaxX || own.MaxX < box.MinX || own.MinY > box.MaxY || own.MaxY < box.MinY)
            return;
        if (level == 0)
            found.Add(_edges[node]);
        else
            for (var child = node * NodeSize; child < EndOf(level, node); child++)
                Search(level - 1, child, box, found);
    }

    private void JoinSelf(int level, int node, Action<int, int> pair)
    {
        if (level == 0)
            return;
        var end = EndOf(level, node);
        for (var first = node * NodeSize; first < end; first++)
        {
            JoinSelf(level - 1, first, pair);
            for (var second = first + 1; second < end; second++)
                JoinTwo(level - 1, first, second, pair);
        }
    }

    private void JoinTwo(int level, int first, int second, Action<int, int> pair)
    {
        var boxes = _levels[level];
        if (!boxes[first].IsNear(boxes[second]))
            return;
        if (level == 0)
        {
            pair(_edges[first], _edges[second]);
            return;
        }

        var below = _levels[level - 1];
        for (var a = first * NodeSize; a < EndOf(level, first); a++)
            if (below[a].IsNear(boxes[second]))
                for (var b = second * NodeSize; b < EndOf(level, second); b++)
                    JoinTwo(level - 1, a, b, pair);
    }

    private int EndOf(int level, int node) => Math.Min((node + 1) * NodeSize, _levels[level - 1].Length);

    /// <summary>The south-western corner, and by how many bits coordinates are cut to fit the curve's 65,536² cells.
    /// </summary>
    private static ((long X, long Y) Low, int Shift) ScaleOf(SnapEdges edges)
    {
        if (edges.Count == 0)
            return ((0, 0), 0);
        var (lowX, lowY) = ((long)edges.X[0], (long)edges.Y.Min());
        var extent = (ulong)Math.Max(edges.X[^1] - lowX, edges.Y.Max() - lowY);
        return ((lowX, lowY), Math.Max(0, 48 - BitOperations.LeadingZeroCount(extent)));
    }

    private static uint PlaceOf(SnapEdges edges, int edge, (long X, long Y) low, int shift)
    {
        var x = ((long)edges.X[edges.From[edge]] + edges.X[edges.To[edge]]) / 2 - low.X;
        var y = ((long)edges.Y[edges.From[edge]] + edges.Y[edges.To[edge]]) / 2 - low.Y;
        return BoxIndex.HilbertOf((uint)(Math.Max(0, x) >> shift), (uint)(Math.Max(0, y) >> shift));
    }

    private record struct Box(int MinX, int MinY, int MaxX, int MaxY)
    {
        public static Box Of(SnapEdges edges, int edge)
        {
            var (a, b) = (edges.From[edge], edges.To[edge]);
            return new Box(
                edges.X[a], Math.Min(edges.Y[a], edges.Y[b]), edges.X[b], Math.Max(edges.Y[a], edges.Y[b]));
        }

        public static Box Around(Box[] boxes)
        {
            var all = boxes[0];
            foreach (var box in boxes)
                all = new Box(
                    Math.Min(all.MinX, box.MinX), Math.Min(all.MinY, box.MinY),
                    Math.Max(all.MaxX, box.MaxX), Math.Max(all.MaxY, box.MaxY));
            return all;
        }

        public readonly bool IsNear(in Box other) =>
            MinX - 1L <= other.MaxX && other.MinX - 1L <= MaxX && MinY - 1L <= other.MaxY && other.MinY - 1L <= MaxY;
    }
}
