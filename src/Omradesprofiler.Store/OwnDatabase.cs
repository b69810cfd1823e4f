using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>
/// The raw own data of a snapshot: tables that the owner alone can read, and that nothing but the audits opens.
/// </summary>
internal static class OwnDatabase
{
    private const string Tables =
        "CREATE TABLE own_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;\n"
        + "CREATE TABLE own_series (fid INTEGER PRIMARY KEY, table_name TEXT NOT NULL, audience TEXT NOT NULL, "
        + "measure TEXT NOT NULL, "
        + "level TEXT NOT NULL, edition TEXT, period TEXT NOT NULL, sex TEXT NOT NULL, age TEXT NOT NULL, "
        + "care_center TEXT, source TEXT NOT NULL, areas BLOB NOT NULL, states BLOB NOT NULL, released BLOB);";

    /// <summary>Writes the raw numbers, each with whether it was released; columns that are not released at all have
    /// null.</summary>
    public static void Write(DbConnection connection, OwnData own, Snapshot snapshot)
    {
        connection.CreateTables(Tables);
        connection.Insert(
            "own_meta", ["key", "value"],
            [["snapshot", snapshot.Id.Value], ["rules", JsonSerializer.Serialize(own.Rules)]]);
        var released = snapshot.Tables.SelectMany(table => table.Series).ToLookup(series => series.Key);
        connection.Insert(
            "own_series",
            [
                "table_name", "audience", "measure", "level", "edition", "period", "sex", "age", "care_center",
                "source", "areas", "states", "released",
            ],
            own.Tables.SelectMany(table => table.Series.Select(
                series => Row(table, series, released[series.Key].FirstOrDefault()))));
    }

    /// <summary>Reads the raw numbers back.</summary>
    /// <param name="open">Opens where they are.</param>
    /// <param name="id">The snapshot whose they are.</param>
    /// <exception cref="DataException">They are damaged.</exception>
    public static OwnData Read(Func<DbConnection> open, SnapshotId id)
    {
        try
        {
            using var connection = open();
            var rules = connection.Query("SELECT value FROM own_meta WHERE key = 'rules'", row => row.GetString(0))
                .Single();
            var series = connection.Query(
                "SELECT table_name, audience, measure, level, edition, period, sex, age, care_center, source, areas, "
                + "states FROM own_series ORDER BY fid",
                row => (
                    Table: row.GetString(0), Audience: Enum.Parse<Audience>(row.GetString(1)),
                    Series: ReadSeries(row)));
            return new OwnData(
                [.. series.GroupBy(row => (row.Table, row.Audience)).Select(group => new RawTable(
                    group.Key.Table, TableLayer.Own, group.Key.Audience, [.. group.Select(row => row.Series)]))],
                JsonSerializer.Deserialize<ProtectionRules>(rules)!);
        }
        catch (Exception e) when (e is SqliteException or PostgresException or JsonException or FormatException
            or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            throw new DataException(
                "broken-own", $"own/{id}",
                "De egna uppgifterna från förra inläsningen går inte att läsa, så det går inte att pröva vad de två "
                + "tillsammans röjer.");
        }
    }

    private static object?[] Row(RawTable table, Series series, Series? released)
    {
        var key = series.Key;
        return
        [
            table.Name, table.Audience.ToString(), key.Measure, key.Level.Slug(), key.Edition?.Name, key.Period.Slug,
            key.Sex.ToString(), key.Age.Slug, key.CareCenter, series.SourceId,
            MemoryMarshal.AsBytes<double>(series.Values).ToArray(),
            MemoryMarshal.AsBytes<CellState>(series.States).ToArray(),
            released is null ? null : MemoryMarshal.AsBytes<CellState>(released.States).ToArray(),
        ];
    }

    private static Series ReadSeries(DbDataReader row)
    {
        if (!AreaLevels.TryParse(row.GetString(3), out var level) || !Period.TryParse(row.GetString(5), out var period)
            || !AgeGroup.TryParse(row.GetString(7), out var age))
            throw new FormatException("okänd nivå, period eller ålder");
        var key = new SeriesKey(
            row.GetString(2), level, row.GetText(4) is { } year ? Edition.Find(level, year) : null, period,
            Enum.Parse<Sex>(row.GetString(6)), age)
        {
            CareCenter = row.GetText(8),
        };
        return new Series(
            key, row.GetString(9), MemoryMarshal.Cast<byte, double>((byte[])row[10]).ToArray(),
            MemoryMarshal.Cast<byte, CellState>((byte[])row[11]).ToArray());
    }
}
