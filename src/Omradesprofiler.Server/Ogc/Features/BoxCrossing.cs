using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>An edge against a box.</summary>
public static class BoxCrossing
{
    /// <summary>Whether the edge shares a point with the box (Liang and Barsky 1984).</summary>
    public static bool Touches(Bounds box, (double X, double Y) from, (double X, double Y) to)
    {
        var (first, last) = (0.0, 1.0);
        return Cut(from.X - to.X, from.X - box.MinX, ref first, ref last)
            && Cut(to.X - from.X, box.MaxX - from.X, ref first, ref last)
            && Cut(from.Y - to.Y, from.Y - box.MinY, ref first, ref last)
            && Cut(to.Y - from.Y, box.MaxY - from.Y, ref first, ref last);
    }

    /// <summary>Whether the edge passes east of the point; a ring of which an odd number of edges does runs around it.
    /// </summary>
    public static bool IsPassed((double X, double Y) from, (double X, double Y) to, double x, double y) =>
        from.Y > y != to.Y > y && x < (to.X - from.X) * (y - from.Y) / (to.Y - from.Y) + from.X;

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
