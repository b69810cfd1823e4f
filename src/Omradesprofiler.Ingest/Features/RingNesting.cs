using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Groups a Shapefile record's rings into polygons. The format says it by winding (shells clockwise), which writers get
/// wrong; which ring lies in which decides, and rings wound against it are counted.
/// </summary>
internal sealed class RingNesting
{
    /// <summary>Edges that may be compared with points: about a second's work.</summary>
    private const long MaxWork = 200_000_000;

    private readonly List<double[]> _rings;
    private readonly Bounds[] _boxes;
    private readonly List<int>[] _around;
    private long _work;

    private RingNesting(List<double[]> rings, long work)
    {
        _rings = rings;
        _work = work;
        _boxes = [.. rings.Select(BoxOf)];
        _around = new List<int>[rings.Count];
    }

    /// <summary>The area of closed rings.</summary>
    public static RawGeometry ToArea(List<double[]> rings, long work = MaxWork)
    {
        if (rings.Count == 0)
            return RawGeometry.Empty;
        var nesting = new RingNesting(rings, work);
        return nesting.FindAround() ? nesting.Build() : RawGeometry.Refused("geometry-entangled",
            "Geometrins ringar ligger i varandra på ett sätt som inte går att reda ut. Raden lämnades utanför.");
    }

    private bool FindAround()
    {
        var index = new BoxIndex(_boxes);
        var found = new List<int>();
        for (var ring = 0; ring < _rings.Count; ring++)
        {
            _around[ring] = [];
            if (_rings.Count == 1)
                return true;
            index.Find(_boxes[ring], found);
            _work -= found.Count;
            foreach (var other in found)
                if (other != ring && Holds(_boxes[other], _boxes[ring]) && IsAround(_rings[other], _rings[ring]))
                    _around[ring].Add(other);
            if (_work < 0)
                return false;
        }

        return true;
    }

    private RawGeometry Build()
    {
        var holes = new List<int>[_rings.Count];
        var miswound = 0;
        for (var ring = 0; ring < _rings.Count; ring++)
        {
            var isHole = _around[ring].Count % 2 == 1;
            miswound += AreaShape.SignedArea(_rings[ring]) > 0 == isHole ? 0 : 1;
            if (isHole)
                (holes[_around[ring].MaxBy(other => _around[other].Count)] ??= []).Add(ring);
        }

        var builder = new AreaShapeBuilder();
        for (var ring = 0; ring < _rings.Count; ring++)
        {
            if (_around[ring].Count % 2 == 1)
                continue;
            builder.BeginPolygon().AddRing(_rings[ring]);
            foreach (var hole in holes[ring] ?? [])
                builder.AddRing(_rings[hole]);
        }

        return new RawGeometry { Shape = builder.Build(), MiswoundRings = miswound };
    }

    /// <summary>
    /// Whether one ring lies in another, judged by its first vertex, or else middle of an edge, that is not on it.
    /// </summary>
    private bool IsAround(double[] outer, double[] inner)
    {
        for (var i = 0; i + 3 < inner.Length && _work >= 0; i += 2)
            if (SideOf(outer, inner[i], inner[i + 1]) is { } inside)
                return inside;
        for (var i = 0; i + 3 < inner.Length && _work >= 0; i += 2)
            if (SideOf(outer, (inner[i] + inner[i + 2]) / 2, (inner[i + 1] + inner[i + 3]) / 2) is { } inside)
                return inside;
        return false;
    }

    /// <summary>Whether a point lies in a ring; null where it lies on it.</summary>
    private bool? SideOf(double[] ring, double x, double y)
    {
        _work -= ring.Length / 2;
        var inside = false;
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            var (ax, ay, bx, by) = (ring[i], ring[i + 1], ring[i + 2], ring[i + 3]);
            if (y < Math.Min(ay, by) || y > Math.Max(ay, by) || x > Math.Max(ax, bx))
                continue;
            var side = Segments.Side(ax, ay, bx, by, x, y);
            if (side == 0 && x >= Math.Min(ax, bx))
                return null;
            if (ay > y != by > y && side == (by > ay ? 1 : -1))
                inside = !inside;
        }

        return inside;
    }

    private static bool Holds(Bounds outer, Bounds inner) =>
        outer.MinX <= inner.MinX && outer.MinY <= inner.MinY && outer.MaxX >= inner.MaxX && outer.MaxY >= inner.MaxY;

    private static Bounds BoxOf(double[] ring)
    {
        var box = Bounds.Empty;
        for (var i = 0; i < ring.Length; i += 2)
            box = box.Include(ring[i], ring[i + 1]);
        return box;
    }
}
