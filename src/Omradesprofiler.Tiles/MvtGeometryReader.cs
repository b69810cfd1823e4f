namespace Omradesprofiler.Tiles;

/// <summary>Reads the commands of a vector tile's geometry, section 4.3 of the specification.</summary>
internal static class MvtGeometryReader
{
    public static void Read(ReadOnlySpan<byte> bytes, MvtGeometryType type, uint version, List<int[]> parts)
    {
        var reader = new ByteReader(bytes);
        var (x, y) = (0, 0);
        var part = new List<int>();
        while (!reader.IsAtEnd)
        {
            var command = reader.ReadVarint();
            var (name, count) = (command & 7, command >> 3);
            switch (name)
            {
                case 1:
                    EndPart(type, part, parts);
                    RequireMove(type, count, parts.Count);
                    AddPoints(ref reader, count, ref x, ref y, part);
                    break;
                case 2:
                    if (type == MvtGeometryType.Point || count == 0 || part.Count != 2)
                        throw new InvalidDataException($"LineTo of {count} after {part.Count / 2} points in a {type}.");
                    AddPoints(ref reader, count, ref x, ref y, part);
                    RequireSteps(part);
                    break;
                case 7 when type == MvtGeometryType.Line && version == 1 && count <= 1 && part.Count >= 4:
                    // Version 1 did not forbid to close a line, and some wrote the count as 0.
                    part.AddRange([part[0], part[1]]);
                    EndPart(type, part, parts);
                    break;
                case 7:
                    CloseRing(type, count, part, parts);
                    break;
                default:
                    throw new InvalidDataException($"Command {name} is not known.");
            }
        }

        EndPart(type, part, parts);
        if (parts.Count == 0)
            throw new InvalidDataException("A geometry is empty.");
    }

    private static void RequireMove(MvtGeometryType type, uint count, int partsBefore)
    {
        if (count == 0 || (type == MvtGeometryType.Point ? partsBefore > 0 : count != 1))
            throw new InvalidDataException($"MoveTo of {count} in a {type}.");
    }

    private static void AddPoints(ref ByteReader reader, uint count, ref int x, ref int y, List<int> part)
    {
        for (var i = 0u; i < count; i++)
        {
            x = unchecked(x + reader.ReadSigned());
            y = unchecked(y + reader.ReadSigned());
            part.Add(x);
            part.Add(y);
        }
    }

    private static void RequireSteps(List<int> part)
    {
        for (var i = 2; i < part.Count; i += 2)
            if (part[i] == part[i - 2] && part[i + 1] == part[i - 1])
                throw new InvalidDataException("A LineTo goes nowhere.");
    }

    private static void CloseRing(MvtGeometryType type, uint count, List<int> part, List<int[]> parts)
    {
        if (type != MvtGeometryType.Polygon || count != 1)
            throw new InvalidDataException($"ClosePath of {count} in a {type}.");
        if (part.Count < 6)
            throw new InvalidDataException($"A ring has {part.Count / 2} points.");
        int[] ring = [.. part];
        if (ring[0] == ring[^2] && ring[1] == ring[^1])
            throw new InvalidDataException("A ring repeats its first point before it is closed.");
        var area2 = RingCleaner.DoubledArea(ring);
        if (area2 == 0)
            throw new InvalidDataException("A ring has no area.");
        if (area2 < 0 && parts.Count == 0)
            throw new InvalidDataException("A polygon begins with a hole.");
        parts.Add(ring);
        part.Clear();
    }

    private static void EndPart(MvtGeometryType type, List<int> part, List<int[]> parts)
    {
        if (part.Count == 0)
            return;
        if (type == MvtGeometryType.Polygon)
            throw new InvalidDataException("A ring is not closed.");
        if (type == MvtGeometryType.Line && part.Count < 4)
            throw new InvalidDataException("A line has one point.");
        if (type == MvtGeometryType.Line)
            parts.Add([.. part]);
        else
            for (var i = 0; i < part.Count; i += 2)
                parts.Add([part[i], part[i + 1]]);
        part.Clear();
    }
}
