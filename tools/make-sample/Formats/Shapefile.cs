using System.Buffers.Binary;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A polygon Shapefile (ESRI 1998) with index, attributes in ISO-8859-1, projection and code page.</summary>
internal static class Shapefile
{
    private const string Projection =
        """PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99","""
        + """SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],"""
        + """UNIT["Degree",0.0174532925199433]],"""
        + """PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],"""
        + """PARAMETER["Central_Meridian",15.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],"""
        + """UNIT["Meter",1.0]]""";

    /// <param name="stem">The path without a suffix.</param>
    /// <param name="columns">Name and width of each text column.</param>
    public static void Write(
        string stem, (string Name, int Width)[] columns, IReadOnlyList<(List<Polygon> Shape, string[] Values)> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        WriteShapes(stem, [.. rows.Select(row => row.Shape)]);
        WriteAttributes(stem + ".dbf", columns, [.. rows.Select(row => row.Values)]);
        File.WriteAllText(stem + ".prj", Projection);
        File.WriteAllText(stem + ".cpg", "ISO 88591");
    }

    private static void WriteShapes(string stem, List<List<Polygon>> shapes)
    {
        using var body = new MemoryStream();
        using var index = new MemoryStream();
        for (var i = 0; i < shapes.Count; i++)
        {
            var content = Content(shapes[i]);
            var head = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(head, 50 + (int)body.Length / 2);
            BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), content.Length / 2);
            index.Write(head);
            BinaryPrimitives.WriteInt32BigEndian(head, i + 1);
            body.Write(head);
            body.Write(content);
        }

        var (low, high) = Wkb.Extent(shapes.SelectMany(shape => shape).SelectMany(polygon => polygon.Shell));
        WriteMain(stem + ".shp", body, low, high);
        WriteMain(stem + ".shx", index, low, high);
    }

    /// <summary>One record: shells clockwise and holes counter-clockwise, as the format wants them.</summary>
    private static byte[] Content(List<Polygon> shape)
    {
        var rings = shape.SelectMany(polygon => polygon.Rings).Select(ring => ring.Reverse().ToArray()).ToList();
        var (low, high) = Wkb.Extent(rings.SelectMany(ring => ring));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(5);
        WriteBox(writer, low, high);
        writer.Write(rings.Count);
        writer.Write(rings.Sum(ring => ring.Length + 1));
        var start = 0;
        foreach (var ring in rings)
        {
            writer.Write(start);
            start += ring.Length + 1;
        }

        foreach (var point in rings.SelectMany(ring => ring.Append(ring[0])))
        {
            writer.Write(point.X);
            writer.Write(point.Y);
        }

        return stream.ToArray();
    }

    private static void WriteMain(string path, MemoryStream body, Point low, Point high)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var head = new byte[28];
        BinaryPrimitives.WriteInt32BigEndian(head, 9994);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(24), 50 + (int)body.Length / 2);
        writer.Write(head);
        writer.Write(1000);
        writer.Write(5);
        WriteBox(writer, low, high);
        writer.Write(new byte[32]);
        writer.Write(body.ToArray());
    }

    private static void WriteBox(BinaryWriter writer, Point low, Point high)
    {
        foreach (var bound in new[] { low.X, low.Y, high.X, high.Y })
            writer.Write(bound);
    }

    private static void WriteAttributes(string path, (string Name, int Width)[] columns, List<string[]> rows)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write([3, 118, 2, 21]);
        writer.Write(rows.Count);
        writer.Write((short)(33 + 32 * columns.Length));
        writer.Write((short)(1 + columns.Sum(column => column.Width)));
        writer.Write(new byte[20]);
        foreach (var (name, width) in columns)
        {
            writer.Write(Padded(name, 11, '\0'));
            writer.Write((byte)'C');
            writer.Write(new byte[4]);
            writer.Write((byte)width);
            writer.Write(new byte[15]);
        }

        writer.Write((byte)13);
        foreach (var row in rows)
        {
            writer.Write((byte)' ');
            for (var i = 0; i < columns.Length; i++)
                writer.Write(Padded(row[i], columns[i].Width, ' '));
        }

        writer.Write((byte)26);
    }

    private static byte[] Padded(string text, int width, char filler) =>
        Text.Windows1252.GetBytes(text.PadRight(width, filler)[..width]);
}
