namespace Omradesprofiler.Sample.Formats;

/// <summary>The few kinds of protocol buffer fields that OpenStreetMap's binary format needs.</summary>
internal sealed class Protobuf
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public Protobuf Field(int number, long value)
    {
        Varint((ulong)number << 3);
        Varint((ulong)value);
        return this;
    }

    public Protobuf Field(int number, ReadOnlySpan<byte> bytes)
    {
        Varint((ulong)number << 3 | 2);
        Varint((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    public Protobuf Field(int number, string text) => Field(number, Text.Utf8.GetBytes(text));

    /// <summary>Packed numbers.</summary>
    public Protobuf Packed(int number, IEnumerable<long> values)
    {
        var inner = new Protobuf();
        foreach (var value in values)
            inner.Varint((ulong)value);
        return Field(number, inner.ToArray());
    }

    /// <summary>Packed differences from one number to the next, zigzag encoded.</summary>
    public Protobuf Deltas(int number, IEnumerable<long> values)
    {
        var before = 0L;
        return Packed(number, values.Select(value =>
        {
            var delta = value - before;
            before = value;
            return (delta << 1) ^ (delta >> 63);
        }));
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
