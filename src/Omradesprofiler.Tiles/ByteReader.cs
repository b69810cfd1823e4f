using System.Text;

namespace Omradesprofiler.Tiles;

/// <summary>Reads the number forms that <see cref="ByteWriter"/> writes; never beyond the end.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _bytes.Length;

    public byte ReadByte()
    {
        if (Position >= _bytes.Length)
            throw new InvalidDataException($"The data end at byte {Position}, in the middle of a value.");
        return _bytes[Position++];
    }

    public ulong ReadLongVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException($"The number before byte {Position} has more than ten bytes.");
    }

    public uint ReadVarint()
    {
        if (Position < _bytes.Length && _bytes[Position] < 0x80)
            return _bytes[Position++];
        var value = ReadLongVarint();
        return value <= uint.MaxValue
            ? (uint)value
            : throw new InvalidDataException($"The number {value} before byte {Position} does not fit in 32 bits.");
    }

    public int ReadSigned()
    {
        var value = ReadVarint();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A count of things that take at least one byte each, so that a wrong one can not ask for the moon.
    /// </summary>
    public int ReadCount()
    {
        var count = ReadVarint();
        return count <= _bytes.Length - Position
            ? (int)count
            : throw new InvalidDataException($"{count} things announced before byte {Position}, more than there are.");
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > _bytes.Length - Position)
            throw new InvalidDataException(
                $"{count} bytes announced at byte {Position}, {_bytes.Length - Position} there.");
        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    public ReadOnlySpan<byte> ReadBlock() => ReadBytes(ReadCount());

    public string ReadString()
    {
        try
        {
            return StrictUtf8.GetString(ReadBlock());
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"The text before byte {Position} is not UTF-8.", exception);
        }
    }
}
