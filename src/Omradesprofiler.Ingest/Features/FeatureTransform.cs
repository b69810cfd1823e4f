using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Takes a feature's coordinates to SWEREF 99 TM.</summary>
internal sealed class FeatureTransform(CoordinateSystem system, bool swapped)
{
    /// <summary>The same feature in SWEREF 99 TM; null where a coordinate has no place there.</summary>
    public Feature? Apply(Feature feature)
    {
        if (system.ToSweref is null && !swapped)
            return feature;
        if (feature.Point is var (x, y))
            return Transform(x, y) is var point && double.IsFinite(point.Easting) && double.IsFinite(point.Northing)
                ? feature with { Point = point }
                : null;
        if (feature.Shape is null)
            return feature;
        return Transform(feature.Shape) is { } shape ? feature with { Shape = shape } : null;
    }

    private AreaShape? Transform(AreaShape shape)
    {
        var coordinates = new double[shape.VertexCount * 2];
        var at = 0;
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var vertices = shape.Ring(ring);
            for (var i = 0; i < vertices.Length; i += 2)
            {
                var (easting, northing) = Transform(vertices[i], vertices[i + 1]);
                if (!double.IsFinite(easting) || !double.IsFinite(northing))
                    return null;
                (coordinates[at], coordinates[at + 1]) = (easting, northing);
                at += 2;
            }
        }

        return WithCoordinates(shape, coordinates);
    }

    private static AreaShape WithCoordinates(AreaShape shape, double[] coordinates)
    {
        var ringStarts = new int[shape.RingCount + 1];
        for (var ring = 0; ring < shape.RingCount; ring++)
            ringStarts[ring + 1] = ringStarts[ring] + shape.Ring(ring).Length / 2;
        var polygonStarts = new int[shape.PolygonCount + 1];
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
            polygonStarts[polygon + 1] = shape.RingsOf(polygon).End.Value;
        return new AreaShape(coordinates, ringStarts, polygonStarts);
    }

    private (double Easting, double Northing) Transform(double x, double y)
    {
        if (swapped)
            (x, y) = (y, x);
        return system.ToSweref is null ? (x, y) : system.ToSweref(x, y);
    }
}
