using Omradesprofiler.Ingest.Roads;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>A node, way or relation that is a place.</summary>
/// <param name="Thing">node, way or relation.</param>
/// <param name="Id">OpenStreetMap's number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Parts">A way's nodes, or a relation's ways; empty for a node.</param>
/// <param name="LongitudeE7">A node's, in ten-millionths of a degree.</param>
/// <param name="LatitudeE7">A node's, in ten-millionths of a degree.</param>
internal sealed record OsmPlace(
    string Thing, long Id, PlaceKindEntry Kind, Dictionary<string, string> Tags, long[] Parts, int LongitudeE7,
    int LatitudeE7);

/// <summary>The places of one block of a file.</summary>
internal sealed class OsmPlaceBlock
{
    private const int MostParts = 100_000;
    private static readonly Dictionary<string, string> None = [];
    private readonly OsmTags _rules;
    private readonly PbfStrings _strings;
    private readonly PbfScale _scale;

    private OsmPlaceBlock(OsmTags rules, PbfStrings strings, PbfScale scale) =>
        (_rules, _strings, _scale) = (rules, strings, scale);

    /// <summary>The places, in the order of the file.</summary>
    public List<OsmPlace> Places { get; } = [];

    /// <summary>Whether there are nodes in the block.</summary>
    public bool HasNodes { get; private set; }

    /// <summary>Whether there are ways in the block.</summary>
    public bool HasWays { get; private set; }

    /// <summary>Reads a block.</summary>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static OsmPlaceBlock Parse(byte[] content, OsmTags rules)
    {
        var block = new OsmPlaceBlock(rules, PbfBlock.ReadStrings(content), PbfScale.Read(content));
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            if (cursor.Field == PbfBlock.Group)
                block.ReadGroup(cursor.Bytes);
        return block;
    }

    /// <summary>The nodes of those ways of a block that are wanted.</summary>
    public static List<(long Way, long[] Nodes)> ParseWays(byte[] content, IReadOnlySet<long> wanted)
    {
        var found = new List<(long, long[])>();
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            if (cursor.Field == PbfBlock.Group)
            {
                var group = new ProtobufCursor(cursor.Bytes);
                while (group.MoveNext())
                    if (group.Field == PbfBlock.Way && ReadWay(group.Bytes) is var way && wanted.Contains(way.Id))
                        found.Add((way.Id, Deltas(way.Nodes)));
            }

        return found;
    }

    private void ReadGroup(ReadOnlySpan<byte> group)
    {
        var cursor = new ProtobufCursor(group);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case PbfBlock.Node:
                    HasNodes = true;
                    ReadPlain(cursor.Bytes);
                    break;
                case PbfBlock.DenseNodes:
                    HasNodes = true;
                    ReadDense(cursor.Bytes);
                    break;
                case PbfBlock.Way:
                    HasWays = true;
                    var way = ReadWay(cursor.Bytes);
                    Add("way", way.Id, _strings.Tags(way.Keys, way.Values, _rules.Keys), way.Nodes);
                    break;
                case PbfBlock.Relation:
                    ReadRelation(cursor.Bytes);
                    break;
            }
    }

    private void ReadDense(ReadOnlySpan<byte> dense)
    {
        ReadOnlySpan<byte> ids = default, latitudes = default, longitudes = default, tags = default;
        var cursor = new ProtobufCursor(dense);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    ids = cursor.Bytes;
                    break;
                case 8:
                    latitudes = cursor.Bytes;
                    break;
                case 9:
                    longitudes = cursor.Bytes;
                    break;
                case 10:
                    tags = cursor.Bytes;
                    break;
            }

        if (tags.IsEmpty)
            return;
        var (id, latitude, longitude) = (0L, 0L, 0L);
        var idCursor = new ProtobufCursor(ids);
        var latitudeCursor = new ProtobufCursor(latitudes);
        var longitudeCursor = new ProtobufCursor(longitudes);
        var tagCursor = new ProtobufCursor(tags);
        while (!idCursor.IsAtEnd)
        {
            id = unchecked(id + idCursor.ReadSigned());
            latitude = unchecked(latitude + latitudeCursor.ReadSigned());
            longitude = unchecked(longitude + longitudeCursor.ReadSigned());
            AddNode(id, ReadTags(ref tagCursor), longitude, latitude);
        }
    }

    /// <summary>One node's tags of many: key, value, key, value … and 0.</summary>
    private Dictionary<string, string> ReadTags(ref ProtobufCursor cursor)
    {
        Dictionary<string, string>? tags = null;
        while (!cursor.IsAtEnd && cursor.ReadVarint() is > 0 and var key)
        {
            var value = cursor.ReadVarint();
            if (_rules.Keys.Contains(_strings[key]))
                (tags ??= new Dictionary<string, string>(StringComparer.Ordinal))[_strings[key]] = _strings[value];
        }

        return tags ?? None;
    }

    private void ReadPlain(ReadOnlySpan<byte> node)
    {
        ReadOnlySpan<byte> keys = default, values = default;
        var (id, latitude, longitude) = (0L, 0L, 0L);
        var cursor = new ProtobufCursor(node);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    id = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
                case 2:
                    keys = cursor.Bytes;
                    break;
                case 3:
                    values = cursor.Bytes;
                    break;
                case 8:
                    latitude = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
                case 9:
                    longitude = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
            }

        AddNode(id, _strings.Tags(keys, values, _rules.Keys), longitude, latitude);
    }

    private static WayBytes ReadWay(ReadOnlySpan<byte> way)
    {
        var read = default(WayBytes);
        var cursor = new ProtobufCursor(way);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    read.Id = (long)cursor.Number;
                    break;
                case 2:
                    read.Keys = cursor.Bytes;
                    break;
                case 3:
                    read.Values = cursor.Bytes;
                    break;
                case 8:
                    read.Nodes = cursor.Bytes;
                    break;
            }

        return read;
    }

    private void ReadRelation(ReadOnlySpan<byte> relation)
    {
        const int Way = 1;
        ReadOnlySpan<byte> keys = default, values = default, members = default, types = default;
        var id = 0L;
        var cursor = new ProtobufCursor(relation);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    id = (long)cursor.Number;
                    break;
                case 2:
                    keys = cursor.Bytes;
                    break;
                case 3:
                    values = cursor.Bytes;
                    break;
                case 9:
                    members = cursor.Bytes;
                    break;
                case 10:
                    types = cursor.Bytes;
                    break;
            }

        var tags = _strings.Tags(keys, values, _rules.Keys);
        if (tags.GetValueOrDefault("type") is not ("multipolygon" or "boundary") || _rules.KindOf(tags) is not { } kind)
            return;
        var ways = new List<long>();
        var kinds = new ProtobufCursor(types);
        foreach (var member in Deltas(members))
            if (!kinds.IsAtEnd && kinds.ReadVarint() == Way)
                ways.Add(member);
        Places.Add(new OsmPlace("relation", id, kind, tags, [.. ways], 0, 0));
    }

    private void AddNode(long id, Dictionary<string, string> tags, long longitude, long latitude)
    {
        if (_rules.KindOf(tags) is { } kind)
            Places.Add(new OsmPlace(
                "node", id, kind, tags, [], _scale.LongitudeE7(longitude), _scale.LatitudeE7(latitude)));
    }

    private void Add(string thing, long id, Dictionary<string, string> tags, ReadOnlySpan<byte> parts)
    {
        if (_rules.KindOf(tags) is { } kind)
            Places.Add(new OsmPlace(thing, id, kind, tags, Deltas(parts), 0, 0));
    }

    private static long[] Deltas(ReadOnlySpan<byte> packed)
    {
        var numbers = new List<long>();
        var number = 0L;
        var cursor = new ProtobufCursor(packed);
        while (!cursor.IsAtEnd)
        {
            if (numbers.Count == MostParts)
                throw new InvalidDataException($"en väg eller relation har fler än {MostParts} delar");
            number = unchecked(number + cursor.ReadSigned());
            numbers.Add(number);
        }

        return [.. numbers];
    }

    private ref struct WayBytes
    {
        public long Id;
        public ReadOnlySpan<byte> Keys;
        public ReadOnlySpan<byte> Values;
        public ReadOnlySpan<byte> Nodes;
    }
}
