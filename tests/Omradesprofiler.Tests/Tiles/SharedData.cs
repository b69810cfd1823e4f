using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>Real areas for the tests of coverages and tiles, read straight from GeoPackage tables.</summary>
internal sealed record SharedData(IReadOnlyList<string> Codes, IReadOnlyList<AreaShape?> Shapes)
{
    public static string FindPath(string file)
    {
        var root = Environment.GetEnvironmentVariable("OMRADESPROFILER_SHARED");
        for (var folder = AppContext.BaseDirectory; root is null && folder is not null;
            folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Omradesprofiler.sln")))
                root = Path.Combine(folder, "..", "shared");
        return Path.GetFullPath(Path.Combine(root ?? "shared", "data", file));
    }

    /// <summary>A table in order of code, or the running test is skipped where the file is absent.</summary>
    public static SharedData Get(string file, string table, string codeColumn, string geometryColumn = "geom")
    {
        var path = FindPath(file);
        Assert.SkipUnless(File.Exists(path), $"There is no {path}.");
        return Read(path, table, codeColumn, geometryColumn);
    }

    public static SharedData Read(string path, string table, string codeColumn, string geometryColumn = "geom")
    {
        using var connection = new SqliteConnection($"Data Source=file:{path}?immutable=1;Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the tests' own.
        command.CommandText = $"SELECT \"{codeColumn}\", \"{geometryColumn}\" FROM \"{table}\" ORDER BY 1";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var (codes, shapes) = (new List<string>(), new List<AreaShape?>());
        while (reader.Read())
        {
            codes.Add(reader.GetString(0));
            shapes.Add(reader.IsDBNull(1) ? null : ShapeOf(reader.GetFieldValue<byte[]>(1)));
        }

        return new SharedData(codes, shapes);
    }

    private static AreaShape ShapeOf(ReadOnlySpan<byte> blob)
    {
        int[] envelopeBytes = [0, 32, 48, 48, 64];
        var wkb = blob[(8 + envelopeBytes[blob[3] >> 1 & 7])..];
        var builder = new AreaShapeBuilder();
        AddGeometry(ref wkb, builder);
        return builder.Build();
    }

    private static void AddGeometry(ref ReadOnlySpan<byte> wkb, AreaShapeBuilder builder)
    {
        var kind = BinaryPrimitives.ReadUInt32LittleEndian(wkb[1..]);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(wkb[5..]);
        wkb = wkb[9..];
        if (kind == 3)
            builder.BeginPolygon();
        for (var part = 0u; part < count; part++)
        {
            if (kind == 3)
                AddRing(ref wkb, builder);
            else
                AddGeometry(ref wkb, builder);
        }
    }

    private static void AddRing(ref ReadOnlySpan<byte> wkb, AreaShapeBuilder builder)
    {
        var vertices = BinaryPrimitives.ReadInt32LittleEndian(wkb);
        for (var i = 0; i < vertices; i++)
            builder.Add(BinaryPrimitives.ReadDoubleLittleEndian(wkb[(4 + i * 16)..]),
                BinaryPrimitives.ReadDoubleLittleEndian(wkb[(12 + i * 16)..]));
        builder.EndRing();
        wkb = wkb[(4 + vertices * 16)..];
    }
}
