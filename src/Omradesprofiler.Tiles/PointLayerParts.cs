namespace Omradesprofiler.Tiles;

/// <summary>Several point layers in one run of bytes.</summary>
internal static class PointLayerParts
{
    public static byte[] Write(IReadOnlyList<PointLayerSource> layers)
    {
        var writer = new ByteWriter(4096);
        writer.WriteVarint((uint)layers.Count);
        foreach (var layer in layers)
        {
            var bytes = layer.ToBytes();
            writer.WriteVarint((uint)bytes.Length);
            writer.WriteBytes(bytes);
        }

        return writer.ToArray();
    }

    public static PointLayerSource[] Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var layers = new PointLayerSource[reader.ReadCount()];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = PointLayerSource.FromBytes(reader.ReadBlock());
        return layers;
    }
}
