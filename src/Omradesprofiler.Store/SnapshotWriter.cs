using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.GeoPackage;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Store;

/// <summary>Writes a snapshot as one GeoPackage: layers for people, tables for the program.</summary>
internal static class SnapshotWriter
{
    private const string Tables =
        "CREATE TABLE omr_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;\n"
        + "CREATE TABLE omr_area (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, level TEXT NOT NULL, "
        + "code TEXT NOT NULL, edition TEXT,\n"
        + "  name TEXT NOT NULL, parent TEXT, west REAL, south REAL, east REAL, north REAL, "
        + "longitude REAL, latitude REAL,\n"
        + "  center_e REAL, center_n REAL, center_by_people INTEGER);\n"
        + "CREATE TABLE omr_series (measure TEXT NOT NULL, level TEXT NOT NULL, edition TEXT, "
        + "period TEXT NOT NULL, sex TEXT NOT NULL,\n"
        + "  age TEXT NOT NULL, table_name TEXT NOT NULL, audience TEXT NOT NULL, source TEXT NOT NULL, "
        + "areas BLOB NOT NULL, states BLOB, care_center TEXT);\n"
        + "CREATE TABLE omr_weights (level TEXT NOT NULL, from_edition TEXT NOT NULL, to_edition TEXT NOT NULL,\n"
        + "  from_code TEXT NOT NULL, to_code TEXT NOT NULL, weight REAL NOT NULL, method TEXT NOT NULL);\n"
        + CatchmentTables.Schema
        + TravelTables.Schema
        + PlaceTables.Schema
        + "CREATE TABLE omr_attachment (name TEXT PRIMARY KEY, content BLOB NOT NULL);\n"
        + "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)\n"
        + "  VALUES ('omr_area', 'attributes', 'omr_area', 'Områden', '2018-01-01T00:00:00.000Z');";

    public static void Write(string path, SnapshotPackage package)
    {
        using var connection = SqliteExtensions.OpenForWriting(path);
        connection.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
        GeoPackageSchema.Create(connection);
        connection.Execute("BEGIN");
        connection.Execute(Tables);
        WriteMeta(connection, package.Snapshot);
        WriteAreas(connection, package.Snapshot);
        foreach (var weights in package.Snapshot.Register.Weights)
            WriteWeights(connection, weights);
        foreach (var table in package.Snapshot.Tables)
            WriteSeries(connection, table);
        CatchmentTables.Write(connection, package.Snapshot);
        TravelTables.Write(connection, package.Snapshot);
        PlaceTables.Write(connection, package.Snapshot.LocalPlaces);
        foreach (var (name, content) in package.Attachments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            connection.Execute(
                "INSERT INTO omr_attachment VALUES ($name, $content)", ("$name", name), ("$content", content));
        foreach (var layer in package.Layers)
            GeoPackageLayerWriter.Write(connection, layer);
        connection.Execute("COMMIT");
    }

    /// <summary>
    /// Writes a copy of a snapshot's file with other catchments, another adopted way to travel, and what was released
    /// together with them; layers and attachments stay as they are.
    /// </summary>
    public static void Amend(string path, string from, Snapshot snapshot, IReadOnlySet<string> changed)
    {
        File.Copy(from, path, overwrite: true);
        using var connection = SqliteExtensions.OpenForWriting(path);
        connection.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
        connection.Execute("BEGIN");
        connection.Execute(
            "UPDATE omr_meta SET value = $value WHERE key = 'id'", ("$value", snapshot.Id.Value));
        connection.Execute(
            "UPDATE omr_meta SET value = $value WHERE key = 'manifest'",
            ("$value", JsonSerializer.Serialize(snapshot.Manifest)));
        foreach (var table in snapshot.Tables.Where(table => changed.Contains(table.Name)))
        {
            connection.Execute("DELETE FROM omr_series WHERE table_name = $name", ("$name", table.Name));
            WriteSeries(connection, table);
        }

        CatchmentTables.Clear(connection);
        CatchmentTables.Write(connection, snapshot);
        if (snapshot.Travel is { } travel)
            TravelTables.Amend(connection, travel);
        connection.Execute("COMMIT");
    }

    private static void WriteMeta(SqliteConnection connection, Snapshot snapshot)
    {
        const string Insert = "INSERT INTO omr_meta VALUES ($key, $value)";
        connection.Execute(Insert, ("$key", "id"), ("$value", snapshot.Id.Value));
        connection.Execute(Insert, ("$key", "format"), ("$value", SnapshotReader.Format));
        connection.Execute(Insert, ("$key", "manifest"), ("$value", JsonSerializer.Serialize(snapshot.Manifest)));
        connection.Execute(Insert, ("$key", "targets"), ("$value", TargetRegisterJson.Write(snapshot.Targets)));
    }

    private static void WriteAreas(SqliteConnection connection, Snapshot snapshot)
    {
        using var insert = connection.Prepare(
            "INSERT INTO omr_area (level, code, edition, name, parent, west, south, east, north, longitude, latitude, "
            + "center_e, center_n, center_by_people) "
            + "VALUES ($level, $code, $edition, $name, $parent, $west, $south, $east, $north, $longitude, $latitude, "
            + "$centerE, $centerN, $centerByPeople)",
            [
                "$level", "$code", "$edition", "$name", "$parent", "$west", "$south", "$east", "$north",
                "$longitude", "$latitude", "$centerE", "$centerN", "$centerByPeople",
            ]);
        var register = snapshot.Register;
        foreach (var area in register.Trees.SelectMany(tree => tree.Areas).DistinctBy(area => area.Id))
        {
            var place = snapshot.Places.GetValueOrDefault(area.Id);
            insert.Run([
                area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.ParentCode, place?.Bounds.MinX,
                place?.Bounds.MinY, place?.Bounds.MaxX, place?.Bounds.MaxY, place?.LabelLongitude, place?.LabelLatitude,
                place?.Center.Easting, place?.Center.Northing, place is null ? null : place.IsCenterByPeople ? 1 : 0,
            ]);
        }
    }

    private static void WriteWeights(SqliteConnection connection, EditionWeights weights)
    {
        using var insert = connection.Prepare(
            "INSERT INTO omr_weights VALUES ($level, $fromEdition, $toEdition, $from, $to, $weight, $method)",
            ["$level", "$fromEdition", "$toEdition", "$from", "$to", "$weight", "$method"]);
        foreach (var (from, to, weight, method) in weights.Rows)
            insert.Run([
                weights.From.Level.Slug(), weights.From.Name, weights.To.Name, from, to, weight, method.Slug(),
            ]);
    }

    private static void WriteSeries(SqliteConnection connection, ReleasedTable table)
    {
        using var insert = connection.Prepare(
            "INSERT INTO omr_series VALUES "
            + "($measure, $level, $edition, $period, $sex, $age, $table, $audience, $source, $areas, $states, "
            + "$careCenter)",
            [
                "$measure", "$level", "$edition", "$period", "$sex", "$age", "$table", "$audience", "$source",
                "$areas", "$states", "$careCenter",
            ]);
        foreach (var series in table.Series)
        {
            var key = series.Key;
            var states = MemoryMarshal.AsBytes<CellState>(series.States).ToArray();
            insert.Run([
                key.Measure, key.Level.Slug(), key.Edition?.Name, key.Period.Slug, key.Sex.ToString(), key.Age.Slug,
                table.Name, table.Audience.ToString(), series.SourceId,
                MemoryMarshal.AsBytes<double>(series.Values).ToArray(),
                states.AsSpan().ContainsAnyExcept((byte)CellState.Published) ? states : null, key.CareCenter,
            ]);
        }
    }
}
