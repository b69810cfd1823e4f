using Microsoft.Data.Sqlite;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>Writes a layer with its spatial index.</summary>
internal static class GeoPackageLayerWriter
{
    public static void Write(SqliteConnection connection, FeatureLayer layer)
    {
        Register(connection, layer);
        var columns = string.Concat(layer.Columns.Select(column => $", {Quote(column.Name)} {column.SqlType}"));
        var geometryType = layer.IsPoints ? "POINT" : "MULTIPOLYGON";
        connection.Execute(
            $"CREATE TABLE {Quote(layer.Name)} "
            + $"(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {geometryType}{columns});"
            + $"CREATE VIRTUAL TABLE {Quote($"rtree_{layer.Name}_geom")} USING rtree(id, minx, maxx, miny, maxy)");
        WriteRows(connection, layer);
        GeoPackageSchema.AddTriggers(connection, layer.Name);
    }

    private static void Register(SqliteConnection connection, FeatureLayer layer)
    {
        var bounds = layer.Bounds;
        connection.Execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
            + "min_x, min_y, max_x, max_y, srs_id) "
            + "VALUES (@name, 'features', @name, @description, '2018-01-01T00:00:00.000Z', "
            + "@minX, @minY, @maxX, @maxY, @srs);"
            + "INSERT INTO gpkg_geometry_columns VALUES (@name, 'geom', @type, @srs, 0, 0);"
            + "INSERT INTO gpkg_extensions VALUES (@name, 'geom', 'gpkg_rtree_index', "
            + "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');"
            + "INSERT INTO gpkg_ogr_contents VALUES (@name, @count)",
            ("@name", layer.Name), ("@description", layer.Description), ("@srs", GeoPackageSchema.Sweref99TmId),
            ("@minX", bounds.MinX), ("@minY", bounds.MinY), ("@maxX", bounds.MaxX), ("@maxY", bounds.MaxY),
            ("@type", layer.IsPoints ? "POINT" : "MULTIPOLYGON"), ("@count", layer.Rows.Count));
    }

    private static void WriteRows(SqliteConnection connection, FeatureLayer layer)
    {
        connection.Insert(
            layer.Name, ["fid", "geom", .. layer.Columns.Select(column => column.Name)],
            layer.Rows.Select(object?[] (FeatureRow row, int i) => [i + 1, GeometryOf(row), .. row.Values]));
        connection.Insert(
            $"rtree_{layer.Name}_geom", ["id", "minx", "maxx", "miny", "maxy"],
            layer.Rows.Select((row, i) => (Fid: i + 1, row.Bounds)).Where(row => !row.Bounds.IsEmpty)
                .Select(row => new object?[]
                {
                    row.Fid, row.Bounds.MinX, row.Bounds.MaxX, row.Bounds.MinY, row.Bounds.MaxY,
                }));
    }

    private static byte[]? GeometryOf(FeatureRow row) => row switch
    {
        { Shape: { } shape } => GeoPackageGeometry.Encode(shape),
        { Point: var (easting, northing) } => GeoPackageGeometry.Encode(easting, northing),
        _ => null,
    };
}
