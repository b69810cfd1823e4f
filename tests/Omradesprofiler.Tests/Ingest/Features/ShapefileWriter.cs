using System.Buffers.Binary;
using System.Text;

namespace Omradesprofiler.Tests.Ingest.Features;

/// <summary>Writes small Shapefiles, right ones and wrong ones.</summary>
internal sealed class ShapefileWriter(int type, params (string Name, char Type, byte Width)[] fields)
{
    private readonly List<byte[]> _contents = [];
    private readonly List<byte[]> _rows = [];

    public byte Language { get; init; }

    public ShapefileWriter Add(byte[] content, params byte[][] values)
    {
        _contents.Add(content);
        _rows.Add([(byte)' ', .. fields.Zip(values).SelectMany(pair => Pad(pair.Second, pair.First.Width))]);
        return this;
    }

    public ShapefileWriter AddDeleted(byte[] content)
    {
        _contents.Add(content);
        _rows.Add([(byte)'*', .. new byte[fields.Sum(field => field.Width)]]);
        return this;
    }

    /// <summary>Content of a polygon record with rings of x, y, x, y …</summary>
    public static byte[] Polygon(params double[][] rings) => PolygonOf(5, rings);

    public static byte[] PolygonOf(int type, params double[][] rings)
    {
        var starts = new List<int>();
        foreach (var ring in rings)
            starts.Add(starts.Count == 0 ? 0 : starts[^1] + rings[starts.Count - 1].Length / 2);
        var points = rings.SelectMany(ring => ring).ToList();
        return [.. Int(type), .. new byte[32], .. Int(rings.Length), .. Int(points.Count / 2),
            .. starts.SelectMany(Int), .. points.SelectMany(BitConverter.GetBytes)];
    }

    public static byte[] Point(double x, double y, int type = 1) =>
        [.. Int(type), .. BitConverter.GetBytes(x), .. BitConverter.GetBytes(y), .. new byte[type == 11 ? 16 : 0]];

    public static byte[] Int(int number) => BitConverter.GetBytes(number);

    public void Write(FeatureFolder folder, string name, string? cpg = null, string? prj = null, bool index = true)
    {
        folder.Write(name + ".shp", Main()).Write(name + ".dbf", Table());
        if (index)
            folder.Write(name + ".shx", Index());
        if (cpg is not null)
            folder.Write(name + ".cpg", cpg);
        if (prj is not null)
            folder.Write(name + ".prj", prj);
    }

    public byte[] Main()
    {
        var records =
            _contents.SelectMany((content, i) => (byte[])[.. BigInt(i + 1), .. BigInt(content.Length / 2), .. content]);
        return WithHeader([.. records]);
    }

    public byte[] Table()
    {
        var header = new byte[32];
        header[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), _rows.Count);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(8), (short)(33 + fields.Length * 32));
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(10), (short)(1 + fields.Sum(field => field.Width)));
        header[29] = Language;
        return [.. header, .. fields.SelectMany(Field), 0x0D, .. _rows.SelectMany(row => row), 0x1A];
    }

    private byte[] Index()
    {
        var (entries, offset) = (new List<byte>(), 50);
        foreach (var content in _contents)
        {
            entries.AddRange([.. BigInt(offset), .. BigInt(content.Length / 2)]);
            offset += 4 + content.Length / 2;
        }

        return WithHeader([.. entries]);
    }

    private byte[] WithHeader(byte[] body)
    {
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header, 9994);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(24), (100 + body.Length) / 2);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), type);
        return [.. header, .. body];
    }

    private static byte[] Field((string Name, char Type, byte Width) field)
    {
        var bytes = new byte[32];
        Encoding.ASCII.GetBytes(field.Name, bytes);
        (bytes[11], bytes[16]) = ((byte)field.Type, field.Width);
        return bytes;
    }

    private static byte[] Pad(byte[] value, int width) =>
        [.. value, .. Enumerable.Repeat((byte)' ', width - value.Length)];

    private static byte[] BigInt(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
