namespace Omradesprofiler.Geography;

/// <summary>
/// The borders of a coverage, each stored once: polylines between nodes, on flat arrays, with the area on either side.
/// Coordinates are whole millimetres from an origin, so that sums over them are exact.
/// </summary>
public sealed class CoverageArcs
{
    /// <summary>The side of an arc where no area lies.</summary>
    public const int NoArea = -1;

    private readonly int[] _offsets;
    private readonly int[] _starts;
    private readonly int[] _left;
    private readonly int[] _right;

    internal CoverageArcs((long X, long Y) origin, int[] offsets, int[] starts, int[] left, int[] right)
    {
        (OriginXMillimeters, OriginYMillimeters) = origin;
        _offsets = offsets;
        _starts = starts;
        _left = left;
        _right = right;
        SharedArcs = right.Count(area => area != NoArea);
    }

    /// <summary>Where the offsets count from, east, in millimetres.</summary>
    public long OriginXMillimeters { get; }

    /// <summary>Where the offsets count from, north, in millimetres.</summary>
    public long OriginYMillimeters { get; }

    /// <summary>How many arcs there are.</summary>
    public int Count => _left.Length;

    /// <summary>Vertices of all arcs; a node counts once for each arc that ends in it.</summary>
    public int VertexCount => _offsets.Length / 2;

    /// <summary>Arcs with an area on both sides.</summary>
    public int SharedArcs { get; }

    /// <summary>Arcs with an area on one side only: outer borders, and borders whose neighbours do not share vertices.
    /// </summary>
    public int SingleArcs => Count - SharedArcs;

    /// <summary>The area to the left of the arc as it runs; always an area.</summary>
    public int LeftOf(int arc) => _left[arc];

    /// <summary>The area to the right of the arc, or <see cref="NoArea"/>.</summary>
    public int RightOf(int arc) => _right[arc];

    /// <summary>The arc's x, y, x, y … in millimetres from the origin. A closed arc repeats its first vertex.</summary>
    public ReadOnlySpan<int> Offsets(int arc) =>
        _offsets.AsSpan(_starts[arc] * 2, (_starts[arc + 1] - _starts[arc]) * 2);

    /// <summary>Vertices of one arc, both ends included.</summary>
    public int VertexCountOf(int arc) => _starts[arc + 1] - _starts[arc];

    /// <summary>One vertex in metres.</summary>
    public (double X, double Y) Vertex(int arc, int index)
    {
        var at = (_starts[arc] + index) * 2;
        return (ToMeters(OriginXMillimeters + _offsets[at]), ToMeters(OriginYMillimeters + _offsets[at + 1]));
    }

    /// <summary>Whether the arc ends where it begins.</summary>
    public bool IsClosed(int arc) => Offsets(arc) is [var x, var y, .., var endX, var endY] && x == endX && y == endY;

    /// <summary>The arc's length in the plane.</summary>
    public double LengthMeters(int arc)
    {
        var xy = Offsets(arc);
        var sum = 0.0;
        for (var i = 0; i + 3 < xy.Length; i += 2)
            sum += double.Hypot((double)xy[i + 2] - xy[i], (double)xy[i + 3] - xy[i + 1]);
        return sum / 1000;
    }

    /// <summary>
    /// Twice the area between the arc and the origin, in square millimetres: added over the arcs of a ring it is
    /// exactly twice the ring's area, positive when the ring runs counter-clockwise.
    /// </summary>
    public Int128 DoubledArea(int arc)
    {
        var xy = Offsets(arc);
        Int128 sum = 0;
        for (var i = 0; i + 3 < xy.Length; i += 2)
            sum += (Int128)((long)xy[i] * xy[i + 3]) - (long)xy[i + 2] * xy[i + 1];
        return sum;
    }

    internal static double ToMeters(long millimeters) => millimeters / 1000.0;
}
