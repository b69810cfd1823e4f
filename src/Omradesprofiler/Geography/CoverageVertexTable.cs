using System.Numerics;

namespace Omradesprofiler.Geography;

/// <summary>Numbers distinct vertices 0, 1, 2 … in the order in which they are met: an open-addressing hash.</summary>
internal sealed class CoverageVertexTable
{
    private readonly int[] _slots;
    private readonly int _shift;
    private ulong[] _keys;

    public CoverageVertexTable(int expectedVertices)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expectedVertices + expectedVertices / 2));
        _slots = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        _keys = new ulong[Math.Max(16, expectedVertices / 2)];
    }

    public int Count { get; private set; }

    public ulong KeyOf(int vertex) => _keys[vertex];

    public int IndexOf(ulong key)
    {
        var slot = (int)((key ^ key >> 29) * 0x9E3779B97F4A7C15UL >> _shift);
        while (_slots[slot] != 0)
        {
            if (_keys[_slots[slot] - 1] == key)
                return _slots[slot] - 1;
            slot = slot + 1 & _slots.Length - 1;
        }

        if (Count == _keys.Length)
            Array.Resize(ref _keys, Count * 2);
        _keys[Count] = key;
        _slots[slot] = ++Count;
        return Count - 1;
    }
}
