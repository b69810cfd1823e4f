using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Formats;

/// <summary>Geometry as little-endian well-known binary inside GeoPackage's header.</summary>
internal static class Wkb
{
    private const int Srid = 3006;

    public static byte[] MultiPolygon(IReadOnlyList<Polygon> polygons)
    {
        var (low, high) = Extent(polygons.SelectMany(polygon => polygon.Shell));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteHeader(writer, withEnvelope: true);
        foreach (var bound in new[] { low.X, high.X, low.Y, high.Y })
            writer.Write(bound);
        WriteStart(writer, 6);
        writer.Write(polygons.Count);
        foreach (var polygon in polygons)
        {
            WriteStart(writer, 3);
            writer.Write(1 + polygon.Holes.Count);
            foreach (var ring in polygon.Rings)
                WriteRing(writer, ring);
        }

        return stream.ToArray();
    }

    public static byte[] Point(Point point)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteHeader(writer, withEnvelope: false);
        WriteStart(writer, 1);
        writer.Write(point.X);
        writer.Write(point.Y);
        return stream.ToArray();
    }

    public static (Point Low, Point High) Extent(IEnumerable<Point> points)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in points)
        {
            (west, south) = (Math.Min(west, point.X), Math.Min(south, point.Y));
            (east, north) = (Math.Max(east, point.X), Math.Max(north, point.Y));
        }

        return (new Point(west, south), new Point(east, north));
    }

    private static void WriteHeader(BinaryWriter writer, bool withEnvelope)
    {
        writer.Write("GP"u8);
        writer.Write((byte)0);
        writer.Write((byte)(withEnvelope ? 3 : 1));
        writer.Write(Srid);
    }

    private static void WriteStart(BinaryWriter writer, int kind)
    {
        writer.Write((byte)1);
        writer.Write(kind);
    }

    private static void WriteRing(BinaryWriter writer, Point[] ring)
    {
        writer.Write(ring.Length + 1);
        for (var i = 0; i <= ring.Length; i++)
        {
            writer.Write(ring[i % ring.Length].X);
            writer.Write(ring[i % ring.Length].Y);
        }
    }
}
