namespace Omradesprofiler.Tiles;

/// <summary>Reads Mapbox Vector Tiles, version 1 and 2.1, and refuses what the specification does not allow.</summary>
public static class MvtReader
{
    /// <summary>Decodes a tile.</summary>
    /// <exception cref="InvalidDataException">The bytes are no valid tile; the message says why.</exception>
    public static MvtTile Read(ReadOnlySpan<byte> tile)
    {
        var layers = new List<MvtLayer>();
        var reader = new ByteReader(tile);
        while (!reader.IsAtEnd)
        {
            var (field, wireType) = ReadTag(ref reader);
            if (field == 3 && wireType == 2)
                layers.Add(ReadLayer(reader.ReadBlock()));
            else if (field == 3)
                throw new InvalidDataException($"A layer has wire type {wireType}, not 2.");
            else
                Skip(ref reader, wireType);
        }

        if (layers.Select(layer => layer.Name).Distinct().Count() != layers.Count)
            throw new InvalidDataException("Two layers have the same name.");
        return new MvtTile(layers);
    }

    internal static (int Field, int WireType) ReadTag(ref ByteReader reader)
    {
        var tag = reader.ReadVarint();
        return tag >> 3 != 0
            ? ((int)(tag >> 3), (int)(tag & 7))
            : throw new InvalidDataException($"Field number 0 before byte {reader.Position}.");
    }

    internal static void Skip(ref ByteReader reader, int wireType)
    {
        switch (wireType)
        {
            case 0:
                reader.ReadLongVarint();
                break;
            case 1:
                reader.ReadBytes(8);
                break;
            case 2:
                reader.ReadBlock();
                break;
            case 5:
                reader.ReadBytes(4);
                break;
            default:
                throw new InvalidDataException($"Unknown wire type {wireType} before byte {reader.Position}.");
        }
    }

    private static MvtLayer ReadLayer(ReadOnlySpan<byte> bytes)
    {
        string? name = null;
        uint? version = null;
        var extent = 4096u;
        var (keys, values, features) = (new List<string>(), new List<object>(), new List<(int Start, int Length)>());
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var tag = ReadTag(ref reader);
            switch (tag)
            {
                case (1, 2):
                    name = reader.ReadString();
                    break;
                case (2, 2):
                    var length = reader.ReadBlock().Length;
                    features.Add((reader.Position - length, length));
                    break;
                case (3, 2):
                    keys.Add(reader.ReadString());
                    break;
                case (4, 2):
                    values.Add(MvtFeatureReader.ReadValue(reader.ReadBlock()));
                    break;
                case (5, 0):
                    extent = reader.ReadVarint();
                    break;
                case (15, 0):
                    version = reader.ReadVarint();
                    break;
                default:
                    if (tag.Field is 1 or 2 or 3 or 4 or 5 or 15)
                        throw new InvalidDataException($"Field {tag.Field} of a layer has wire type {tag.WireType}.");
                    Skip(ref reader, tag.WireType);
                    break;
            }
        }

        if (version is not (1 or 2))
            throw new InvalidDataException($"A layer has version {version}; 1 and 2 are known.");
        if (string.IsNullOrEmpty(name))
            throw new InvalidDataException("A layer has no name.");
        if (extent is 0 or > 1 << 24)
            throw new InvalidDataException($"Layer \"{name}\" has extent {extent}.");
        var dictionary = new MvtDictionary(version.Value, keys, values);
        return new MvtLayer(name, (int)extent, ReadFeatures(bytes, features, dictionary));
    }

    private static List<MvtFeature> ReadFeatures(
        ReadOnlySpan<byte> layer, List<(int Start, int Length)> places, MvtDictionary dictionary)
    {
        var features = new List<MvtFeature>(places.Count);
        foreach (var (start, length) in places)
            features.Add(MvtFeatureReader.Read(layer.Slice(start, length), dictionary));
        return features;
    }
}
