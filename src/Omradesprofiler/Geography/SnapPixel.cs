namespace Omradesprofiler.Geography;

/// <summary>
/// Exact arithmetic of edges and the squares of one millimetre around grid points. A square holds its left and lower
/// border and not the others, as if moved by an infinitely small step, so that no case is left undecided.
/// </summary>
internal static class SnapPixel
{
    private const int SmallBits = 30;

    /// <summary>Twice the area of the triangle 0, a, b, exactly: 1 bit more than 64 for the farthest points.</summary>
    public static Int128 Cross(long ax, long ay, long bx, long by) =>
        IsSmall(ax) && IsSmall(ay) && IsSmall(bx) && IsSmall(by)
            ? ax * by - ay * bx
            : (Int128)ax * by - (Int128)ay * bx;

    /// <summary>On which side of a → b the point c lies: 1 left, −1 right, 0 on the line.</summary>
    public static int Side(SnapEdges edges, int a, int b, int c) => Int128.Sign(Cross(
        (long)edges.X[b] - edges.X[a], (long)edges.Y[b] - edges.Y[a],
        (long)edges.X[c] - edges.X[a], (long)edges.Y[c] - edges.Y[a]));

    /// <summary>Whether an edge passes through the square of a grid point.</summary>
    public static bool Passes(SnapEdges edges, int edge, int x, int y)
    {
        var (a, b) = (edges.From[edge], edges.To[edge]);
        var (low, high) = edges.Y[a] < edges.Y[b] ? (edges.Y[a], edges.Y[b]) : (edges.Y[b], edges.Y[a]);
        if (x < edges.X[a] || x > edges.X[b] || y < low || y > high)
            return false;
        var (dx, dy) = ((long)edges.X[b] - edges.X[a], (long)edges.Y[b] - edges.Y[a]);
        var doubled = 2 * Cross(dx, dy, (long)x - edges.X[a], (long)y - edges.Y[a]);
        var reach = Math.Abs(dx) + Math.Abs(dy);
        if (doubled != reach && doubled != -reach)
            return doubled < reach && doubled > -reach;
        var step = dy != 0 ? Math.Sign(dy) : -Math.Sign(dx);
        return doubled > 0 ? step < 0 : step > 0;
    }

    /// <summary>The grid point in whose square two edges cross; null where they do not cross between their ends.
    /// </summary>
    public static ulong? Crossing(SnapEdges edges, int first, int second)
    {
        var (a, b, c, d) = (edges.From[first], edges.To[first], edges.From[second], edges.To[second]);
        if (Side(edges, a, b, c) * Side(edges, a, b, d) >= 0 || Side(edges, c, d, a) * Side(edges, c, d, b) >= 0)
            return null;
        var (dx, dy) = ((long)edges.X[b] - edges.X[a], (long)edges.Y[b] - edges.Y[a]);
        var (ex, ey) = ((long)edges.X[d] - edges.X[c], (long)edges.Y[d] - edges.Y[c]);
        var part = Cross((long)edges.X[c] - edges.X[a], (long)edges.Y[c] - edges.Y[a], ex, ey);
        var whole = Cross(dx, dy, ex, ey);
        if (whole < 0)
            (part, whole) = (-part, -whole);
        return CoverageRingReader.Pack(
            (int)(edges.X[a] + RoundedShare(dx, part, whole)), (int)(edges.Y[a] + RoundedShare(dy, part, whole)));
    }

    private static long RoundedShare(long length, Int128 part, Int128 whole)
    {
        var (above, below) = (2 * length * part + whole, 2 * whole);
        var quotient = above / below;
        return (long)(quotient * below > above ? quotient - 1 : quotient);
    }

    private static bool IsSmall(long value) => value < 1L << SmallBits && value > -(1L << SmallBits);
}
