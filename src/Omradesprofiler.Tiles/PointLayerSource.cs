namespace Omradesprofiler.Tiles;

/// <summary>A layer of points, not yet placed on a grid.</summary>
/// <param name="Id">The layer's name in tiles and addresses.</param>
/// <param name="Fields">Names of the points' texts.</param>
/// <param name="WeightField">The property that gives the weight as a number; null where tiles do not say it.</param>
/// <param name="Points">The points; their order does not matter.</param>
/// <param name="MinZoom">The zoom of Web Mercator from which a map shows it.</param>
public sealed record PointLayerSource(
    string Id, IReadOnlyList<string> Fields, string? WeightField, IReadOnlyList<TilePoint> Points, int MinZoom = 0)
{
    private const uint Magic = 0x02544E50;

    /// <summary>The layer as bytes, the points by weight and id.</summary>
    public byte[] ToBytes()
    {
        var writer = new ByteWriter();
        writer.WriteVarint(Magic);
        writer.WriteString(Id);
        writer.WriteVarint((uint)MinZoom);
        writer.WriteString(WeightField ?? "");
        writer.WriteVarint((uint)Fields.Count);
        foreach (var field in Fields)
            writer.WriteString(field);
        writer.WriteVarint((uint)Points.Count);
        foreach (var point in Points.OrderByDescending(point => point.Weight).ThenBy(point => point.Id))
        {
            writer.WriteVarint(point.Id);
            writer.WriteSigned(ToCentimeters(point.Easting));
            writer.WriteSigned(ToCentimeters(point.Northing));
            writer.WriteVarint(point.Weight);
            foreach (var text in point.Texts)
                writer.WriteString(text);
        }

        return writer.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static PointLayerSource FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.ReadVarint() != Magic)
            throw new InvalidDataException("The bytes are no point layer of this version.");
        var id = reader.ReadString();
        var minZoom = (int)reader.ReadVarint();
        var weightField = reader.ReadString();
        var fields = ReadTexts(reader.ReadCount(), ref reader);
        var points = new TilePoint[reader.ReadCount()];
        for (var i = 0; i < points.Length; i++)
            points[i] = new TilePoint(
                reader.ReadVarint(), reader.ReadSigned() / 100.0, reader.ReadSigned() / 100.0, reader.ReadVarint(),
                ReadTexts(fields.Length, ref reader));
        return new PointLayerSource(id, fields, weightField.Length == 0 ? null : weightField, points, minZoom);
    }

    private static string[] ReadTexts(int count, ref ByteReader reader)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    private static int ToCentimeters(double meters) => checked((int)Math.Round(meters * 100));
}
