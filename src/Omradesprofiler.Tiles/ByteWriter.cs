using System.Buffers.Binary;
using System.Text;

namespace Omradesprofiler.Tiles;

/// <summary>A growing run of bytes with the number forms of protocol buffers.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void WriteVarint(uint value)
    {
        Reserve(5);
        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    public void WriteDouble(double value)
    {
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += 8;
    }

    /// <summary>A signed number in zigzag form: small for small magnitudes.</summary>
    public void WriteSigned(int value) => WriteVarint((uint)(value << 1 ^ value >> 31));

    /// <summary>A field's number and wire type: 0 varint, 2 length-delimited.</summary>
    public void WriteTag(int field, int wireType) => WriteVarint((uint)(field << 3 | wireType));

    public void WriteField(int field, uint value)
    {
        WriteTag(field, 0);
        WriteVarint(value);
    }

    public void WriteField(int field, ReadOnlySpan<byte> bytes)
    {
        WriteTag(field, 2);
        WriteVarint((uint)bytes.Length);
        WriteBytes(bytes);
    }

    public void WriteString(string text)
    {
        WriteVarint((uint)Encoding.UTF8.GetByteCount(text));
        WriteBytes(Encoding.UTF8.GetBytes(text));
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
    }
}
