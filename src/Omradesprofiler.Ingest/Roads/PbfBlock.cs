namespace Omradesprofiler.Ingest.Roads;

/// <summary>The fields of a block of OpenStreetMap elements.</summary>
internal static class PbfBlock
{
    public const int Strings = 1;
    public const int Group = 2;
    public const int Granularity = 17;
    public const int LatitudeOffset = 19;
    public const int LongitudeOffset = 20;

    public const int Node = 1;
    public const int DenseNodes = 2;
    public const int Way = 3;
    public const int Relation = 4;

    /// <summary>The block's texts, wherever they stand in it.</summary>
    public static PbfStrings ReadStrings(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> table = default;
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            if (cursor.Field == Strings)
                table = cursor.Bytes;
        return new PbfStrings(table);
    }
}
