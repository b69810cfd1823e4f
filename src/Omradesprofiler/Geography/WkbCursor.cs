using System.Buffers.Binary;

namespace Omradesprofiler.Geography;

/// <summary>A place in well-known binary bytes; every step is checked against what is left.</summary>
internal ref struct WkbCursor(ReadOnlySpan<byte> bytes)
{
    private const uint EwkbZ = 0x80000000;
    private const uint EwkbM = 0x40000000;
    private const uint EwkbSrid = 0x20000000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private bool _bigEndian;

    /// <summary>Bytes not yet read.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>Reads byte order, kind, dimensions (ISO thousands or EWKB flags) and the reference system.</summary>
    public (WkbKind Kind, int Dimensions, int? Srid) ReadHeader()
    {
        var order = Take(1)[0];
        if (order > 1)
            throw new FormatException("Geometrins byteordning är varken 0 eller 1.");
        _bigEndian = order == 0;
        var code = ReadUInt32();
        var srid = (code & EwkbSrid) != 0 ? (int?)(int)ReadUInt32() : null;
        var dimensions = 2 + ((code & EwkbZ) != 0 ? 1 : 0) + ((code & EwkbM) != 0 ? 1 : 0);
        var type = code & 0x1FFFFFFF;
        dimensions += (type / 1000) switch
        {
            0 => 0,
            1 or 2 => 1,
            3 => 2,
            _ => throw new FormatException("Geometrins typkod är okänd."),
        };
        if (dimensions > 4)
            throw new FormatException("Geometrins typkod anger fler än fyra dimensioner.");
        var kind = type % 1000 is >= 1 and <= 7 ? (WkbKind)(type % 1000) : WkbKind.Other;
        return (kind, dimensions, srid);
    }

    /// <summary>Reads a count of things that take at least so many bytes each.</summary>
    public int ReadCount(int leastBytesEach)
    {
        var count = ReadUInt32();
        if (count > Remaining / leastBytesEach)
            throw new FormatException("Geometrin anger fler delar eller punkter än den har byte till (avkortad?).");
        return (int)count;
    }

    /// <summary>Takes so many bytes.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining)
            throw new FormatException("Geometrin slutar för tidigt (avkortad?).");
        _position += count;
        return _bytes.Slice(_position - count, count);
    }

    /// <summary>The number at a place in bytes that were taken.</summary>
    public readonly double DoubleAt(ReadOnlySpan<byte> taken, int offset) => _bigEndian
        ? BinaryPrimitives.ReadDoubleBigEndian(taken[offset..])
        : BinaryPrimitives.ReadDoubleLittleEndian(taken[offset..]);

    private uint ReadUInt32()
    {
        var taken = Take(4);
        return _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(taken)
            : BinaryPrimitives.ReadUInt32LittleEndian(taken);
    }
}
