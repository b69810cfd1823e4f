namespace Omradesprofiler.Tiles;

/// <summary>Numbers distinct points 0, 1, 2 …; an open-addressing hash that is cleared by a stamp.</summary>
internal sealed class PointTable
{
    private (int Stamp, int X, int Y, int Number)[] _slots = new (int, int, int, int)[256];
    private int _stamp;

    public int Count { get; private set; }

    public void Clear(int points)
    {
        while (_slots.Length < points * 2)
            _slots = new (int, int, int, int)[_slots.Length * 2];
        _stamp++;
        Count = 0;
    }

    /// <summary>The number of a point, counted from 0 in the order in which points are met.</summary>
    public int NumberOf(int x, int y)
    {
        var slot = (int)((uint)(x * 73856093 ^ y * 19349663) * 0x9E3779B1u >> 8) & _slots.Length - 1;
        while (_slots[slot].Stamp == _stamp)
        {
            if (_slots[slot].X == x && _slots[slot].Y == y)
                return _slots[slot].Number;
            slot = slot + 1 & _slots.Length - 1;
        }

        _slots[slot] = (_stamp, x, y, Count);
        return Count++;
    }

    public bool AreDistinct(ReadOnlySpan<int> xy)
    {
        Clear(xy.Length / 2);
        for (var i = 0; i < xy.Length; i += 2)
            if (NumberOf(xy[i], xy[i + 1]) != i / 2)
                return false;
        return true;
    }
}
