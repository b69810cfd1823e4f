using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>A ring against a box.</summary>
public static class BoxCrossing
{
    /// <summary>Whether some edge of the ring shares a point with the box (Liang and Barsky 1984).</summary>
    public static bool Touches(Bounds box, ReadOnlySpan<double> ring)
    {
        for (var i = 0; i + 3 < ring.Length; i += 2)
            if (Touches(box, ring[i], ring[i + 1], ring[i + 2], ring[i + 3]))
                return true;
        return false;
    }

    /// <summary>Whether the ring runs around the point, by the even–odd rule.</summary>
    public static bool IsAround(ReadOnlySpan<double> ring, double x, double y)
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

    private static bool Touches(Bounds box, double x1, double y1, double x2, double y2)
    {
        var (from, to) = (0.0, 1.0);
        return Cut(x1 - x2, x1 - box.MinX, ref from, ref to) && Cut(x2 - x1, box.MaxX - x1, ref from, ref to)
            && Cut(y1 - y2, y1 - box.MinY, ref from, ref to) && Cut(y2 - y1, box.MaxY - y1, ref from, ref to);
    }

    /// <summary>Keeps the part of the edge on the inner side of one of the box's sides; false where none is left.
    /// </summary>
    private static bool Cut(double direction, double distance, ref double from, ref double to)
    {
        if (direction == 0)
            return distance >= 0;
        var at = distance / direction;
        if (direction < 0)
            from = Math.Max(from, at);
        else
            to = Math.Min(to, at);
        return from <= to;
    }
}
