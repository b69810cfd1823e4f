namespace Omradesprofiler.Geography;

/// <summary>Two areas of a coverage that lie on each other along some border.</summary>
/// <param name="First">Index of the one area.</param>
/// <param name="Second">Index of the other.</param>
public readonly record struct CoverageOverlap(int First, int Second);

/// <summary>How well areas fit together: nothing here for an exact coverage.</summary>
/// <param name="Overlaps">Pairs of areas that overlap, each pair once, ascending.</param>
/// <param name="Holes">Gaps that are closed in by areas.</param>
/// <param name="HoleSquareMeters">Their area together.</param>
public sealed record CoverageFit(IReadOnlyList<CoverageOverlap> Overlaps, int Holes, double HoleSquareMeters);

/// <summary>
/// Finds holes and overlaps. Only borders that belong to one area alone can be wrong: just outside such a border there
/// must be no other area (overlap), and together they must be the outer edge and no inner ring (hole).
/// </summary>
public static class CoverageCheck
{
    /// <summary>Slivers narrower than this count as touching, metres.</summary>
    private const double ToleranceMeters = 0.01;

    /// <summary>Checks a coverage.</summary>
    public static CoverageFit Run(Coverage coverage)
    {
        var whole = coverage.RingsOfGroups(new int[coverage.AreaCount], 1);
        var (holes, holeArea) = (0, 0.0);
        foreach (var ring in Enumerable.Range(0, whole.RingCount))
        {
            var area = (double)whole.DoubledArea(ring) / 2e6;
            if (area < 0)
                (holes, holeArea) = (holes + 1, holeArea - area);
        }

        return new CoverageFit(FindOverlaps(coverage), holes, holeArea);
    }

    private static List<CoverageOverlap> FindOverlaps(Coverage coverage)
    {
        var locator = new AreaLocator(
            [.. Enumerable.Range(0, coverage.AreaCount).Select(area => coverage.Rings.ShapeOf(area) ?? AreaShape.Empty)]);
        var overlaps = new HashSet<CoverageOverlap>();
        for (var arc = 0; arc < coverage.Arcs.Count; arc++)
        {
            if (coverage.Arcs.RightOf(arc) != CoverageArcs.NoArea)
                continue;
            var own = coverage.Arcs.LeftOf(arc);
            foreach (var (x, y) in PointsToTheRight(coverage.Arcs, arc))
                if (locator.Find(x, y) is >= 0 and var other && other != own)
                    overlaps.Add(new CoverageOverlap(Math.Min(own, other), Math.Max(own, other)));
        }

        return [.. overlaps.OrderBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    /// <summary>A point just outside the middle of each segment of an arc, where no area is known to lie.</summary>
    private static IEnumerable<(double X, double Y)> PointsToTheRight(CoverageArcs arcs, int arc)
    {
        for (var i = 0; i + 1 < arcs.VertexCountOf(arc); i++)
        {
            var (x1, y1) = arcs.Vertex(arc, i);
            var (x2, y2) = arcs.Vertex(arc, i + 1);
            var (dx, dy) = (x2 - x1, y2 - y1);
            var step = ToleranceMeters / Math.Sqrt(dx * dx + dy * dy);
            yield return ((x1 + x2) / 2 + dy * step, (y1 + y2) / 2 - dx * step);
        }
    }
}
