using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Omradesprofiler.Tests.Ingest.Roads;

/// <summary>Writes small <c>.osm.pbf</c> files, right ones and wrong ones.</summary>
internal sealed class PbfText
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    public PbfText Number(int field, ulong value)
    {
        _bytes.AddRange([.. Varint((ulong)field << 3), .. Varint(value)]);
        return this;
    }

    public PbfText Bytes(int field, byte[] value)
    {
        _bytes.AddRange([.. Varint(((ulong)field << 3) | 2), .. Varint((ulong)value.Length), .. value]);
        return this;
    }

    public PbfText Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public PbfText Packed(int field, params IEnumerable<ulong> values) =>
        Bytes(field, [.. values.SelectMany(Varint)]);

    public PbfText Deltas(int field, params IEnumerable<long> values)
    {
        var before = 0L;
        return Packed(field, values.Select(value =>
        {
            (var delta, before) = (value - before, value);
            return ZigZag(delta);
        }).ToList());
    }

    /// <summary>A block of a file, with zlib.</summary>
    public static byte[] Block(string type, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(content);
        return Framed(type, new PbfText().Number(2, (ulong)content.Length).Bytes(3, packed.ToArray()).ToArray());
    }

    /// <summary>A block of a file as it is.</summary>
    public static byte[] Framed(string type, byte[] blob)
    {
        var header = new PbfText().Text(1, type).Number(3, (ulong)blob.Length).ToArray();
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header, .. blob];
    }

    public static byte[] Header(params string[] features)
    {
        var header = new PbfText();
        foreach (var feature in features)
            header.Text(4, feature);
        return Block("OSMHeader", header.ToArray());
    }

    /// <summary>A block of texts and groups of elements.</summary>
    public static byte[] Elements(string[] texts, params byte[][] groups)
    {
        var table = new PbfText().Text(1, "");
        foreach (var text in texts)
            table.Text(1, text);
        var block = new PbfText().Bytes(1, table.ToArray());
        foreach (var group in groups)
            block.Bytes(2, group);
        return block.ToArray();
    }
}
