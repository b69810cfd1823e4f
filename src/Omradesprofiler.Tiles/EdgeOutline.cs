namespace Omradesprofiler.Tiles;

/// <summary>
/// Where data overlap, an area's edges run around some ground twice, or around some the wrong way. This leaves the
/// edges between ground that is inside at least once and ground that is not. Edges must meet in common ends only.
/// </summary>
internal static class EdgeOutline
{
    /// <summary>Whether an edge is there twice in the same direction; edges must be sorted.</summary>
    public static bool IsNeeded(List<(int From, int To)> edges)
    {
        for (var i = 1; i < edges.Count; i++)
            if (edges[i] == edges[i - 1])
                return true;
        return false;
    }

    public static void Keep(List<(int From, int To)> edges, List<(int X, int Y)> pointOf)
    {
        var copies = edges.CountBy(edge => edge).ToList();
        edges.Clear();
        foreach (var (edge, count) in copies)
        {
            var right = WindingRightOf(edge, copies, pointOf);
            if (right >= 1 && right - count <= 0)
                edges.Add(edge);
        }
    }

    /// <summary>How often the ground to the right of an edge is inside, by a ray from its middle.</summary>
    private static int WindingRightOf(
        (int From, int To) edge, List<KeyValuePair<(int From, int To), int>> edges, List<(int X, int Y)> pointOf)
    {
        var (from, to) = (pointOf[edge.From], pointOf[edge.To]);
        var isLevel = from.Y == to.Y;
        var (alongMiddle, acrossMiddle) = Turn((from.X + to.X, from.Y + to.Y));
        var winding = 0;
        foreach (var (other, count) in edges)
        {
            var (along1, across1) = Turn((2 * pointOf[other.From].X, 2 * pointOf[other.From].Y));
            var (along2, across2) = Turn((2 * pointOf[other.To].X, 2 * pointOf[other.To].Y));
            if (across1 > acrossMiddle == across2 > acrossMiddle)
                continue;
            var isRising = across2 > across1;
            var isOwn = other == edge;
            if (isOwn ? isRising : IsBeyond((along1, across1), (along2, across2), (alongMiddle, acrossMiddle)))
                winding += isRising ? count : -count;
        }

        return winding;

        // A level edge is looked at along the other axis, mirrored so that right stays right.
        (int Along, int Across) Turn((int X, int Y) point) => isLevel ? (point.Y, -point.X) : (point.X, point.Y);
    }

    private static bool IsBeyond((int Along, int Across) a, (int Along, int Across) b, (int Along, int Across) middle)
    {
        var side = (long)(b.Along - a.Along) * (middle.Across - a.Across)
            - (long)(middle.Along - a.Along) * (b.Across - a.Across);
        return side != 0 && side > 0 == b.Across > a.Across;
    }
}
