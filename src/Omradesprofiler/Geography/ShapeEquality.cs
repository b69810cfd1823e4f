namespace Omradesprofiler.Geography;

/// <summary>Tells whether two shapes have the same rings, wherever each begins and whatever way it runs.</summary>
internal static class ShapeEquality
{
    public static bool AreSame(AreaShape first, AreaShape second)
    {
        if (first.Bounds != second.Bounds || first.VertexCount != second.VertexCount
            || first.RingCount != second.RingCount)
            return false;
        var taken = new bool[second.RingCount];
        for (var ring = 0; ring < first.RingCount; ring++)
        {
            var found = -1;
            for (var other = 0; other < taken.Length && found < 0; other++)
                if (!taken[other] && AreSame(first.Ring(ring), second.Ring(other)))
                    found = other;
            if (found < 0)
                return false;
            taken[found] = true;
        }

        return true;
    }

    private static bool AreSame(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            return false;
        var count = a.Length / 2 - 1;
        for (var start = 0; start < count; start++)
            if (b[2 * start] == a[0] && b[2 * start + 1] == a[1]
                && (Follows(a, b, start, 1, count) || Follows(a, b, start, -1, count)))
                return true;
        return false;
    }

    private static bool Follows(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int start, int step, int count)
    {
        for (int i = 0, at = start; i < count; i++, at = (at + step + count) % count)
            if (a[2 * i] != b[2 * at] || a[2 * i + 1] != b[2 * at + 1])
                return false;
        return true;
    }
}
