namespace Omradesprofiler.Sample.Geometry;

/// <summary>A shell (counter-clockwise) and its holes (clockwise); first vertices are not repeated.</summary>
internal sealed record Polygon(Point[] Shell, List<Point[]> Holes)
{
    public IEnumerable<Point[]> Rings => Holes.Prepend(Shell);

    /// <summary>Square metres.</summary>
    public double Area => Rings.Sum(SignedArea);

    /// <summary>Sorts rings into shells, largest first, and puts each hole into the smallest shell around it.</summary>
    public static List<Polygon> Build(IEnumerable<Point[]> rings)
    {
        var all = rings.ToList();
        var polygons = all.Where(ring => SignedArea(ring) > 0)
            .OrderByDescending(SignedArea).Select(ring => new Polygon(ring, [])).ToList();
        foreach (var hole in all.Where(ring => SignedArea(ring) < 0))
            polygons.Last(polygon => Contains(polygon.Shell, (hole[0] + hole[1]) * 0.5)).Holes.Add(hole);
        return polygons;
    }

    /// <summary>Positive where the ring runs counter-clockwise.</summary>
    public static double SignedArea(Point[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i++)
            sum += Point.Cross(ring[i] - ring[0], ring[(i + 1) % ring.Length] - ring[0]);
        return sum / 2;
    }

    public static bool Contains(Point[] ring, Point at)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            if (ring[i].Y > at.Y != ring[j].Y > at.Y
                && at.X < (ring[j].X - ring[i].X) * (at.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X)
                inside = !inside;
        return inside;
    }
}
