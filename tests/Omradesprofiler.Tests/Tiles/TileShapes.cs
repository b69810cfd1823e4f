using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>Decoded tiles as geometries, to be judged by NetTopologySuite.</summary>
internal static class TileShapes
{
    private static readonly GeometryFactory Factory = new();

    /// <summary>The ground that a tile shows, without its buffer.</summary>
    public static Geometry Visible { get; } = Factory.ToGeometry(new Envelope(0, 4096, 0, 4096));

    /// <summary>The feature's polygons; shells and the holes after them.</summary>
    public static Geometry Of(MvtFeature feature)
    {
        var polygons = new List<(int[] Shell, List<int[]> Holes)>();
        foreach (var ring in feature.Parts)
        {
            if (DoubledArea(ring) > 0)
                polygons.Add((ring, []));
            else
                polygons[^1].Holes.Add(ring);
        }

        return Factory.CreateMultiPolygon([.. polygons.Select(polygon =>
            Factory.CreatePolygon(Ring(polygon.Shell), [.. polygon.Holes.Select(Ring)]))]);
    }

    /// <summary>The part of a feature inside the tile itself.</summary>
    public static Geometry VisiblePart(MvtFeature feature) => Of(feature).Buffer(0).Intersection(Visible);

    public static double VisibleArea(IEnumerable<MvtFeature> features) =>
        features.Sum(feature => VisiblePart(feature).Area);

    public static Geometry Union(IEnumerable<MvtFeature> features) =>
        UnaryUnionOp.Union(features.Select(feature => Of(feature).Buffer(0)).ToList())?.Intersection(Visible).Buffer(0)
        ?? Factory.CreatePolygon();

    public static long DoubledArea(int[] ring)
    {
        var sum = 0L;
        for (var i = 0; i < ring.Length; i += 2)
        {
            var next = (i + 2) % ring.Length;
            sum += (long)ring[i] * ring[next + 1] - (long)ring[next] * ring[i + 1];
        }

        return sum;
    }

    /// <summary>Where a feature's borders meet one of the tile's edges: intervals along it.</summary>
    private static Geometry EdgeOf(MvtFeature feature, bool isVertical, int at)
    {
        var edge = isVertical
            ? Factory.CreateLineString([new Coordinate(at, 0), new Coordinate(at, 4096)])
            : Factory.CreateLineString([new Coordinate(0, at), new Coordinate(4096, at)]);
        return Of(feature).Buffer(0).Intersection(edge);
    }

    /// <summary>Where a feature holds a tile's edge: from and to, in order, pieces that meet put together.</summary>
    public static List<(double From, double To)> SpansOnEdge(MvtFeature feature, bool isVertical, int at)
    {
        var edge = EdgeOf(feature, isVertical, at);
        var spans = Enumerable.Range(0, edge.NumGeometries).Select(i => edge.GetGeometryN(i).EnvelopeInternal)
            .Select(box => isVertical ? (From: box.MinY, To: box.MaxY) : (From: box.MinX, To: box.MaxX))
            .Where(span => span.To > span.From).Order().ToList();
        for (var i = spans.Count - 1; i > 0; i--)
        {
            if (spans[i - 1].To < spans[i].From)
                continue;
            spans[i - 1] = (spans[i - 1].From, Math.Max(spans[i - 1].To, spans[i].To));
            spans.RemoveAt(i);
        }

        return spans;
    }

    private static LinearRing Ring(int[] xy) => Factory.CreateLinearRing(
        [.. Enumerable.Range(0, xy.Length / 2 + 1).Select(i => i * 2 % xy.Length)
            .Select(i => new Coordinate(xy[i], xy[i + 1]))]);
}
