namespace Omradesprofiler.Ingest.Roads;

/// <summary>The places of those nodes of one block that roads use.</summary>
internal sealed class NodeBlock
{
    private const long NanoPerE7 = 100;
    private const long LargestNano = 180_000_000_000;
    private readonly long[] _wanted;
    private long _granularity = 100;
    private long _latitudeOffset;
    private long _longitudeOffset;

    private NodeBlock(long[] wanted) => _wanted = wanted;

    /// <summary>The node's number among the wanted, longitude and latitude in ten-millionths of a degree.</summary>
    public List<(int Number, int LongitudeE7, int LatitudeE7)> Places { get; } = [];

    /// <param name="content">The block.</param>
    /// <param name="wanted">OpenStreetMap's numbers of the nodes that are wanted, rising.</param>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static NodeBlock Parse(byte[] content, long[] wanted)
    {
        var block = new NodeBlock(wanted);
        block.ReadScale(content);
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            if (cursor.Field == PbfBlock.Group)
                block.ReadGroup(cursor.Bytes);
        return block;
    }

    private void ReadScale(ReadOnlySpan<byte> content)
    {
        var cursor = new ProtobufCursor(content);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case PbfBlock.Granularity:
                    _granularity = (long)cursor.Number;
                    break;
                case PbfBlock.LatitudeOffset:
                    _latitudeOffset = (long)cursor.Number;
                    break;
                case PbfBlock.LongitudeOffset:
                    _longitudeOffset = (long)cursor.Number;
                    break;
            }
    }

    private void ReadGroup(ReadOnlySpan<byte> group)
    {
        var cursor = new ProtobufCursor(group);
        while (cursor.MoveNext())
            if (cursor.Field == PbfBlock.DenseNodes)
                ReadDense(cursor.Bytes);
            else if (cursor.Field == PbfBlock.Node)
                ReadPlain(cursor.Bytes);
    }

    private void ReadDense(ReadOnlySpan<byte> dense)
    {
        ReadOnlySpan<byte> ids = default, latitudes = default, longitudes = default;
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
            }

        var (id, latitude, longitude) = (0L, 0L, 0L);
        var idCursor = new ProtobufCursor(ids);
        var latitudeCursor = new ProtobufCursor(latitudes);
        var longitudeCursor = new ProtobufCursor(longitudes);
        while (!idCursor.IsAtEnd)
        {
            id = unchecked(id + idCursor.ReadSigned());
            latitude = unchecked(latitude + latitudeCursor.ReadSigned());
            longitude = unchecked(longitude + longitudeCursor.ReadSigned());
            Take(id, latitude, longitude);
        }
    }

    private void ReadPlain(ReadOnlySpan<byte> node)
    {
        var (id, latitude, longitude) = (0L, 0L, 0L);
        var cursor = new ProtobufCursor(node);
        while (cursor.MoveNext())
            switch (cursor.Field)
            {
                case 1:
                    id = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
                case 8:
                    latitude = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
                case 9:
                    longitude = ProtobufCursor.UnZigZag(cursor.Number);
                    break;
            }

        Take(id, latitude, longitude);
    }

    private void Take(long id, long latitude, long longitude)
    {
        var number = Array.BinarySearch(_wanted, id);
        if (number >= 0)
            Places.Add((number, ToE7(longitude, _longitudeOffset, LargestNano),
                ToE7(latitude, _latitudeOffset, LargestNano / 2)));
    }

    private int ToE7(long value, long offset, long largest)
    {
        var nano = unchecked(offset + (_granularity * value));
        return nano >= -largest && nano <= largest
            ? (int)Math.Round(nano / (double)NanoPerE7)
            : throw new InvalidDataException("en nod ligger utanför jorden");
    }
}
