namespace Omradesprofiler.Tiles;

/// <summary>
/// Where segments cross the edges of a zoom's tiles. Every line has a vertex there, the same for all who draw it, so
/// that neighbouring tiles agree on the whole of their common edge.
/// </summary>
internal sealed class TileEdgeStops(int zoom)
{
    private readonly int _tileShift = 12 + TileGrid.FinestZoom - zoom;
    private readonly List<(int X, int Y)> _stops = [];

    /// <summary>The crossings between two points of the finest grid, in order; valid until the next call.</summary>
    public List<(int X, int Y)> Between((int X, int Y) from, (int X, int Y) to)
    {
        _stops.Clear();
        if (from.X >> _tileShift == to.X >> _tileShift && from.Y >> _tileShift == to.Y >> _tileShift)
            return _stops;
        foreach (var x in EdgesBetween(from.X, to.X))
            _stops.Add((x, Along(from.X, from.Y, to.X, to.Y, x)));
        foreach (var y in EdgesBetween(from.Y, to.Y))
            _stops.Add((Along(from.Y, from.X, to.Y, to.X, y), y));
        _stops.Sort((a, b) => Distance(from, a).CompareTo(Distance(from, b)));
        return _stops;
    }

    private IEnumerable<int> EdgesBetween(int from, int to)
    {
        var (low, high) = from < to ? (from, to) : (to, from);
        for (var tile = (low >> _tileShift) + 1; tile << _tileShift < high; tile++)
            yield return tile << _tileShift;
    }

    /// <summary>The other coordinate where a segment meets an edge, rounded to nearest, halves up.</summary>
    private static int Along(long fromU, long fromV, long toU, long toV, long edge)
    {
        var run = 2 * (toU - fromU);
        var (quotient, rest) = Math.DivRem(2 * (edge - fromU) * (toV - fromV) + (toU - fromU), run);
        return (int)(fromV + quotient - (rest != 0 && rest < 0 != run < 0 ? 1 : 0));
    }

    private static long Distance((int X, int Y) a, (int X, int Y) b) =>
        Math.Abs((long)a.X - b.X) + Math.Abs((long)a.Y - b.Y);
}
