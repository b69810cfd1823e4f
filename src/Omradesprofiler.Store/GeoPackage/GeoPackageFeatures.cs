using Microsoft.Data.Sqlite;
using Omradesprofiler.Geography;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>The layers of a GeoPackage.</summary>
internal sealed class GeoPackageFeatures(string path) : SnapshotFeatures
{
    private readonly SqliteConnection _connection = SqliteFiles.OpenForReading(path);

    public override IReadOnlyList<FeatureTable> ListTables()
    {
        const string Sql =
            "SELECT c.table_name, c.description, g.geometry_type_name, o.feature_count, c.min_x, c.min_y, c.max_x, "
            + "c.max_y FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
            + "JOIN gpkg_ogr_contents o ON o.table_name = c.table_name "
            + "WHERE c.data_type = 'features' AND o.feature_count > 0 ORDER BY c.table_name";
        return [.. _connection.Query(Sql, row => new FeatureTable(
            row.GetString(0), row.GetString(1), row.GetString(2) == "POINT", row.GetInt32(3),
            new Bounds(row.GetDouble(4), row.GetDouble(5), row.GetDouble(6), row.GetDouble(7))))];
    }

    public override IEnumerable<FeatureHead> ListHeads(FeatureTable table, IReadOnlyList<string> columns)
    {
        var names = string.Concat(columns.Select(column => $", f.{Quote(column)}"));
        return _connection.Query(
            $"SELECT f.fid, r.minx, r.miny, r.maxx, r.maxy{names} FROM {Quote(table.Name)} f "
            + $"JOIN {Quote($"rtree_{table.Name}_geom")} r ON r.id = f.fid ORDER BY f.fid",
            row => new FeatureHead(
                row.GetInt64(0),
                new Bounds(row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4)),
                [.. Enumerable.Range(5, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))]));
    }

    public override WkbGeometry ReadGeometry(FeatureTable table, long fid)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT geom FROM {Quote(table.Name)} WHERE fid = @fid";
        command.Parameters.AddWithValue("@fid", fid);
        return command.ExecuteScalar() is byte[] blob
            ? GeoPackageGeometry.Decode(blob)
            : throw new KeyNotFoundException($"{table.Name} saknar rad {fid}.");
    }

    public override void Dispose() => _connection.Dispose();
}
