namespace Omradesprofiler.Geography;

/// <summary>
/// Reads well-known binary: ISO 13249-3 and PostGIS' EWKB, both byte orders, Z and M read past. The bytes are walked
/// twice, first to count and then to fill arrays of the right size, so that a count in the bytes is never trusted.
/// </summary>
public static class WkbReader
{
    private const int LeastGeometryBytes = 9;

    /// <summary>Reads one geometry that takes all the bytes.</summary>
    /// <exception cref="FormatException">The bytes are cut short, go on after the geometry, or contradict themselves;
    /// the message is Swedish, for the user.</exception>
    public static WkbGeometry Read(ReadOnlySpan<byte> wkb)
    {
        var cursor = new WkbCursor(wkb);
        var (kind, dimensions, srid) = cursor.ReadHeader();
        var geometry = kind switch
        {
            WkbKind.Point or WkbKind.MultiPoint => ReadPoints(ref cursor, kind, dimensions, srid),
            WkbKind.Polygon or WkbKind.MultiPolygon => ReadPolygons(ref cursor, kind, dimensions, srid),
            _ => new WkbGeometry(kind, null, [], srid, 0, 0),
        };
        if (geometry.IsRead && cursor.Remaining > 0)
            throw new FormatException("Det finns byte kvar efter geometrins slut.");
        return geometry;
    }

    private static WkbGeometry ReadPoints(ref WkbCursor cursor, WkbKind kind, int dimensions, int? srid)
    {
        var count = kind == WkbKind.Point ? 1 : cursor.ReadCount(LeastGeometryBytes);
        var points = new List<double>(Math.Min(count, 1024) * 2);
        for (var i = 0; i < count; i++)
        {
            var inner = kind == WkbKind.Point ? dimensions : ReadInnerHeader(ref cursor, WkbKind.Point);
            var bytes = cursor.Take(inner * 8);
            var (x, y) = (cursor.DoubleAt(bytes, 0), cursor.DoubleAt(bytes, 8));
            if (double.IsNaN(x) && double.IsNaN(y))
                continue;
            points.Add(x);
            points.Add(y);
        }

        return new WkbGeometry(kind, null, points, srid, 0, 0);
    }

    private static WkbGeometry ReadPolygons(ref WkbCursor cursor, WkbKind kind, int dimensions, int? srid)
    {
        var start = cursor;
        var counting = new WkbRings();
        WalkPolygons(ref cursor, kind, dimensions, counting);
        if (counting.Rings == 0)
            return new WkbGeometry(kind, null, [], srid, 0, counting.Dropped);
        var filling = new WkbRings(counting);
        WalkPolygons(ref start, kind, dimensions, filling);
        return new WkbGeometry(kind, filling.ToShape(), [], srid, counting.Closed, counting.Dropped);
    }

    private static void WalkPolygons(ref WkbCursor cursor, WkbKind kind, int dimensions, WkbRings rings)
    {
        var polygons = kind == WkbKind.Polygon ? 1 : cursor.ReadCount(LeastGeometryBytes);
        for (var polygon = 0; polygon < polygons; polygon++)
        {
            var inner = kind == WkbKind.Polygon ? dimensions : ReadInnerHeader(ref cursor, WkbKind.Polygon);
            var count = cursor.ReadCount(4);
            rings.BeginPolygon();
            for (var ring = 0; ring < count; ring++)
                rings.Add(cursor, cursor.Take(cursor.ReadCount(inner * 8) * inner * 8), inner);
            rings.EndPolygon();
        }
    }

    private static int ReadInnerHeader(ref WkbCursor cursor, WkbKind expected)
    {
        var (kind, dimensions, _) = cursor.ReadHeader();
        return kind == expected
            ? dimensions
            : throw new FormatException("Geometrin innehåller en del av annat slag än den själv anger.");
    }
}
