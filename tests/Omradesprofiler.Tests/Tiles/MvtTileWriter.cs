using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>Writes a decoded tile again.</summary>
internal static class MvtTileWriter
{
    public static byte[] Write(MvtTile tile) => [.. tile.Layers.SelectMany(WriteLayer)];

    private static byte[] WriteLayer(MvtLayer layer)
    {
        var writer = new MvtWriter();
        foreach (var feature in layer.Features)
        {
            writer.BeginFeature(feature.Id, feature.Type);
            foreach (var (key, value) in feature.Properties)
                AddProperty(writer, key, value);
            AddGeometry(writer, feature);
            writer.EndFeature();
        }

        return writer.ToTile(layer.Name, (uint)layer.Extent);
    }

    private static void AddProperty(MvtWriter writer, string key, object value)
    {
        if (value is string text)
            writer.AddProperty(key, text);
        else if (value is double number)
            writer.AddProperty(key, number);
        else if (value is long signed)
            writer.AddProperty(key, signed);
        else if (value is ulong unsigned)
            writer.AddProperty(key, unsigned);
        else
            writer.AddProperty(key, (bool)value);
    }

    private static void AddGeometry(MvtWriter writer, MvtFeature feature)
    {
        if (feature.Type == MvtGeometryType.Point)
            writer.AddPoints([.. feature.Parts.SelectMany(point => point)]);
        foreach (var part in feature.Parts)
            if (feature.Type == MvtGeometryType.Line)
                writer.AddLine(part);
            else if (feature.Type == MvtGeometryType.Polygon)
                writer.AddRing(part);
    }
}
