namespace Omradesprofiler.Geography;

/// <summary>
/// A multipolygon on flat arrays: polygons of rings (the first of each polygon is its shell, the others holes), rings
/// of vertices, closed (the last vertex repeats the first). Coordinates are metres in SWEREF 99 TM, x east, y north.
/// </summary>
public sealed class AreaShape
{
    private readonly double[] _coordinates;
    private readonly int[] _ringStarts;
    private readonly int[] _polygonStarts;

    /// <summary>Takes the arrays as they are; they must not be changed afterwards.</summary>
    /// <param name="coordinates">x, y, x, y …; two numbers a vertex.</param>
    /// <param name="ringStarts">First vertex of each ring, and one past the last: rings + 1 numbers.</param>
    /// <param name="polygonStarts">First ring of each polygon, and one past the last: polygons + 1 numbers.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other, or a ring has fewer than four vertices.
    /// </exception>
    public AreaShape(double[] coordinates, int[] ringStarts, int[] polygonStarts)
    {
        if (ringStarts[^1] * 2 != coordinates.Length || polygonStarts[^1] != ringStarts.Length - 1)
            throw new ArgumentException("The rings and polygons do not add up to the coordinates.", nameof(ringStarts));
        _coordinates = coordinates;
        _ringStarts = ringStarts;
        _polygonStarts = polygonStarts;
        Bounds = coordinates.Length == 0 ? Bounds.Empty : BoundsOf(coordinates);
    }

    /// <summary>A shape without polygons.</summary>
    public static AreaShape Empty { get; } = new([], [0], [0]);

    /// <summary>The smallest box around the shape.</summary>
    public Bounds Bounds { get; }

    /// <summary>Vertices in all, the closing ones included.</summary>
    public int VertexCount => _coordinates.Length / 2;

    /// <summary>Rings in all, shells and holes.</summary>
    public int RingCount => _ringStarts.Length - 1;

    /// <summary>Polygons.</summary>
    public int PolygonCount => _polygonStarts.Length - 1;

    /// <summary>The rings of one polygon: the shell first.</summary>
    public Range RingsOf(int polygon) => _polygonStarts[polygon].._polygonStarts[polygon + 1];

    /// <summary>One ring's x, y, x, y …, closed.</summary>
    public ReadOnlySpan<double> Ring(int ring) =>
        _coordinates.AsSpan(_ringStarts[ring] * 2, (_ringStarts[ring + 1] - _ringStarts[ring]) * 2);

    /// <summary>Area in square metres: shells less holes, whatever way they are wound.</summary>
    public double AreaSquareMeters
    {
        get
        {
            var sum = 0.0;
            for (var polygon = 0; polygon < PolygonCount; polygon++)
                for (var ring = _polygonStarts[polygon]; ring < _polygonStarts[polygon + 1]; ring++)
                    sum += (ring == _polygonStarts[polygon] ? 1 : -1) * Math.Abs(SignedArea(Ring(ring)));
            return sum;
        }
    }

    /// <summary>
    /// Whether the point lies inside, by the even–odd rule. A point exactly on a border belongs to one of the two
    /// sides, and always to the same.
    /// </summary>
    public bool Contains(double x, double y)
    {
        if (!Bounds.Contains(x, y))
            return false;
        var inside = false;
        for (var ring = 0; ring < RingCount; ring++)
            inside ^= CrossesOddly(Ring(ring), x, y);
        return inside;
    }

    /// <summary>The area that a closed ring encloses, positive when it runs counter-clockwise.</summary>
    public static double SignedArea(ReadOnlySpan<double> ring)
    {
        if (ring.Length < 8)
            return 0;
        var (x0, y0) = (ring[0], ring[1]);
        var sum = 0.0;
        for (var i = 2; i + 3 < ring.Length; i += 2)
            sum += (ring[i] - x0) * (ring[i + 3] - y0) - (ring[i + 2] - x0) * (ring[i + 1] - y0);
        return sum / 2;
    }

    private static bool CrossesOddly(ReadOnlySpan<double> ring, double x, double y)
    {
        var odd = false;
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            var (x1, y1, x2, y2) = (ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
                odd = !odd;
        }

        return odd;
    }

    private static Bounds BoundsOf(double[] coordinates)
    {
        var (minX, minY, maxX, maxY) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = 0; i < coordinates.Length; i += 2)
        {
            minX = Math.Min(minX, coordinates[i]);
            maxX = Math.Max(maxX, coordinates[i]);
            minY = Math.Min(minY, coordinates[i + 1]);
            maxY = Math.Max(maxY, coordinates[i + 1]);
        }

        return new Bounds(minX, minY, maxX, maxY);
    }
}
