namespace Omradesprofiler.Sample.Geometry;

/// <summary>
/// Delaunay triangulation of sites in general position by insertion (Bowyer 1981, Watson 1981) from south to north:
/// a triangle whose circumscribed circle lies wholly behind the sweep is finished and not looked at again.
/// </summary>
internal static class Delaunay
{
    /// <summary>Counter-clockwise corners by site number, and the circumscribed circle.</summary>
    public readonly record struct Triangle(int A, int B, int C, Point Centre, double Radius);

    /// <summary>All triangles between the sites; those that touch the enclosing frame are left out.</summary>
    public static List<Triangle> Triangulate(IReadOnlyList<Point> sites)
    {
        var origin = sites[0];
        var points = sites.Select(site => site - origin).ToList();
        var reach = 20 * points.Max(point => point.Length) + 1;
        points.Add(new Point(-3 * reach, -reach));
        points.Add(new Point(3 * reach, -reach));
        points.Add(new Point(0, 3 * reach));

        var open = new List<Triangle> { Make(points, sites.Count, sites.Count + 1, sites.Count + 2) };
        var finished = new List<Triangle>();
        var hole = new List<(int From, int To)>();
        foreach (var site in Enumerable.Range(0, sites.Count).OrderBy(site => points[site].Y))
        {
            OpenHole(open, finished, hole, points[site]);
            foreach (var (from, to) in hole)
                open.Add(Make(points, from, to, site));
        }

        return finished.Concat(open)
            .Where(triangle => triangle.A < sites.Count && triangle.B < sites.Count && triangle.C < sites.Count)
            .Select(triangle => triangle with { Centre = triangle.Centre + origin })
            .ToList();
    }

    /// <summary>Takes away the triangles whose circle holds the point, and leaves the edges around the hole.</summary>
    private static void OpenHole(
        List<Triangle> open, List<Triangle> finished, List<(int From, int To)> hole, Point point)
    {
        hole.Clear();
        var kept = 0;
        for (var i = 0; i < open.Count; i++)
        {
            var triangle = open[i];
            if (triangle.Centre.Y + triangle.Radius < point.Y)
            {
                finished.Add(triangle);
            }
            else if (triangle.Centre.To(point) >= triangle.Radius)
            {
                open[kept++] = triangle;
            }
            else
            {
                Toggle(hole, triangle.A, triangle.B);
                Toggle(hole, triangle.B, triangle.C);
                Toggle(hole, triangle.C, triangle.A);
            }
        }

        open.RemoveRange(kept, open.Count - kept);
    }

    private static void Toggle(List<(int From, int To)> hole, int from, int to)
    {
        if (!hole.Remove((to, from)))
            hole.Add((from, to));
    }

    private static Triangle Make(List<Point> points, int a, int b, int c)
    {
        var ab = points[b] - points[a];
        var ac = points[c] - points[a];
        var twice = 2 * Point.Cross(ab, ac);
        var squareB = ab.X * ab.X + ab.Y * ab.Y;
        var squareC = ac.X * ac.X + ac.Y * ac.Y;
        var centre = new Point((ac.Y * squareB - ab.Y * squareC) / twice, (ab.X * squareC - ac.X * squareB) / twice);
        return new Triangle(a, b, c, points[a] + centre, centre.Length);
    }
}
