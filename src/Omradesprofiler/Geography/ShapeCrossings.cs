namespace Omradesprofiler.Geography;

/// <summary>Finds edges of a shape that cross, lie on each other, or touch where they should not.</summary>
internal sealed class ShapeCrossings(ShapeEdges edges, ShapeProblemList problems)
{
    public void Find()
    {
        var found = new List<int>();
        for (var run = 0; run < edges.RunCount && !problems.IsFull; run++)
        {
            var first = edges.RunAt(run);
            ComparePairs(first, first);
            edges.FindRuns(first.Box, found);
            problems.Spend(found.Count);
            foreach (var other in found)
                if (other > run)
                    ComparePairs(first, edges.RunAt(other));
        }
    }

    private void ComparePairs(ShapeEdges.Run first, ShapeEdges.Run second)
    {
        problems.Spend((first.End - first.First) * (second.End - second.First));
        var xy = edges.Coordinates;
        for (var a = first.First; a < first.End && !problems.IsFull; a++)
        {
            var (x, y, toX, toY) = (xy[a * 2], xy[a * 2 + 1], xy[a * 2 + 2], xy[a * 2 + 3]);
            var box = new Bounds(x < toX ? x : toX, y < toY ? y : toY, x > toX ? x : toX, y > toY ? y : toY);
            if (!box.Intersects(second.Box))
                continue;
            for (var b = Math.Max(second.First, a + 1); b < second.End; b++)
                if (Reaches(box, xy.Slice(b * 2, 4))
                    && !(first.Ring == second.Ring && edges.AreNeighbours(a, b, first.Ring)))
                    Compare(a, first.Ring, b, second.Ring);
        }
    }

    private static bool Reaches(Bounds box, ReadOnlySpan<double> edge) =>
        (edge[0] >= box.MinX || edge[2] >= box.MinX) && (edge[0] <= box.MaxX || edge[2] <= box.MaxX)
        && (edge[1] >= box.MinY || edge[3] >= box.MinY) && (edge[1] <= box.MaxY || edge[3] <= box.MaxY);

    private void Compare(int a, int ringA, int b, int ringB)
    {
        var ((ax, ay), (bx, by)) = (edges.Vertex(a), edges.Vertex(a + 1));
        var ((cx, cy), (dx, dy)) = (edges.Vertex(b), edges.Vertex(b + 1));
        var (sideC, sideD) = (Segments.Side(ax, ay, bx, by, cx, cy), Segments.Side(ax, ay, bx, by, dx, dy));
        if (sideC * sideD > 0)
            return;
        var (sideA, sideB) = (Segments.Side(cx, cy, dx, dy, ax, ay), Segments.Side(cx, cy, dx, dy, bx, by));
        if (sideA * sideB > 0)
            return;
        if (sideC * sideD < 0 && sideA * sideB < 0)
            AddCrossing((ax, ay), (bx, by), (cx, cy), (dx, dy));
        else if (sideA == 0 && sideB == 0 && sideC == 0 && sideD == 0)
            CompareCollinear((ax, ay), (bx, by), (cx, cy), (dx, dy), (a, ringA, b, ringB));
        else
            CompareTouch((ax, ay), (bx, by), (cx, cy), (dx, dy), (a, ringA, b, ringB));
    }

    private void AddCrossing(
        (double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var (ux, uy, vx, vy) = (b.X - a.X, b.Y - a.Y, d.X - c.X, d.Y - c.Y);
        var along = ((c.X - a.X) * vy - (c.Y - a.Y) * vx) / (ux * vy - uy * vx);
        along = double.IsNaN(along) ? 0 : Math.Clamp(along, 0, 1);
        problems.Add(ShapeRule.SelfIntersection, a.X + along * ux, a.Y + along * uy);
    }

    private void CompareCollinear(
        (double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d,
        (int A, int RingA, int B, int RingB) at)
    {
        var byX = Math.Abs(b.X - a.X) >= Math.Abs(b.Y - a.Y);
        var (p, q, r, s) = byX ? (a.X, b.X, c.X, d.X) : (a.Y, b.Y, c.Y, d.Y);
        var overlap = Math.Min(Math.Max(p, q), Math.Max(r, s)) - Math.Max(Math.Min(p, q), Math.Min(r, s));
        if (overlap > 0)
        {
            var inner = Segments.IsBetween(a.X, a.Y, b.X, b.Y, c.X, c.Y) || c == a || c == b ? c : d;
            problems.Add(ShapeRule.EdgeOverlap, inner.X, inner.Y);
        }
        else if (overlap == 0)
        {
            CompareTouch(a, b, c, d, at);
        }
    }

    /// <summary>
    /// A touch is judged where a vertex begins an edge, so that it is met once: at the other edge's beginning or on it.
    /// </summary>
    private void CompareTouch(
        (double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d,
        (int A, int RingA, int B, int RingB) at)
    {
        if (a == c)
            AddTouch(a, (edges.VertexBefore(at.A, at.RingA), b), (edges.VertexBefore(at.B, at.RingB), d), at);
        else if (Segments.Side(a.X, a.Y, b.X, b.Y, c.X, c.Y) == 0 && Segments.IsBetween(a.X, a.Y, b.X, b.Y, c.X, c.Y))
            AddTouch(c, (a, b), (edges.VertexBefore(at.B, at.RingB), d), at);
        else if (Segments.Side(c.X, c.Y, d.X, d.Y, a.X, a.Y) == 0 && Segments.IsBetween(c.X, c.Y, d.X, d.Y, a.X, a.Y))
            AddTouch(a, (c, d), (edges.VertexBefore(at.A, at.RingA), b), at);
    }

    private void AddTouch(
        (double X, double Y) point, ((double X, double Y) Before, (double X, double Y) After) one,
        ((double X, double Y) Before, (double X, double Y) After) other, (int A, int RingA, int B, int RingB) at)
    {
        if (Segments.Passes(point, one.Before, one.After, other.Before, other.After))
            problems.Add(ShapeRule.SelfIntersection, point.X, point.Y);
        else if (at.RingA == at.RingB)
            problems.Add(ShapeRule.SelfTouch, point.X, point.Y);
    }
}
