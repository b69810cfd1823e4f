namespace Omradesprofiler.Geography;

/// <summary>Plane geometry of points and edges that does not let rounding decide.</summary>
public static class Segments
{
    /// <summary>Shewchuk's bound for the rounding error of a 2 × 2 orientation determinant.</summary>
    private const double ErrorBound = 3.3306690738754716e-16;

    /// <summary>
    /// On which side of the line a → b the point c lies: 1 left, −1 right, 0 on it or too near for doubles to tell.
    /// </summary>
    public static int Side(double ax, double ay, double bx, double by, double cx, double cy)
    {
        var left = (ax - cx) * (by - cy);
        var right = (ay - cy) * (bx - cx);
        var determinant = left - right;
        return Math.Abs(determinant) <= ErrorBound * (Math.Abs(left) + Math.Abs(right)) ? 0 : Math.Sign(determinant);
    }

    /// <summary>Whether a point that lies on an edge's line lies between its ends, the ends not counted.</summary>
    public static bool IsBetween(double ax, double ay, double bx, double by, double x, double y) =>
        Math.Abs(bx - ax) >= Math.Abs(by - ay) ? (x > ax && x < bx) || (x < ax && x > bx)
            : (y > ay && y < by) || (y < ay && y > by);

    /// <summary>
    /// Whether a path in → v → out passes from one side to the other of the path before → v → after, all given as
    /// points. Directions that coincide count as not passing.
    /// </summary>
    public static bool Passes(
        (double X, double Y) v, (double X, double Y) before, (double X, double Y) after, (double X, double Y) into,
        (double X, double Y) outOf)
    {
        var first = SectorOf(v, before, after, into);
        var second = SectorOf(v, before, after, outOf);
        return first * second < 0;
    }

    /// <summary>1 where d lies left of the path before → v → after, −1 right of it, 0 on it.</summary>
    private static int SectorOf(
        (double X, double Y) v, (double X, double Y) before, (double X, double Y) after, (double X, double Y) d)
    {
        var fromBefore = Side(before.X, before.Y, v.X, v.Y, d.X, d.Y);
        var fromAfter = Side(v.X, v.Y, after.X, after.Y, d.X, d.Y);
        var turn = Side(before.X, before.Y, v.X, v.Y, after.X, after.Y);
        var inner = turn >= 0 ? 1 : -1;
        if (fromBefore * inner > 0 && fromAfter * inner > 0)
            return inner;
        return OnPath(v, before, d, fromBefore) || OnPath(v, after, d, fromAfter) ? 0 : -inner;
    }

    private static bool OnPath((double X, double Y) v, (double X, double Y) end, (double X, double Y) d, int side) =>
        side == 0 && (end.X - v.X) * (d.X - v.X) + (end.Y - v.Y) * (d.Y - v.Y) > 0;
}
