namespace Omradesprofiler.Tiles;

/// <summary>A growing list of x, y pairs that keeps its room from tile to tile.</summary>
internal sealed class PointBuffer
{
    private int[] _xy = new int[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slice(int start, int end) => _xy.AsSpan(start * 2, (end - start) * 2);

    public (int X, int Y) this[int point] => (_xy[point * 2], _xy[point * 2 + 1]);

    public void Clear() => Count = 0;

    public void Truncate(int count) => Count = count;

    public void Add(int x, int y)
    {
        if (Count * 2 == _xy.Length)
            Array.Resize(ref _xy, _xy.Length * 2);
        (_xy[Count * 2], _xy[Count * 2 + 1]) = (x, y);
        Count++;
    }

    public void AddRange(ReadOnlySpan<int> xy)
    {
        while (Count * 2 + xy.Length > _xy.Length)
            Array.Resize(ref _xy, _xy.Length * 2);
        xy.CopyTo(_xy.AsSpan(Count * 2));
        Count += xy.Length / 2;
    }

    public void AddReversed(ReadOnlySpan<int> xy)
    {
        for (var i = xy.Length - 2; i >= 0; i -= 2)
            Add(xy[i], xy[i + 1]);
    }
}
