namespace Omradesprofiler.Geography;

/// <summary>
/// A packed R-tree over boxes that do not change: sorted along a Hilbert curve, sixteen to a node. Answers come in an
/// order that depends on the boxes alone.
/// </summary>
public sealed class BoxIndex
{
    private const int NodeSize = 16;

    private readonly Bounds[] _boxes;
    private readonly int[] _items;
    private readonly int[] _levelStarts;

    /// <summary>Indexes the boxes; empty ones are never found.</summary>
    public BoxIndex(ReadOnlySpan<Bounds> boxes)
    {
        var levels = new List<int> { 0 };
        for (int size = boxes.Length, total = 0; ; size = (size + NodeSize - 1) / NodeSize)
        {
            total += size;
            levels.Add(total);
            if (size <= 1)
                break;
        }

        _levelStarts = [.. levels];
        _boxes = new Bounds[_levelStarts[^1]];
        _items = new int[boxes.Length];
        SortLeaves(boxes);
        for (var level = 1; level < _levelStarts.Length - 1; level++)
            BuildLevel(level);
    }

    /// <summary>Puts the numbers of all boxes that share at least a point with this one into a list, emptied first.
    /// </summary>
    public void Find(Bounds box, List<int> found)
    {
        found.Clear();
        if (_items.Length > 0)
            Search(_levelStarts.Length - 2, 0, box, found);
    }

    private void Search(int level, int node, Bounds box, List<int> found)
    {
        if (!_boxes[_levelStarts[level] + node].Intersects(box))
            return;
        if (level == 0)
        {
            found.Add(_items[node]);
            return;
        }

        var end = Math.Min((node + 1) * NodeSize, _levelStarts[level] - _levelStarts[level - 1]);
        for (var child = node * NodeSize; child < end; child++)
            Search(level - 1, child, box, found);
    }

    private void SortLeaves(ReadOnlySpan<Bounds> boxes)
    {
        var all = Bounds.Empty;
        foreach (var box in boxes)
            all = all.Union(box);
        var (scaleX, scaleY) =
            (ushort.MaxValue / Math.Max(all.Width, 1e-9), ushort.MaxValue / Math.Max(all.Height, 1e-9));
        var keys = new ulong[boxes.Length];
        for (var i = 0; i < boxes.Length; i++)
        {
            var x = (uint)((boxes[i].MinX + boxes[i].MaxX - 2 * all.MinX) / 2 * scaleX);
            var y = (uint)((boxes[i].MinY + boxes[i].MaxY - 2 * all.MinY) / 2 * scaleY);
            keys[i] = (ulong)HilbertOf(x, y) << 32 | (uint)i;
        }

        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
        {
            _items[i] = (int)(uint)keys[i];
            _boxes[i] = boxes[_items[i]];
        }
    }

    private void BuildLevel(int level)
    {
        var (below, start) = (_levelStarts[level - 1], _levelStarts[level]);
        for (var node = 0; start + node < _levelStarts[level + 1]; node++)
        {
            var box = Bounds.Empty;
            var end = Math.Min(below + (node + 1) * NodeSize, start);
            for (var child = below + node * NodeSize; child < end; child++)
                box = box.Union(_boxes[child]);
            _boxes[start + node] = box;
        }
    }

    /// <summary>The place of a cell of a 65,536² grid along the Hilbert curve.</summary>
    internal static uint HilbertOf(uint x, uint y)
    {
        var place = 0u;
        for (var side = 1u << 15; side > 0; side >>= 1)
        {
            var right = (x & side) != 0 ? 1u : 0;
            var up = (y & side) != 0 ? 1u : 0;
            place += side * side * ((3 * right) ^ up);
            if (up != 0)
                continue;
            if (right != 0)
                (x, y) = (side - 1 - x, side - 1 - y);
            (x, y) = (y, x);
        }

        return place;
    }
}
