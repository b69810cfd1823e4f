using System.Buffers.Binary;

namespace Omradesprofiler.Geography;

/// <summary>
/// Writes little-endian well-known binary: areas always as MultiPolygon, also of one polygon; with a reference system
/// it becomes PostGIS' EWKB. Rings keep their order and winding.
/// </summary>
public static class WkbWriter
{
    private const uint SridFlag = 0x20000000;

    /// <summary>The bytes that <see cref="Write(AreaShape, Span{byte}, int?)"/> will fill.</summary>
    public static int Size(AreaShape shape, int? srid = null) => checked(
        9 + (srid is null ? 0 : 4) + shape.PolygonCount * 9 + shape.RingCount * 4 + shape.VertexCount * 16);

    /// <summary>An area as a MultiPolygon.</summary>
    public static byte[] Write(AreaShape shape, int? srid = null)
    {
        var bytes = new byte[Size(shape, srid)];
        Write(shape, bytes, srid);
        return bytes;
    }

    /// <summary>An area as a MultiPolygon into bytes that are large enough; returns how many it took.</summary>
    public static int Write(AreaShape shape, Span<byte> destination, int? srid = null)
    {
        var at = WriteHeader(destination, 0, WkbKind.MultiPolygon, srid);
        at = WriteCount(destination, at, shape.PolygonCount);
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            at = WriteHeader(destination, at, WkbKind.Polygon, null);
            at = WriteCount(destination, at, count);
            for (var ring = first; ring < first + count; ring++)
                at = WriteRing(destination, at, shape.Ring(ring));
        }

        return at;
    }

    /// <summary>A point.</summary>
    public static byte[] WritePoint(double x, double y, int? srid = null)
    {
        var bytes = new byte[21 + (srid is null ? 0 : 4)];
        var at = WriteHeader(bytes, 0, WkbKind.Point, srid);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), x);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at + 8), y);
        return bytes;
    }

    private static int WriteHeader(Span<byte> destination, int at, WkbKind kind, int? srid)
    {
        destination[at] = 1;
        var code = (uint)kind | (srid is null ? 0 : SridFlag);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[(at + 1)..], code);
        return srid is { } number ? WriteCount(destination, at + 5, number) : at + 5;
    }

    private static int WriteCount(Span<byte> destination, int at, int count)
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination[at..], count);
        return at + 4;
    }

    private static int WriteRing(Span<byte> destination, int at, ReadOnlySpan<double> ring)
    {
        at = WriteCount(destination, at, ring.Length / 2);
        foreach (var coordinate in ring)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(destination[at..], coordinate);
            at += 8;
        }

        return at;
    }
}
