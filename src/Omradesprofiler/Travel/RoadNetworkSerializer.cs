using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Travel;

/// <summary>The binary form of a network: a mark and the version, the arrays packed, and a SHA-256 of it all.</summary>
internal static class RoadNetworkSerializer
{
    private static readonly byte[] Mark = "OMRVAG"u8.ToArray();

    public static byte[] Write(RoadNetwork network)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(RoadNetwork.Version);
            WriteFacts(writer, network.Facts);
            WriteGraph(writer, network.Graph);
            WriteSide(writer, network.Hierarchy.Leaving);
            var isSame = network.Hierarchy.Leaving.IsSameAs(network.Hierarchy.Arriving);
            writer.Write(isSame);
            if (!isSame)
                WriteSide(writer, network.Hierarchy.Arriving);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <exception cref="DataException">The bytes are damaged, or of another version.</exception>
    public static RoadNetwork Read(ReadOnlyMemory<byte> bytes, string source)
    {
        var span = bytes.Span;
        var body = bytes.Length - SHA256.HashSizeInBytes;
        if (body < Mark.Length + sizeof(int) || !span.StartsWith(Mark))
            throw new DataException("road-network-damaged", source, "Det här är inget sparat vägnät.");
        var version = MemoryMarshal.Read<int>(span[Mark.Length..]);
        if (version != RoadNetwork.Version)
            throw new DataException(
                "road-network-version", source,
                $"Vägnätet är sparat i version {version}, men programmet läser version {RoadNetwork.Version}. "
                + "Läs in det igen.");
        if (!SHA256.HashData(span[..body]).AsSpan().SequenceEqual(span[body..]))
            throw new DataException(
                "road-network-damaged", source,
                "Det sparade vägnätet är skadat: kontrollsumman stämmer inte. Läs in det igen.");
        using var stream = new MemoryStream(bytes[..body].ToArray());
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        reader.BaseStream.Position = Mark.Length + sizeof(int);
        var facts = ReadFacts(reader);
        var graph = ReadGraph(reader);
        var leaving = ReadSide(reader);
        return new RoadNetwork(graph, new Hierarchy(leaving, reader.ReadBoolean() ? leaving : ReadSide(reader)), facts);
    }

    private static void WriteFacts(BinaryWriter writer, RoadNetworkFacts facts)
    {
        writer.Write((int)facts.Mode);
        writer.Write(facts.Description);
        writer.Write(facts.WalkToRoadKilometersPerHour);
        writer.Write(facts.SnapLimitMeters);
        writer.Write(facts.Kilometers);
        writer.Write(facts.FerryKilometers);
    }

    private static RoadNetworkFacts ReadFacts(BinaryReader reader) => new(
        (TravelMode)reader.ReadInt32(), reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(),
        reader.ReadDouble(), reader.ReadDouble());

    private static void WriteGraph(BinaryWriter writer, RoadGraph graph)
    {
        writer.Write(graph.NodeCount);
        foreach (var array in new[]
            { graph.Tails, graph.Heads, graph.Forward, graph.Backward, graph.PointStarts, graph.X, graph.Y })
            WriteNumbers(writer, array);
        WriteNumbers(writer, [.. graph.IsOpenAlong.Select(isOpen => isOpen ? 1 : 0)]);
    }

    private static RoadGraph ReadGraph(BinaryReader reader) => new()
    {
        NodeCount = reader.ReadInt32(),
        Tails = ReadNumbers(reader),
        Heads = ReadNumbers(reader),
        Forward = ReadNumbers(reader),
        Backward = ReadNumbers(reader),
        PointStarts = ReadNumbers(reader),
        X = ReadNumbers(reader),
        Y = ReadNumbers(reader),
        IsOpenAlong = [.. ReadNumbers(reader).Select(isOpen => isOpen != 0)],
    };

    private static void WriteSide(BinaryWriter writer, HierarchySide side)
    {
        WriteNumbers(writer, side.Starts);
        WriteNumbers(writer, side.Heads);
        WriteNumbers(writer, MemoryMarshal.Cast<uint, int>(side.Times));
    }

    private static HierarchySide ReadSide(BinaryReader reader) => new(
        ReadNumbers(reader), ReadNumbers(reader), [.. MemoryMarshal.Cast<int, uint>(ReadNumbers(reader))]);

    private static void WriteNumbers(BinaryWriter writer, ReadOnlySpan<int> numbers)
    {
        var packed = PackedNumbers.Pack(numbers);
        writer.Write(numbers.Length);
        writer.Write(packed.Length);
        writer.Write(packed);
    }

    private static int[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new int[reader.ReadInt32()];
        PackedNumbers.Unpack(reader.ReadBytes(reader.ReadInt32()), numbers);
        return numbers;
    }
}
