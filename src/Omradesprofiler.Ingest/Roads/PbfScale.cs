namespace Omradesprofiler.Ingest.Roads;

/// <summary>How a block writes places: steps of some nanodegrees from an offset.</summary>
internal readonly struct PbfScale
{
    private const long NanoPerE7 = 100;
    private const long LargestNano = 180_000_000_000;
    private readonly long _granularity;
    private readonly long _latitudeOffset;
    private readonly long _longitudeOffset;

    private PbfScale(long granularity, long latitudeOffset, long longitudeOffset) =>
        (_granularity, _latitudeOffset, _longitudeOffset) = (granularity, latitudeOffset, longitudeOffset);

    /// <summary>A block's scale, wherever it stands in it.</summary>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static PbfScale Read(ReadOnlySpan<byte> content)
    {
        var (granularity, latitude, longitude) = (100L, 0L, 0L);
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case PbfBlock.Granularity:
                    granularity = (long)cursor.Number;
                    break;
                case PbfBlock.LatitudeOffset:
                    latitude = (long)cursor.Number;
                    break;
                case PbfBlock.LongitudeOffset:
                    longitude = (long)cursor.Number;
                    break;
            }

        return new PbfScale(granularity, latitude, longitude);
    }

    /// <summary>A longitude in ten-millionths of a degree.</summary>
    /// <exception cref="InvalidDataException">It is not on the globe.</exception>
    public int LongitudeE7(long value) => ToE7(value, _longitudeOffset, LargestNano);

    /// <summary>A latitude in ten-millionths of a degree.</summary>
    /// <exception cref="InvalidDataException">It is not on the globe.</exception>
    public int LatitudeE7(long value) => ToE7(value, _latitudeOffset, LargestNano / 2);

    private int ToE7(long value, long offset, long largest)
    {
        var nano = unchecked(offset + (_granularity * value));
        return nano >= -largest && nano <= largest
            ? (int)Math.Round(nano / (double)NanoPerE7)
            : throw new InvalidDataException("en nod ligger utanför jorden");
    }
}
