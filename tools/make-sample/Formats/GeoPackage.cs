using Microsoft.Data.Sqlite;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A feature of a GeoPackage layer: its geometry's blob and corners, and one value a column.</summary>
internal sealed record Feature(byte[] Blob, Point Low, Point High, object?[] Values)
{
    public static Feature Of(IReadOnlyList<Polygon> polygons, params object?[] values)
    {
        var (low, high) = Wkb.Extent(polygons.SelectMany(polygon => polygon.Shell));
        return new Feature(Wkb.MultiPolygon(polygons), low, high, values);
    }

    public static Feature Of(Point point, params object?[] values) => new(Wkb.Point(point), point, point, values);
}

/// <summary>A GeoPackage (OGC 12-128r18) with one layer in EPSG:3006 and no moment of writing in it.</summary>
internal static class GeoPackage
{
    private const string LongAgo = "2025-01-01T00:00:00.000Z";

    /// <param name="columns">Name and SQL type of each value column.</param>
    public static void Write(
        string path, string layer, string geometryType, (string Name, string Type)[] columns,
        IReadOnlyList<Feature> features)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, GeoPackageSchema.Tables);
        Run(connection, "BEGIN");
        var definitions = string.Concat(columns.Select(column => $", \"{column.Name}\" {column.Type}"));
        Run(connection, $"""
            CREATE TABLE "{layer}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {geometryType}{definitions});
            CREATE VIRTUAL TABLE "rtree_{layer}_geom" USING rtree(id, minx, maxx, miny, maxy);
            """);
        Register(connection, layer, geometryType, features);
        Insert(connection, layer, columns.Length, features);
        Run(connection, GeoPackageSchema.TriggersOf(layer));
        Run(connection, "COMMIT");
    }

    private static void Register(
        SqliteConnection connection, string layer, string geometryType, IReadOnlyList<Feature> features)
    {
        var (low, high) = Wkb.Extent(features.SelectMany(feature => new[] { feature.Low, feature.High }));
        Run(connection, GeoPackageSchema.CoordinateSystems);
        Run(
            connection,
            """
            INSERT INTO gpkg_contents VALUES ($layer,'features',$layer,'',$moment,$west,$south,$east,$north,3006);
            INSERT INTO gpkg_geometry_columns VALUES ($layer,'geom',$type,3006,0,0);
            INSERT INTO gpkg_extensions VALUES
              ($layer,'geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only');
            INSERT INTO gpkg_ogr_contents VALUES ($layer,$count);
            """,
            ("$layer", layer), ("$moment", LongAgo), ("$type", geometryType), ("$count", features.Count),
            ("$west", low.X), ("$south", low.Y), ("$east", high.X), ("$north", high.Y));
    }

    private static void Insert(
        SqliteConnection connection, string layer, int columns, IReadOnlyList<Feature> features)
    {
        using var insert = connection.CreateCommand();
        var places = string.Concat(Enumerable.Range(0, columns).Select(column => $",$v{column}"));
        insert.CommandText = $"INSERT INTO \"{layer}\" VALUES ($fid,$geom{places})";
        using var index = connection.CreateCommand();
        index.CommandText = $"INSERT INTO \"rtree_{layer}_geom\" VALUES ($fid,$west,$east,$south,$north)";
        for (var i = 0; i < features.Count; i++)
        {
            var (blob, low, high, values) = features[i];
            Bind(insert, [("$fid", i + 1), ("$geom", blob), .. values.Select((value, v) => ($"$v{v}", value))]);
            insert.ExecuteNonQuery();
            Bind(
                index,
                [("$fid", i + 1), ("$west", low.X), ("$east", high.X), ("$south", low.Y), ("$north", high.Y)]);
            index.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, (string Name, object? Value)[] values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }
}
