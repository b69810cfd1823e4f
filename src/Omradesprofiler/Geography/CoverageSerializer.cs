namespace Omradesprofiler.Geography;

/// <summary>The binary form of a coverage: counts, then arcs as differences between vertices, then rings.</summary>
internal static class CoverageSerializer
{
    private const int Magic = 0x31564F43;

    public static void Write(Coverage coverage, BinaryWriter writer)
    {
        var (arcs, rings) = (coverage.Arcs, coverage.Rings);
        writer.Write(Magic);
        writer.Write(arcs.OriginXMillimeters);
        writer.Write(arcs.OriginYMillimeters);
        writer.Write7BitEncodedInt(arcs.VertexCount);
        writer.Write7BitEncodedInt(arcs.Count);
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            writer.Write7BitEncodedInt(arcs.VertexCountOf(arc));
            writer.Write7BitEncodedInt(arcs.LeftOf(arc));
            writer.Write7BitEncodedInt(arcs.RightOf(arc) + 1);
        }

        var (x, y) = (0, 0);
        for (var arc = 0; arc < arcs.Count; arc++)
        {
            var xy = arcs.Offsets(arc);
            for (var i = 0; i < xy.Length; i += 2)
            {
                writer.Write7BitEncodedInt(ZigZag(unchecked(xy[i] - x)));
                writer.Write7BitEncodedInt(ZigZag(unchecked(xy[i + 1] - y)));
                (x, y) = (xy[i], xy[i + 1]);
            }
        }

        WriteRings(rings, writer);
    }

    public static Coverage Read(BinaryReader reader)
    {
        try
        {
            return ReadWhole(reader);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException
            or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The bytes end too early or are no coverage.", exception);
        }
    }

    private static Coverage ReadWhole(BinaryReader reader)
    {
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("The bytes are no coverage of this version.");
        var origin = (reader.ReadInt64(), reader.ReadInt64());
        var offsets = new int[checked(reader.Read7BitEncodedInt() * 2)];
        var count = reader.Read7BitEncodedInt();
        var (starts, left, right) = (new int[count + 1], new int[count], new int[count]);
        for (var arc = 0; arc < count; arc++)
        {
            starts[arc + 1] = starts[arc] + reader.Read7BitEncodedInt();
            left[arc] = reader.Read7BitEncodedInt();
            right[arc] = reader.Read7BitEncodedInt() - 1;
        }

        var (x, y) = (0, 0);
        for (var i = 0; i < offsets.Length; i += 2)
        {
            x = offsets[i] = unchecked(x + UnZigZag(reader.Read7BitEncodedInt()));
            y = offsets[i + 1] = unchecked(y + UnZigZag(reader.Read7BitEncodedInt()));
        }

        if (starts[^1] * 2 != offsets.Length)
            throw new InvalidDataException("The arcs do not add up to the vertices.");
        return new Coverage(ReadRings(new CoverageArcs(origin, offsets, starts, left, right), reader));
    }

    private static void WriteRings(CoverageRings rings, BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(rings.AreaCount);
        for (var area = 0; area < rings.AreaCount; area++)
            writer.Write7BitEncodedInt(rings.RingsOf(area).End.Value - rings.RingsOf(area).Start.Value);
        for (var ring = 0; ring < rings.RingCount; ring++)
        {
            writer.Write7BitEncodedInt(rings.Ring(ring).Length);
            foreach (var reference in rings.Ring(ring))
                writer.Write7BitEncodedInt(ZigZag(reference));
        }
    }

    private static CoverageRings ReadRings(CoverageArcs arcs, BinaryReader reader)
    {
        var areaStarts = new int[reader.Read7BitEncodedInt() + 1];
        for (var area = 1; area < areaStarts.Length; area++)
            areaStarts[area] = areaStarts[area - 1] + reader.Read7BitEncodedInt();
        var ringStarts = new int[areaStarts[^1] + 1];
        var refs = new List<int>();
        for (var ring = 1; ring < ringStarts.Length; ring++)
        {
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
                refs.Add(UnZigZag(reader.Read7BitEncodedInt()));
            ringStarts[ring] = refs.Count;
        }

        if (refs.Any(reference => (reference < 0 ? ~reference : reference) >= arcs.Count))
            throw new InvalidDataException("A ring names an arc that is not there.");
        return new CoverageRings(arcs, [.. refs], ringStarts, areaStarts);
    }

    private static int ZigZag(int value) => value << 1 ^ value >> 31;

    private static int UnZigZag(int value) => (int)((uint)value >> 1) ^ -(value & 1);
}
