using System.Buffers.Binary;

namespace Omradesprofiler.Ingest.Features;

/// <summary>The content of one record of a .shp file. Z and M values are read past.</summary>
internal static class ShapeRecord
{
    private const int PointBytes = 16;
    private const int BoxEnd = 36;

    public static RawGeometry Read(ReadOnlySpan<byte> content, FeatureCollector collector, int row)
    {
        var type = BinaryPrimitives.ReadInt32LittleEndian(content);
        return type switch
        {
            0 => RawGeometry.Missing,
            1 or 11 or 21 => ReadPoint(content),
            8 or 18 or 28 => ReadMultiPoint(content),
            5 or 15 or 25 => ReadPolygon(content, collector, row),
            3 or 13 or 23 => RawGeometry.WrongKind("linje"),
            31 => RawGeometry.WrongKind("MultiPatch"),
            _ => Corrupt("Geometrins typkod är okänd."),
        };
    }

    private static RawGeometry ReadPoint(ReadOnlySpan<byte> content) => content.Length < 4 + PointBytes
        ? Corrupt("Punkten är avkortad.")
        : new RawGeometry { Point = (Double(content, 4), Double(content, 12)) };

    private static RawGeometry ReadMultiPoint(ReadOnlySpan<byte> content)
    {
        if (content.Length < BoxEnd + 4)
            return Corrupt("Geometrin är avkortad.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(content[BoxEnd..]);
        if (count < 0 || count > (content.Length - BoxEnd - 4) / PointBytes)
            return Corrupt("Geometrin anger fler punkter än den har byte till.");
        var points = new double[Math.Min(count, 2) * 2];
        for (var i = 0; i < points.Length; i++)
            points[i] = Double(content, BoxEnd + 4 + i * 8);
        return RawGeometry.FromPoints(points);
    }

    private static RawGeometry ReadPolygon(ReadOnlySpan<byte> content, FeatureCollector collector, int row)
    {
        if (content.Length < BoxEnd + 8)
            return Corrupt("Geometrin är avkortad.");
        var parts = BinaryPrimitives.ReadInt32LittleEndian(content[BoxEnd..]);
        var points = BinaryPrimitives.ReadInt32LittleEndian(content[(BoxEnd + 4)..]);
        if (parts < 0 || points < 0 || BoxEnd + 8 + parts * 4L + points * (long)PointBytes > content.Length)
            return Corrupt("Geometrin anger fler ringar eller punkter än den har byte till.");
        collector.CheckVertices((long)points + parts, row);
        var rings = new List<double[]>();
        var closed = 0;
        for (var part = 0; part < parts; part++)
        {
            var start = Start(content, part);
            var end = part + 1 < parts ? Start(content, part + 1) : points;
            if (start < 0 || end < start || end > points || (part == 0 && start != 0))
                return Corrupt("Ringarnas början i geometrin går inte ihop.");
            collector.CheckRing(end - start, row);
            if (ReadRing(content[(BoxEnd + 8 + parts * 4 + start * PointBytes)..], end - start, ref closed) is { } ring)
                rings.Add(ring);
        }

        return RingNesting.ToArea(rings) with { ClosedRings = closed, DroppedRings = parts - rings.Count };
    }

    private static int Start(ReadOnlySpan<byte> content, int part) =>
        BinaryPrimitives.ReadInt32LittleEndian(content[(BoxEnd + 8 + part * 4)..]);

    private static double[]? ReadRing(ReadOnlySpan<byte> bytes, int points, ref int closed)
    {
        var last = (points - 1) * PointBytes;
        var open = points > 0
            && (Double(bytes, 0) != Double(bytes, last) || Double(bytes, 8) != Double(bytes, last + 8));
        if (points + (open ? 1 : 0) < 4)
            return null;
        closed += open ? 1 : 0;
        var ring = new double[(points + (open ? 1 : 0)) * 2];
        for (var i = 0; i < points * 2; i++)
            ring[i] = Double(bytes, i * 8);
        if (open)
            (ring[^2], ring[^1]) = (ring[0], ring[1]);
        return ring;
    }

    private static double Double(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadDoubleLittleEndian(bytes[offset..]);

    private static RawGeometry Corrupt(string reason) =>
        RawGeometry.Refused("geometry-corrupt", reason + " Raden lämnades utanför.");
}
