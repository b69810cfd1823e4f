using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Store;

/// <summary>Reads a snapshot back the same.</summary>
internal static class SnapshotReader
{
    /// <summary>The version of the program's own tables; a file of another version is refused.</summary>
    public const string Format = "6";

    /// <param name="open">Opens where it is.</param>
    /// <param name="id">Which it is.</param>
    public static Snapshot Read(Func<DbConnection> open, SnapshotId id)
    {
        try
        {
            using var connection = open();
            var meta = connection
                .Query("SELECT key, value FROM omr_meta", row => (Key: row.GetString(0), Value: row.GetString(1)))
                .ToDictionary(pair => pair.Key, pair => pair.Value);
            if (meta.GetValueOrDefault("format") is not Format)
                throw Broken(id, "den är skriven av en annan version av programmet. Läs in data på nytt");
            var rows = ReadAreas(connection);
            var register = RegisterOf(rows);
            register = new AreaRegister(register.Trees, ReadWeights(connection, register));
            return new Snapshot(
                SnapshotId.Parse(meta["id"]), JsonSerializer.Deserialize<SnapshotManifest>(meta["manifest"])!, register,
                rows.Where(row => row.Place is not null).ToDictionary(row => row.Area.Id, row => row.Place!),
                ReadTables(connection, register))
            {
                CareGeographies = CatchmentTables.ReadGeographies(connection, meta, register),
                GeographySeries = CatchmentTables.ReadSeries(connection),
                Travel = TravelTables.ReadTravel(connection, meta, register),
                Candidates = TravelTables.ReadCandidates(connection),
                Targets = TargetRegisterJson.Read(meta["targets"]),
                LocalPlaces = PlaceTables.Read(connection, meta),
            };
        }
        catch (Exception e) when (e is SqliteException or PostgresException or JsonException or FormatException
            or KeyNotFoundException or ArgumentException or InvalidCastException)
        {
            throw Broken(id, e.Message);
        }
    }

    public static IReadOnlyDictionary<string, byte[]> ReadAttachments(DbConnection connection, string prefix) =>
        connection
            .Query(
                "SELECT name, content FROM omr_attachment WHERE substr(name, 1, length(@prefix)) = @prefix",
                row => (Name: row.GetString(0), Content: (byte[])row[1]), ("@prefix", prefix))
            .ToDictionary(pair => pair.Name[prefix.Length..], pair => pair.Content);

    private static DataException Broken(SnapshotId id, string why) => new(
        "broken-snapshot", id.Value, $"Ögonblicksbilden går inte att läsa: {why}.");

    private static List<(Area Area, AreaPlace? Place)> ReadAreas(DbConnection connection) => [.. connection.Query(
        "SELECT level, code, edition, name, parent, west, south, east, north, longitude, latitude, "
        + "center_e, center_n, center_by_people FROM omr_area ORDER BY fid",
        row =>
        {
            if (!AreaLevels.TryParse(row.GetString(0), out var level))
                throw new FormatException($"okänd nivå {row.GetString(0)}");
            var edition = row.GetText(2) is { } year ? Edition.Find(level, year) : null;
            var area = new Area(new AreaId(level, row.GetString(1), edition), row.GetString(3), row.GetText(4));
            var place = row.GetNumber(5) is { } west
                ? new AreaPlace(
                    new Bounds(west, row.GetDouble(6), row.GetDouble(7), row.GetDouble(8)),
                    row.GetDouble(9), row.GetDouble(10))
                {
                    Center = new PlanePoint(row.GetDouble(11), row.GetDouble(12)),
                    IsCenterByPeople = row.GetInt64(13) != 0,
                }
                : null;
            return (area, place);
        })];

    private static AreaRegister RegisterOf(List<(Area Area, AreaPlace? Place)> rows)
    {
        var shared = rows.Select(row => row.Area).Where(area => area.Id.Edition is null).ToList();
        return new AreaRegister(rows.Select(row => row.Area).Where(area => area.Id.Edition is not null)
            .GroupBy(area => area.Id.Edition!.Deso).Select(group => new AreaTree(group.Key, group.Concat(shared))));
    }

    private static List<EditionWeights> ReadWeights(DbConnection connection, AreaRegister register)
    {
        var rows = connection.Query(
            "SELECT level, from_edition, to_edition, from_code, to_code, weight, method "
            + "FROM omr_weights ORDER BY fid",
            row => (
                From: EditionOf(row.GetString(0), row.GetString(1)), To: EditionOf(row.GetString(0), row.GetString(2)),
                FromCode: row.GetString(3), ToCode: row.GetString(4), Weight: row.GetDouble(5),
                Method: WeightMethods.Parse(row.GetString(6))));
        return [.. rows.GroupBy(row => (row.From, row.To)).Select(group => EditionWeights.Of(
            LayerOf(register, group.Key.From), LayerOf(register, group.Key.To),
            group.Select(row => (row.FromCode, row.ToCode, row.Weight, row.Method))))];
    }

    private static Edition EditionOf(string level, string year) =>
        AreaLevels.TryParse(level, out var parsed) && Edition.Find(parsed, year) is { } edition
            ? edition
            : throw new FormatException($"okänd årgång {level} {year}");

    private static AreaLayer LayerOf(AreaRegister register, Edition edition) =>
        register.FindLayer(edition.Level, edition)
        ?? throw new FormatException($"{edition.SwedishName} saknas");

    private static List<ReleasedTable> ReadTables(DbConnection connection, AreaRegister register)
    {
        var series = connection.Query(
            "SELECT measure, level, edition, period, sex, age, table_name, audience, source, areas, states, "
            + "care_center FROM omr_series ORDER BY fid",
            row => (
                Table: row.GetString(6), Audience: Enum.Parse<Audience>(row.GetString(7)),
                Series: ReadSeries(row, register)));
        return [.. series.GroupBy(row => (row.Table, row.Audience))
            .Select(group => ReleasedTable.FromSnapshot(
                group.Key.Table, group.Key.Audience, [.. group.Select(row => row.Series)]))];
    }

    private static Series ReadSeries(DbDataReader row, AreaRegister register)
    {
        if (!AreaLevels.TryParse(row.GetString(1), out var level) || !Period.TryParse(row.GetString(3), out var period)
            || !AgeGroup.TryParse(row.GetString(5), out var age))
            throw new FormatException($"serien {row.GetString(0)} har okänd nivå, period eller ålder");
        var edition = row.GetText(2) is { } year ? Edition.Find(level, year) : null;
        var values = MemoryMarshal.Cast<byte, double>((byte[])row[9]).ToArray();
        var states = row.IsDBNull(10)
            ? new CellState[values.Length]
            : MemoryMarshal.Cast<byte, CellState>((byte[])row[10]).ToArray();
        if (values.Length != states.Length || values.Length != register.FindLayer(level, edition)?.Count)
            throw new FormatException($"serien {row.GetString(0)} har inte ett värde per område");
        return new Series(
            new SeriesKey(row.GetString(0), level, edition, period, Enum.Parse<Sex>(row.GetString(4)), age)
            {
                CareCenter = row.GetText(11),
            },
            row.GetString(8), values, states);
    }
}
