using Microsoft.Data.Sqlite;
using Omradesprofiler.Geography;
using static Omradesprofiler.Store.SqliteExtensions;

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
            + "VALUES ($name, 'features', $name, $description, '2018-01-01T00:00:00.000Z', "
            + "$minX, $minY, $maxX, $maxY, $srs);"
            + "INSERT INTO gpkg_geometry_columns VALUES ($name, 'geom', $type, $srs, 0, 0);"
            + "INSERT INTO gpkg_extensions VALUES ($name, 'geom', 'gpkg_rtree_index', "
            + "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');"
            + "INSERT INTO gpkg_ogr_contents VALUES ($name, $count)",
            ("$name", layer.Name), ("$description", layer.Description), ("$srs", GeoPackageSchema.Sweref99TmId),
            ("$minX", bounds.MinX), ("$minY", bounds.MinY), ("$maxX", bounds.MaxX), ("$maxY", bounds.MaxY),
            ("$type", layer.IsPoints ? "POINT" : "MULTIPOLYGON"), ("$count", layer.Rows.Count));
    }

    private static void WriteRows(SqliteConnection connection, FeatureLayer layer)
    {
        var names = string.Concat(layer.Columns.Select(column => $", {Quote(column.Name)}"));
        var slots = string.Concat(layer.Columns.Select((_, i) => $", $c{i}"));
        using var insert = connection.Prepare(
            $"INSERT INTO {Quote(layer.Name)} (fid, geom{names}) VALUES ($fid, $geom{slots})",
            ["$fid", "$geom", .. layer.Columns.Select((_, i) => $"$c{i}")]);
        using var index = connection.Prepare(
            $"INSERT INTO {Quote($"rtree_{layer.Name}_geom")} VALUES ($fid, $minX, $maxX, $minY, $maxY)",
            ["$fid", "$minX", "$maxX", "$minY", "$maxY"]);
        for (var i = 0; i < layer.Rows.Count; i++)
        {
            var row = layer.Rows[i];
            insert.Run([i + 1, GeometryOf(row), .. row.Values]);
            var bounds = row.Shape?.Bounds ?? (row.Point is var (x, y) ? new Bounds(x, y, x, y) : Bounds.Empty);
            if (!bounds.IsEmpty)
                index.Run([i + 1, bounds.MinX, bounds.MaxX, bounds.MinY, bounds.MaxY]);
        }
    }

    private static byte[]? GeometryOf(FeatureRow row) => row switch
    {
        { Shape: { } shape } => GeoPackageGeometry.Encode(shape),
        { Point: var (easting, northing) } => GeoPackageGeometry.Encode(easting, northing),
        _ => null,
    };
}
