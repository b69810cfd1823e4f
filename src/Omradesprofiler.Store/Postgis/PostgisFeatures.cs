using Npgsql;
using Omradesprofiler.Geography;
using Omradesprofiler.Store.GeoPackage;
using Omradesprofiler.Store.Sql;
using static Omradesprofiler.Store.Sql.SqlExtensions;

namespace Omradesprofiler.Store.Postgis;

/// <summary>The layers of a snapshot's schema: a table each, with geometry in SWEREF 99 TM and an index on it.
/// </summary>
internal sealed class PostgisFeatures(NpgsqlConnection connection) : SnapshotFeatures
{
    public const string Schema =
        "CREATE TABLE omr_layer (name TEXT PRIMARY KEY, description TEXT NOT NULL, is_points INTEGER NOT NULL, "
        + "count INTEGER NOT NULL, west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL)";

    /// <summary>Writes a layer as a table with a spatial index.</summary>
    public static void Write(NpgsqlConnection connection, FeatureLayer layer)
    {
        var columns = string.Concat(layer.Columns.Select(column => $", {Quote(column.Name)} {column.SqlType}"));
        var type = $"geometry({(layer.IsPoints ? "Point" : "MultiPolygon")}, {GeoPackageSchema.Sweref99TmId})";
        connection.Execute(InPostgresWords(
            $"CREATE TABLE {Quote(layer.Name)} (fid INTEGER PRIMARY KEY, geom {type}{columns})"));
        connection.Insert(
            layer.Name, ["fid", "geom", .. layer.Columns.Select(column => column.Name)],
            layer.Rows.Select(object?[] (FeatureRow row, int i) => [i + 1, GeometryOf(row), .. row.Values]));
        connection.Execute($"CREATE INDEX ON {Quote(layer.Name)} USING gist (geom)");
        var bounds = layer.Bounds;
        connection.Insert(
            "omr_layer", ["name", "description", "is_points", "count", "west", "south", "east", "north"],
            [[
                layer.Name, layer.Description, layer.IsPoints ? 1 : 0, layer.Rows.Count, bounds.MinX, bounds.MinY,
                bounds.MaxX, bounds.MaxY,
            ]]);
    }

    public override IReadOnlyList<FeatureTable> ListTables() => [.. connection.Query(
        "SELECT name, description, is_points, count, west, south, east, north FROM omr_layer WHERE count > 0 "
        + "ORDER BY name",
        row => new FeatureTable(
            row.GetString(0), row.GetString(1), row.GetInt64(2) != 0, row.GetInt32(3),
            new Bounds(row.GetDouble(4), row.GetDouble(5), row.GetDouble(6), row.GetDouble(7))))];

    public override IEnumerable<FeatureHead> ListHeads(FeatureTable table, IReadOnlyList<string> columns)
    {
        const string Box = "SELECT fid, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)";
        var names = string.Concat(columns.Select(column => $", {Quote(column)}"));
        return connection.Query(
            $"{Box}{names} FROM (SELECT *, Box2D(geom) AS box FROM {Quote(table.Name)} WHERE NOT ST_IsEmpty(geom)) f "
            + "ORDER BY fid",
            row => new FeatureHead(
                row.GetInt64(0),
                new Bounds(row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4)),
                [.. Enumerable.Range(5, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))]));
    }

    public override WkbGeometry ReadGeometry(FeatureTable table, long fid) => connection
        .Query(
            $"SELECT ST_AsBinary(geom, 'NDR') FROM {Quote(table.Name)} WHERE fid = @fid", row => (byte[])row[0],
            ("@fid", fid))
        .SingleOrDefault() is { } wkb
            ? WkbReader.Read(wkb)
            : throw new KeyNotFoundException($"{table.Name} saknar rad {fid}.");

    public override void Dispose() => connection.Dispose();

    /// <summary>EWKB, which is what COPY takes for a geometry.</summary>
    private static byte[]? GeometryOf(FeatureRow row) => row switch
    {
        { Shape: { } shape } => WkbWriter.Write(shape, GeoPackageSchema.Sweref99TmId),
        { Point: var (easting, northing) } => WkbWriter.WritePoint(easting, northing, GeoPackageSchema.Sweref99TmId),
        _ => null,
    };
}
