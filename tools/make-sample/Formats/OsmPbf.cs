using System.Buffers.Binary;
using System.IO.Compression;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Roads;

namespace Omradesprofiler.Sample.Formats;

/// <summary>
/// OpenStreetMap's binary format (.osm.pbf): blobs of zlib, dense nodes without authors, then ways. Numbers of elements
/// start at 1.
/// </summary>
internal static class OsmPbf
{
    private const int BlockSize = 8_000;
    private const long FirstNode = 1;
    private const long FirstWay = 1;

    public static void Write(string path, RoadMap map)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        var header = new Protobuf().Field(4, "OsmSchema-V0.6").Field(4, "DenseNodes").Field(16, "make-sample");
        WriteBlob(file, "OSMHeader", header);
        var first = 0;
        foreach (var nodes in map.Nodes.Chunk(BlockSize))
        {
            WriteBlob(file, "OSMData", NodeBlock(nodes, FirstNode + first));
            first += nodes.Length;
        }

        first = 0;
        foreach (var ways in map.Ways.Chunk(BlockSize))
        {
            WriteBlob(file, "OSMData", WayBlock(ways, FirstWay + first));
            first += ways.Length;
        }
    }

    private static Protobuf NodeBlock(Point[] nodes, long first)
    {
        var degrees = nodes.Select(Sweref99Tm.ToDegrees).ToArray();
        var dense = new Protobuf()
            .Deltas(1, Enumerable.Range(0, nodes.Length).Select(i => first + i))
            .Deltas(8, degrees.Select(position => (long)Math.Round(position.Latitude * 1e7)))
            .Deltas(9, degrees.Select(position => (long)Math.Round(position.Longitude * 1e7)));
        return Block([""], new Protobuf().Field(2, dense.ToArray()));
    }

    private static Protobuf WayBlock(Road[] ways, long first)
    {
        var texts = new List<string> { "" };
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        long Number(string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = texts.Count;
                texts.Add(text);
            }

            return number;
        }

        var group = new Protobuf();
        foreach (var (i, way) in ways.Index())
            group.Field(3, new Protobuf().Field(1, first + i)
                .Packed(2, way.Tags.Select(tag => Number(tag.Key)).ToList())
                .Packed(3, way.Tags.Select(tag => Number(tag.Value)).ToList())
                .Deltas(8, way.Nodes.Select(node => FirstNode + node)).ToArray());
        return Block(texts, group);
    }

    private static Protobuf Block(List<string> texts, Protobuf group)
    {
        var table = new Protobuf();
        foreach (var text in texts)
            table.Field(1, text);
        return new Protobuf().Field(1, table.ToArray()).Field(2, group.ToArray());
    }

    private static void WriteBlob(FileStream file, string kind, Protobuf content)
    {
        var raw = content.ToArray();
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        var blob = new Protobuf().Field(2, raw.Length).Field(3, packed.ToArray()).ToArray();
        var header = new Protobuf().Field(1, kind).Field(3, blob.Length).ToArray();
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        file.Write(length);
        file.Write(header);
        file.Write(blob);
    }
}
