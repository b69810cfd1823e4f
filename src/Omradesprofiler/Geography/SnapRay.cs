namespace Omradesprofiler.Geography;

/// <summary>
/// Looks due west from a vertex for the nearest edge, exactly: an edge counts with its lower end and without its upper,
/// as if the ray ran an infinitely small step farther north.
/// </summary>
internal sealed class SnapRay(SnapEdges edges)
{
    private readonly SnapTree _tree = new(edges);
    private readonly List<int> _near = [];

    /// <summary>The half-edge whose left side faces the vertex; −1 where nothing lies west of it.</summary>
    public int EastSideOfNearest(int vertex)
    {
        var (x, y) = (edges.X[vertex], edges.Y[vertex]);
        _tree.Find(int.MinValue, y, x, y, _near);
        var best = -1;
        foreach (var edge in _near)
            if (Spans(edge, y) && IsWestOf(edge, vertex) && (best < 0 || IsFartherEast(edge, best, y)))
                best = edge;
        if (best < 0)
            return -1;
        return edges.Y[edges.To[best]] > edges.Y[edges.From[best]] ? 2 * best + 1 : 2 * best;
    }

    private bool Spans(int edge, int y) => edges.Y[edges.From[edge]] > y != edges.Y[edges.To[edge]] > y;

    /// <summary>The edge's ends, the southern first.</summary>
    private (int South, int North) EndsOf(int edge) => edges.Y[edges.From[edge]] < edges.Y[edges.To[edge]]
        ? (edges.From[edge], edges.To[edge])
        : (edges.To[edge], edges.From[edge]);

    private bool IsWestOf(int edge, int vertex)
    {
        var (south, north) = EndsOf(edge);
        return vertex != south && SnapPixel.Side(edges, south, north, vertex) < 0;
    }

    private bool IsFartherEast(int edge, int than, int y)
    {
        var ((above1, below1, dx1), (above2, below2, dx2)) = (PlaceOf(edge, y), PlaceOf(than, y));
        var order = (above1 * below2).CompareTo(above2 * below1);
        return order != 0 ? order > 0 : dx1 * below2 > dx2 * below1;
    }

    /// <summary>Where the edge meets the row y, as a fraction, and its step east over its step north.</summary>
    private (Int128 Above, Int128 Below, Int128 Dx) PlaceOf(int edge, int y)
    {
        var (south, north) = EndsOf(edge);
        Int128 height = (long)edges.Y[north] - edges.Y[south];
        Int128 dx = (long)edges.X[north] - edges.X[south];
        return (edges.X[south] * height + dx * ((long)y - edges.Y[south]), height, dx);
    }
}
