using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Takes away holes that lie by themselves outside their area, which would be taken for ground. A hole that crosses or
/// surrounds another ring, or lies in another part, may be meant otherwise and stays.
/// </summary>
internal static class StrayHoles
{
    /// <summary>The holes of a shape that can be taken away, out of what is wrong with it.</summary>
    public static HashSet<int> Find(AreaShape shape, IReadOnlyList<ShapeProblem> problems) =>
        problems.Any(problem => problem.Rule is ShapeRule.SelfIntersection or ShapeRule.EdgeOverlap
            or ShapeRule.TooEntangled)
            ? []
            : [.. problems.Select(problem => problem.StrayRing).OfType<int>().Where(ring => StandsAlone(shape, ring))];

    /// <summary>The shape without some of its holes.</summary>
    public static AreaShape Drop(AreaShape shape, HashSet<int> holes)
    {
        var builder = new AreaShapeBuilder();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            builder.BeginPolygon();
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
                if (!holes.Contains(ring))
                    builder.AddRing(shape.Ring(ring));
        }

        return builder.Build();
    }

    /// <summary>Whether no other ring begins within the box of this one.</summary>
    private static bool StandsAlone(AreaShape shape, int ring)
    {
        var box = Bounds.Empty;
        var xy = shape.Ring(ring);
        for (var i = 0; i < xy.Length; i += 2)
            box = box.Include(xy[i], xy[i + 1]);
        for (var other = 0; other < shape.RingCount; other++)
            if (other != ring && box.Contains(shape.Ring(other)[0], shape.Ring(other)[1]))
                return false;
        return true;
    }
}
