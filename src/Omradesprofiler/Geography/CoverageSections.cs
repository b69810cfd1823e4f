namespace Omradesprofiler.Geography;

/// <summary>Measures the ground that two shapes share by sections along rows, eight between neighbouring vertices.
/// </summary>
internal static class CoverageSections
{
    private const int SectionsBetweenVertices = 8;

    /// <summary>Square metres in common, and the middle of the widest section.</summary>
    public static (double SquareMeters, double X, double Y) Measure(AreaShape first, AreaShape second)
    {
        var rows = RowsOf(first, second);
        var (sum, widest, place) = (0.0, 0.0, (X: double.NaN, Y: double.NaN));
        var (a, b) = (new List<double>(), new List<double>());
        for (var row = 0; row + 1 < rows.Length; row++)
        {
            var height = (rows[row + 1] - rows[row]) / SectionsBetweenVertices;
            for (var section = 0; section < SectionsBetweenVertices; section++)
            {
                var y = rows[row] + (section + 0.5) * height;
                Cut(first, y, a);
                Cut(second, y, b);
                foreach (var (from, to) in Common(a, b))
                {
                    sum += (to - from) * height;
                    if (to - from > widest)
                        (widest, place) = (to - from, ((from + to) / 2, y));
                }
            }
        }

        return (sum, place.X, place.Y);
    }

    private static double[] RowsOf(AreaShape first, AreaShape second)
    {
        var low = Math.Max(first.Bounds.MinY, second.Bounds.MinY);
        var high = Math.Min(first.Bounds.MaxY, second.Bounds.MaxY);
        var rows = new SortedSet<double> { low, high };
        foreach (var shape in (ReadOnlySpan<AreaShape>)[first, second])
            for (var ring = 0; ring < shape.RingCount; ring++)
                for (var i = 1; i < shape.Ring(ring).Length; i += 2)
                    if (shape.Ring(ring)[i] > low && shape.Ring(ring)[i] < high)
                        rows.Add(shape.Ring(ring)[i]);
        return low < high ? [.. rows] : [];
    }

    private static void Cut(AreaShape shape, double y, List<double> xs)
    {
        xs.Clear();
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var xy = shape.Ring(ring);
            for (var i = 0; i + 3 < xy.Length; i += 2)
                if (xy[i + 1] > y != xy[i + 3] > y)
                    xs.Add(xy[i] + (y - xy[i + 1]) / (xy[i + 3] - xy[i + 1]) * (xy[i + 2] - xy[i]));
        }

        xs.Sort();
    }

    private static IEnumerable<(double From, double To)> Common(List<double> a, List<double> b)
    {
        for (int i = 0, j = 0; i + 1 < a.Count && j + 1 < b.Count;)
        {
            var (from, to) = (Math.Max(a[i], b[j]), Math.Min(a[i + 1], b[j + 1]));
            if (from < to)
                yield return (from, to);
            if (a[i + 1] < b[j + 1])
                i += 2;
            else
                j += 2;
        }
    }
}
