using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Tests.Ingest.Roads;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Spoils what is packed in the blocks of an <c>.osm.pbf</c> file, where a checksum guards nothing.</summary>
internal static class PbfMutation
{
    /// <summary>A block that says little and unpacks to all that a block may.</summary>
    private const int Largest = 32 << 20;

    /// <summary>A spoiled copy of a right file, and what was done to it.</summary>
    public static (byte[] Bytes, string Kind) Of(byte[] seed, Random random)
    {
        var blocks = Unpack(seed);
        var at = random.Next(blocks.Count);
        if (random.Once(20))
        {
            blocks[at] = (blocks[at].Type, PbfText.Block(blocks[at].Type, new byte[Largest]));
            return ([.. blocks.SelectMany(block => block.Framed)], "bomb");
        }

        var (content, kind) = ByteMutation.Of(Content(blocks[at].Framed), random);
        blocks[at] = (blocks[at].Type, PbfText.Block(blocks[at].Type, content));
        return ([.. blocks.SelectMany(block => block.Framed)], "packed " + kind);
    }

    private static List<(string Type, byte[] Framed)> Unpack(byte[] seed)
    {
        var blocks = new List<(string, byte[])>();
        for (var at = 0; at < seed.Length;)
        {
            var (type, size, head) = HeadOf(seed.AsSpan(at));
            blocks.Add((type, seed[at..(at + head + size)]));
            at += head + size;
        }

        return blocks;
    }

    private static (string Type, int Size, int Head) HeadOf(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var (type, size) = ("", 0);
        var cursor = new ProtobufCursor(bytes.Slice(sizeof(int), length));
        while (cursor.MoveNext())
            if (cursor.Field == 1)
                type = Encoding.UTF8.GetString(cursor.Bytes);
            else if (cursor.Field == 3)
                size = (int)cursor.Number;
        return (type, size, sizeof(int) + length);
    }

    private static byte[] Content(byte[] framed)
    {
        var cursor = new ProtobufCursor(framed.AsSpan(HeadOf(framed).Head));
        while (cursor.MoveNext())
            if (cursor.Field == 3)
            {
                using var zlib = new ZLibStream(new MemoryStream(cursor.Bytes.ToArray()), CompressionMode.Decompress);
                using var content = new MemoryStream();
                zlib.CopyTo(content);
                return content.ToArray();
            }

        return [];
    }
}
