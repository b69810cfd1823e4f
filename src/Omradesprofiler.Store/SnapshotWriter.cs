using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Store;

/// <summary>Writes the tables of a snapshot that the program reads.</summary>
internal static class SnapshotWriter
{
    private const string Tables =
        "CREATE TABLE omr_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;\n"
        + "CREATE TABLE omr_area (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, level TEXT NOT NULL, "
        + "code TEXT NOT NULL, edition TEXT,\n"
        + "  name TEXT NOT NULL, parent TEXT, west REAL, south REAL, east REAL, north REAL, "
        + "longitude REAL, latitude REAL,\n"
        + "  center_e REAL, center_n REAL, center_by_people INTEGER);\n"
        + "CREATE TABLE omr_series (fid INTEGER PRIMARY KEY, measure TEXT NOT NULL, level TEXT NOT NULL, edition TEXT, "
        + "period TEXT NOT NULL, sex TEXT NOT NULL,\n"
        + "  age TEXT NOT NULL, table_name TEXT NOT NULL, audience TEXT NOT NULL, source TEXT NOT NULL, "
        + "areas BLOB NOT NULL, states BLOB, care_center TEXT);\n"
        + "CREATE TABLE omr_weights (fid INTEGER PRIMARY KEY, level TEXT NOT NULL, from_edition TEXT NOT NULL, "
        + "to_edition TEXT NOT NULL,\n"
        + "  from_code TEXT NOT NULL, to_code TEXT NOT NULL, weight REAL NOT NULL, method TEXT NOT NULL);\n"
        + CatchmentTables.Schema
        + TravelTables.Schema
        + PlaceTables.Schema
        + "CREATE TABLE omr_attachment (name TEXT PRIMARY KEY, content BLOB NOT NULL);\n";

    /// <summary>Writes all but the layers into a place that has no tables yet.</summary>
    public static void Write(DbConnection connection, SnapshotPackage package)
    {
        connection.CreateTables(Tables);
        WriteMeta(connection, package.Snapshot);
        WriteAreas(connection, package.Snapshot);
        foreach (var weights in package.Snapshot.Register.Weights)
            WriteWeights(connection, weights);
        foreach (var table in package.Snapshot.Tables)
            WriteSeries(connection, table);
        CatchmentTables.Write(connection, package.Snapshot);
        TravelTables.Write(connection, package.Snapshot);
        PlaceTables.Write(connection, package.Snapshot.LocalPlaces);
        connection.Insert(
            "omr_attachment", ["name", "content"],
            package.Attachments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new object?[] { pair.Key, pair.Value }));
    }

    /// <summary>
    /// Changes a copy of a snapshot into one with other catchments, another adopted way to travel, and what was
    /// released together with them; layers and attachments stay as they are.
    /// </summary>
    public static void Amend(DbConnection connection, Snapshot snapshot, IReadOnlySet<string> changed)
    {
        connection.Execute(
            "UPDATE omr_meta SET value = @value WHERE key = 'id'", ("@value", snapshot.Id.Value));
        connection.Execute(
            "UPDATE omr_meta SET value = @value WHERE key = 'manifest'",
            ("@value", JsonSerializer.Serialize(snapshot.Manifest)));
        foreach (var table in snapshot.Tables.Where(table => changed.Contains(table.Name)))
        {
            connection.Execute("DELETE FROM omr_series WHERE table_name = @name", ("@name", table.Name));
            WriteSeries(connection, table);
        }

        CatchmentTables.Clear(connection);
        CatchmentTables.Write(connection, snapshot);
        if (snapshot.Travel is { } travel)
            TravelTables.Amend(connection, travel);
    }

    private static void WriteMeta(DbConnection connection, Snapshot snapshot) => connection.Insert(
        "omr_meta", ["key", "value"],
        [
            ["id", snapshot.Id.Value], ["format", SnapshotReader.Format],
            ["manifest", JsonSerializer.Serialize(snapshot.Manifest)],
            ["targets", TargetRegisterJson.Write(snapshot.Targets)],
        ]);

    private static void WriteAreas(DbConnection connection, Snapshot snapshot) => connection.Insert(
        "omr_area",
        [
            "level", "code", "edition", "name", "parent", "west", "south", "east", "north", "longitude", "latitude",
            "center_e", "center_n", "center_by_people",
        ],
        snapshot.Register.Trees.SelectMany(tree => tree.Areas).DistinctBy(area => area.Id)
            .Select(area => RowOf(area, snapshot.Places.GetValueOrDefault(area.Id))));

    private static object?[] RowOf(Area area, AreaPlace? place) =>
    [
        area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.ParentCode, place?.Bounds.MinX,
        place?.Bounds.MinY, place?.Bounds.MaxX, place?.Bounds.MaxY, place?.LabelLongitude, place?.LabelLatitude,
        place?.Center.Easting, place?.Center.Northing, place is null ? null : place.IsCenterByPeople ? 1 : 0,
    ];

    private static void WriteWeights(DbConnection connection, EditionWeights weights) => connection.Insert(
        "omr_weights", ["level", "from_edition", "to_edition", "from_code", "to_code", "weight", "method"],
        weights.Rows.Select(row => new object?[]
        {
            weights.From.Level.Slug(), weights.From.Name, weights.To.Name, row.From, row.To, row.Weight,
            row.Method.Slug(),
        }));

    private static void WriteSeries(DbConnection connection, ReleasedTable table) => connection.Insert(
        "omr_series",
        [
            "measure", "level", "edition", "period", "sex", "age", "table_name", "audience", "source", "areas",
            "states", "care_center",
        ],
        table.Series.Select(series => RowOf(table, series)));

    private static object?[] RowOf(ReleasedTable table, Series series)
    {
        var key = series.Key;
        var states = MemoryMarshal.AsBytes<CellState>(series.States).ToArray();
        return
        [
            key.Measure, key.Level.Slug(), key.Edition?.Name, key.Period.Slug, key.Sex.ToString(), key.Age.Slug,
            table.Name, table.Audience.ToString(), series.SourceId,
            MemoryMarshal.AsBytes<double>(series.Values).ToArray(),
            states.AsSpan().ContainsAnyExcept((byte)CellState.Published) ? states : null, key.CareCenter,
        ];
    }
}
