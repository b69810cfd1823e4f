using System.Buffers.Binary;

namespace Omradesprofiler.Tiles;

/// <summary>What a layer's features refer to: the version that it follows, its keys and its values.</summary>
internal sealed record MvtDictionary(uint Version, IReadOnlyList<string> Keys, IReadOnlyList<object> Values);

/// <summary>Reads a vector tile's features and property values.</summary>
internal static class MvtFeatureReader
{
    public static MvtFeature Read(ReadOnlySpan<byte> bytes, MvtDictionary dictionary)
    {
        ulong? id = null;
        MvtGeometryType? stated = null;
        var (hasGeometry, parts) = (false, new List<int[]>());
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        ReadOnlySpan<byte> geometry = default;
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var tag = MvtReader.ReadTag(ref reader);
            switch (tag)
            {
                case (1, 0):
                    id = reader.ReadLongVarint();
                    break;
                case (2, 2):
                    ReadTags(reader.ReadBlock(), dictionary, properties);
                    break;
                case (3, 0):
                    stated = TypeOf(reader.ReadVarint());
                    break;
                case (4, 2) when hasGeometry:
                    throw new InvalidDataException($"Feature {id} has two geometries.");
                case (4, 2):
                    hasGeometry = true;
                    geometry = reader.ReadBlock();
                    break;
                default:
                    if (tag.Field is 1 or 2 or 3 or 4)
                        throw new InvalidDataException($"Field {tag.Field} of a feature has wire type {tag.WireType}.");
                    MvtReader.Skip(ref reader, tag.WireType);
                    break;
            }
        }

        if (!hasGeometry)
            throw new InvalidDataException($"Feature {id} has no geometry.");
        if (stated is not { } type)
            throw new InvalidDataException($"Feature {id} has no geometry type.");
        if (type != MvtGeometryType.Unknown)
            MvtGeometryReader.Read(geometry, type, dictionary.Version, parts);
        return new MvtFeature(id, type, parts, properties);
    }

    public static object ReadValue(ReadOnlySpan<byte> bytes)
    {
        object? value = null;
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var tag = MvtReader.ReadTag(ref reader);
            object? next = tag switch
            {
                (1, 2) => reader.ReadString(),
                (2, 5) => (double)BinaryPrimitives.ReadSingleLittleEndian(reader.ReadBytes(4)),
                (3, 1) => BinaryPrimitives.ReadDoubleLittleEndian(reader.ReadBytes(8)),
                (4, 0) => (long)reader.ReadLongVarint(),
                (5, 0) => reader.ReadLongVarint(),
                (6, 0) => UnZigZag(reader.ReadLongVarint()),
                (7, 0) => reader.ReadLongVarint() != 0,
                ( >= 1 and <= 7, _) => throw new InvalidDataException(
                    $"Field {tag.Field} of a value has wire type {tag.WireType}."),
                _ => null,
            };
            if (next is null)
                MvtReader.Skip(ref reader, tag.WireType);
            else if (value is not null)
                throw new InvalidDataException("A value has two contents.");
            value ??= next;
        }

        return value ?? throw new InvalidDataException("A value has no content.");
    }

    private static void ReadTags(
        ReadOnlySpan<byte> bytes, MvtDictionary dictionary, Dictionary<string, object> properties)
    {
        var (keys, values) = (dictionary.Keys, dictionary.Values);
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var key = reader.ReadVarint();
            if (reader.IsAtEnd)
                throw new InvalidDataException("A feature has an odd number of tags.");
            var value = reader.ReadVarint();
            if (key >= keys.Count || value >= values.Count)
                throw new InvalidDataException(
                    $"A tag names key {key} of {keys.Count} and value {value} of {values.Count}.");
            if (!properties.TryAdd(keys[(int)key], values[(int)value]))
                throw new InvalidDataException($"A feature has the property \"{keys[(int)key]}\" twice.");
        }
    }

    private static MvtGeometryType TypeOf(uint number) => number <= 3
        ? (MvtGeometryType)number
        : throw new InvalidDataException($"Geometry type {number} is not known.");

    private static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
