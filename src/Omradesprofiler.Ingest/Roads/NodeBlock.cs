namespace Omradesprofiler.Ingest.Roads;

/// <summary>The places of those nodes of one block that roads use.</summary>
internal sealed class NodeBlock
{
    private readonly long[] _wanted;
    private readonly PbfScale _scale;

    private NodeBlock(long[] wanted, PbfScale scale) => (_wanted, _scale) = (wanted, scale);

    /// <summary>The node's number among the wanted, longitude and latitude in ten-millionths of a degree.</summary>
    public List<(int Number, int LongitudeE7, int LatitudeE7)> Places { get; } = [];

    /// <param name="content">The block.</param>
    /// <param name="wanted">OpenStreetMap's numbers of the nodes that are wanted, rising.</param>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static NodeBlock Parse(byte[] content, long[] wanted)
    {
        var block = new NodeBlock(wanted, PbfScale.Read(content));
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
            Places.Add((number, _scale.LongitudeE7(longitude), _scale.LatitudeE7(latitude)));
    }
}
