using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>The roads of one block.</summary>
internal sealed class WayBlock
{
    private const int LongestWay = 10_000; // OpenStreetMap allows 2,000
    private static readonly HashSet<string> RoadKeys = [.. RoadTags.Keys];
    private static readonly HashSet<string> RelationKeys = ["type"];
    private readonly PbfStrings _strings;

    private readonly long _mostNodes;

    private WayBlock(PbfStrings strings, long mostNodes) => (_strings, _mostNodes) = (strings, mostNodes);

    /// <summary>The roads.</summary>
    public List<RoadWay> Ways { get; } = [];

    /// <summary>Where each road's nodes end in <see cref="NodeIds"/>.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>OpenStreetMap's numbers of the roads' nodes, road by road.</summary>
    public List<long> NodeIds { get; } = [];

    /// <summary>Limits that were not understood.</summary>
    public List<string> StrangeLimits { get; } = [];

    /// <summary>Durations of ferries that were not understood.</summary>
    public List<string> StrangeDurations { get; } = [];

    /// <summary>Turn restrictions, which are not used.</summary>
    public int TurnRestrictions { get; private set; }

    /// <summary>Whether there are nodes in the block, to be read afterwards.</summary>
    public bool HasNodes { get; private set; }

    /// <summary>Reads a block.</summary>
    /// <param name="content">The block, unpacked.</param>
    /// <param name="mostNodes">How many nodes its roads may have together.</param>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static WayBlock Parse(byte[] content, long mostNodes)
    {
        var block = new WayBlock(PbfBlock.ReadStrings(content), mostNodes);
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            if (cursor.Field == PbfBlock.Group)
                block.ReadGroup(cursor.Bytes);
        return block;
    }

    private void ReadGroup(ReadOnlySpan<byte> group)
    {
        var cursor = new ProtobufCursor(group);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case PbfBlock.Node or PbfBlock.DenseNodes:
                    HasNodes = true;
                    break;
                case PbfBlock.Way:
                    ReadWay(cursor.Bytes);
                    break;
                case PbfBlock.Relation:
                    ReadRelation(cursor.Bytes);
                    break;
            }
    }

    private void ReadWay(ReadOnlySpan<byte> way)
    {
        ReadOnlySpan<byte> keys = default, values = default, nodes = default;
        var cursor = new ProtobufCursor(way);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 2:
                    keys = cursor.Bytes;
                    break;
                case 3:
                    values = cursor.Bytes;
                    break;
                case 8:
                    nodes = cursor.Bytes;
                    break;
            }

        var tags = new RoadTags(_strings.Tags(keys, values, RoadKeys).GetValueOrDefault);
        if (tags.Read() is not { } road)
            return;
        if (tags.StrangeLimit is { } limit)
            StrangeLimits.Add(limit);
        if (tags.StrangeDuration is { } duration)
            StrangeDurations.Add(duration);
        Ways.Add(road);
        ReadNodeIds(nodes);
        Ends.Add(NodeIds.Count);
    }

    private void ReadNodeIds(ReadOnlySpan<byte> nodes)
    {
        var id = 0L;
        var cursor = new ProtobufCursor(nodes);
        for (var count = 0; !cursor.IsAtEnd; count++)
        {
            if (count == LongestWay)
                throw new InvalidDataException($"en väg har fler än {LongestWay} noder");
            var step = cursor.ReadSigned();
            id = unchecked(id + step);
            if (step != 0 || count == 0)
                NodeIds.Add(id);
        }

        if (NodeIds.Count > _mostNodes)
            throw new InvalidDataException("vägarna har fler noder än filens storlek räcker till");
    }

    private void ReadRelation(ReadOnlySpan<byte> relation)
    {
        ReadOnlySpan<byte> keys = default, values = default;
        var cursor = new ProtobufCursor(relation);
        while (cursor.MoveNext())
            if (cursor.Field == 2)
                keys = cursor.Bytes;
            else if (cursor.Field == 3)
                values = cursor.Bytes;
        if (_strings.Tags(keys, values, RelationKeys).GetValueOrDefault("type")?.StartsWith(
            "restriction", StringComparison.Ordinal) == true)
            TurnRestrictions++;
    }
}
