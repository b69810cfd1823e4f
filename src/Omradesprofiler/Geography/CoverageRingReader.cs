namespace Omradesprofiler.Geography;

/// <summary>
/// Turns shapes into clean rings of millimetre vertices: no repeated vertex, no spike that runs out and back, not
/// closed, the area on the left. Rings that enclose nothing are left out.
/// </summary>
internal sealed class CoverageRingReader
{
    private readonly IReadOnlyList<AreaShape?> _shapes;
    private readonly List<int> _ringStarts = [0];
    private readonly List<int> _areaOfRing = [];
    private readonly List<int> _polygonOfRing = [];
    private readonly ulong[] _keys;
    private readonly bool _keepsBalanced;
    private int _polygons;

    /// <param name="shapes">The areas.</param>
    /// <param name="keepsBalanced">Whether rings stay that enclose as much on their left as on their right, such as a
    /// bow tie with two equal wings.</param>
    public CoverageRingReader(IReadOnlyList<AreaShape?> shapes, bool keepsBalanced = false)
    {
        (_shapes, _keepsBalanced) = (shapes, keepsBalanced);
        Origin = MiddleOf(shapes);
        _keys = new ulong[shapes.Sum(shape => shape?.VertexCount ?? 0)];
        for (var area = 0; area < shapes.Count; area++)
            if (shapes[area] is { } shape)
                AddShape(area, shape);
    }

    /// <summary>The middle of all shapes, in whole millimetres.</summary>
    public (long X, long Y) Origin { get; }

    public int AreaCount => _shapes.Count;

    public int RingCount => _areaOfRing.Count;

    public int VertexCount => _ringStarts[^1];

    public int PolygonCount => _polygons;

    public int AreaOf(int ring) => _areaOfRing[ring];

    /// <summary>The polygon that a ring bounds, numbered through all areas.</summary>
    public int PolygonOf(int ring) => _polygonOfRing[ring];

    public int StartOf(int ring) => _ringStarts[ring];

    public ReadOnlySpan<ulong> Ring(int ring) => _keys.AsSpan(_ringStarts[ring].._ringStarts[ring + 1]);

    /// <summary>A vertex as one number whose order is that of x, then y.</summary>
    public static ulong Pack(int x, int y) => (ulong)((uint)x ^ 0x80000000u) << 32 | (uint)y ^ 0x80000000u;

    public static int UnpackX(ulong key) => (int)((uint)(key >> 32) ^ 0x80000000u);

    public static int UnpackY(ulong key) => (int)((uint)key ^ 0x80000000u);

    private void AddShape(int area, AreaShape shape)
    {
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
                AddRing(area, shape.Ring(ring), isShell: ring == first);
            _polygons++;
        }
    }

    private void AddRing(int area, ReadOnlySpan<double> xy, bool isShell)
    {
        var start = _ringStarts[^1];
        var end = start;
        for (var i = 0; i < xy.Length; i += 2)
            end = Push(start, end, Pack(ToOffset(xy[i], Origin.X), ToOffset(xy[i + 1], Origin.Y)));
        var ring = CloseUp(_keys.AsSpan(start..end));
        var area2 = DoubledArea(ring);
        if (area2 == 0 && (!_keepsBalanced || ring.Length < 3))
            return;
        if (area2 != 0 && area2 > 0 != isShell)
            ring.Reverse();
        ring.CopyTo(_keys.AsSpan(start));
        _ringStarts.Add(start + ring.Length);
        _areaOfRing.Add(area);
        _polygonOfRing.Add(_polygons);
    }

    private int Push(int start, int end, ulong key)
    {
        if (end > start && _keys[end - 1] == key)
            return end;
        if (end > start + 1 && _keys[end - 2] == key)
            return end - 1;
        _keys[end] = key;
        return end + 1;
    }

    /// <summary>Takes away the closing vertex and spikes across the ring's start.</summary>
    private static Span<ulong> CloseUp(Span<ulong> ring)
    {
        while (ring.Length > 1)
        {
            if (ring[0] == ring[^1] || ring.Length > 2 && ring[0] == ring[^2])
                ring = ring[..^1];
            else if (ring.Length > 2 && ring[1] == ring[^1])
                ring = ring[1..];
            else
                break;
        }

        return ring;
    }

    private static Int128 DoubledArea(ReadOnlySpan<ulong> ring)
    {
        if (ring.Length < 3)
            return 0;
        Int128 sum = 0;
        for (var i = 0; i < ring.Length; i++)
        {
            var next = ring[i + 1 == ring.Length ? 0 : i + 1];
            sum += (Int128)((long)UnpackX(ring[i]) * UnpackY(next)) - (long)UnpackX(next) * UnpackY(ring[i]);
        }

        return sum;
    }

    private static int ToOffset(double meters, long origin) => (int)((long)Math.Round(meters * 1000) - origin);

    private static (long X, long Y) MiddleOf(IReadOnlyList<AreaShape?> shapes)
    {
        var bounds = Bounds.Empty;
        foreach (var shape in shapes)
            if (shape is { VertexCount: > 0 })
                bounds = bounds.Union(shape.Bounds);
        if (bounds.IsEmpty)
            return (0, 0);
        if (!(bounds.Width <= Coverage.MaxExtentMeters && bounds.Height <= Coverage.MaxExtentMeters))
            throw new ArgumentException(
                $"Shapes may spread over {Coverage.MaxExtentMeters:F0} m at most, and be finite; these reach from " +
                $"({bounds.MinX}, {bounds.MinY}) to ({bounds.MaxX}, {bounds.MaxY}).", nameof(shapes));
        return ((long)Math.Round((bounds.MinX + bounds.MaxX) * 500),
            (long)Math.Round((bounds.MinY + bounds.MaxY) * 500));
    }
}
