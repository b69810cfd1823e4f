using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>What is wrong with a tile's polygons: invalid ones, and ground that nobody or more than one has.</summary>
internal static class TileGaps
{
    /// <summary>Invalid polygons; gaps inside the whole and overlaps, in grid units².</summary>
    public static (int Features, int Vertices, int Invalid, double Gap, double Overlap) Of(byte[] tile)
    {
        var factory = new GeometryFactory();
        var features = MvtReader.Read(tile).Layers.Single().Features;
        var shapes = features.Select(feature => ShapeOf(feature, factory)).ToList();
        var invalid = shapes.Count(shape => !shape.IsValid);
        var sound = shapes.Select(shape => shape.IsValid ? shape : shape.Buffer(0)).ToList();
        var union = UnaryUnionOp.Union(sound);
        var gap = Parts(union).SelectMany(polygon => polygon.Holes).Sum(hole => factory.CreatePolygon(hole).Area);
        return (features.Count, features.Sum(feature => feature.Parts.Sum(part => part.Length / 2)), invalid, gap,
            sound.Sum(shape => shape.Area) - union.Area);
    }

    private static IEnumerable<Polygon> Parts(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();

    private static MultiPolygon ShapeOf(MvtFeature feature, GeometryFactory factory)
    {
        var polygons = new List<(LinearRing Shell, List<LinearRing> Holes)>();
        foreach (var part in feature.Parts)
        {
            var ring = factory.CreateLinearRing([.. Enumerable.Range(0, part.Length / 2 + 1)
                .Select(i => i * 2 % part.Length).Select(i => new Coordinate(part[i], part[i + 1]))]);
            if (polygons.Count == 0 || ring.IsCCW)
                polygons.Add((ring, []));
            else
                polygons[^1].Holes.Add(ring);
        }

        return factory.CreateMultiPolygon([.. polygons.Select(p => factory.CreatePolygon(p.Shell, [.. p.Holes]))]);
    }
}
