namespace Omradesprofiler.Tiles;

/// <summary>A packed tree of boxes, sixteen to a node, in the order of their middles along a Z-curve.</summary>
internal sealed class BoxIndex
{
    private const int NodeSize = 16;

    private readonly int[] _items;
    private readonly GridBox[][] _levels;

    public BoxIndex(IReadOnlyList<int> items, Func<int, GridBox> boxOf)
    {
        _items = [.. items];
        var keys = Array.ConvertAll(_items, item => CurveKey(boxOf(item)));
        Array.Sort(keys, _items);
        var levels = new List<GridBox[]> { Array.ConvertAll(_items, item => boxOf(item)) };
        while (levels[^1].Length > NodeSize)
            levels.Add([.. levels[^1].Chunk(NodeSize).Select(boxes => boxes.Aggregate((a, b) => a.Union(b)))]);
        _levels = [.. levels];
    }

    /// <summary>Adds the items whose box meets another, in no particular order.</summary>
    public void Find(in GridBox box, List<int> found) => Search(_levels.Length - 1, 0, _levels[^1].Length, box, found);

    private void Search(int level, int first, int end, in GridBox box, List<int> found)
    {
        var boxes = _levels[level];
        for (var i = first; i < end; i++)
        {
            if (!boxes[i].Meets(box))
                continue;
            if (level == 0)
                found.Add(_items[i]);
            else
                Search(level - 1, i * NodeSize, Math.Min((i + 1) * NodeSize, _levels[level - 1].Length), box, found);
        }
    }

    private static ulong CurveKey(GridBox box) =>
        Spread((uint)((long)box.MinX + box.MaxX >> 1)) | Spread((uint)((long)box.MinY + box.MaxY >> 1)) << 1;

    private static ulong Spread(uint value)
    {
        var bits = (ulong)value;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFF;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | bits << 2) & 0x3333333333333333;
        return (bits | bits << 1) & 0x5555555555555555;
    }
}
