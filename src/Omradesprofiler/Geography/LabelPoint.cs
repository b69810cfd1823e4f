namespace Omradesprofiler.Geography;

/// <summary>
/// A point well inside an area, for a label or a zoom: on scan lines through the largest polygon, the middle of the
/// widest stretch inside. Deterministic, and inside also for crescents and rings, where a centroid is not.
/// </summary>
public static class LabelPoint
{
    private const int ScanLines = 9;

    /// <summary>The point, in the shape's own coordinates.</summary>
    /// <exception cref="ArgumentException">The shape is empty.</exception>
    public static (double X, double Y) Of(AreaShape shape)
    {
        if (shape.PolygonCount == 0)
            throw new ArgumentException("An empty shape has no point inside.", nameof(shape));
        var polygon = LargestPolygon(shape);
        var (ring, length) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
        var shell = shape.Ring(ring);
        var (low, high) = VerticalExtent(shell);
        var best = (X: shell[0], Y: shell[1], Width: -1.0);
        var crossings = new List<double>();
        for (var line = 1; line <= ScanLines; line++)
        {
            var y = low + (high - low) * line / (ScanLines + 1);
            crossings.Clear();
            for (var r = ring; r < ring + length; r++)
                AddCrossings(shape.Ring(r), y, crossings);
            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                if (crossings[i + 1] - crossings[i] > best.Width)
                    best = ((crossings[i] + crossings[i + 1]) / 2, y, crossings[i + 1] - crossings[i]);
        }

        return (best.X, best.Y);
    }

    private static int LargestPolygon(AreaShape shape)
    {
        var (largest, area) = (0, -1.0);
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var shell = Math.Abs(AreaShape.SignedArea(shape.Ring(shape.RingsOf(polygon).Start.Value)));
            if (shell > area)
                (largest, area) = (polygon, shell);
        }

        return largest;
    }

    private static (double Low, double High) VerticalExtent(ReadOnlySpan<double> ring)
    {
        var (low, high) = (ring[1], ring[1]);
        for (var i = 1; i < ring.Length; i += 2)
            (low, high) = (Math.Min(low, ring[i]), Math.Max(high, ring[i]));
        return (low, high);
    }

    private static void AddCrossings(ReadOnlySpan<double> ring, double y, List<double> crossings)
    {
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            var (x1, y1, x2, y2) = (ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
            if (y1 > y != y2 > y)
                crossings.Add((x2 - x1) * (y - y1) / (y2 - y1) + x1);
        }
    }
}
