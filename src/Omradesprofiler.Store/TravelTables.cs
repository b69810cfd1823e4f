using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Store;

/// <summary>What a snapshot knows of travelling, and the places for health hubs, in its file.</summary>
internal static class TravelTables
{
    public const string Schema =
        "CREATE TABLE omr_travel_origin (fid INTEGER PRIMARY KEY, area TEXT NOT NULL, easting REAL NOT NULL, "
        + "northing REAL NOT NULL, people REAL NOT NULL);\n"
        + "CREATE TABLE omr_travel_times (fid INTEGER PRIMARY KEY, option TEXT NOT NULL, kind TEXT NOT NULL, "
        + "origins TEXT NOT NULL, "
        + "destinations TEXT NOT NULL, milliseconds BLOB NOT NULL);\n"
        + "CREATE TABLE omr_candidate (fid INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        + "kind TEXT, easting REAL NOT NULL, "
        + "northing REAL NOT NULL, municipality TEXT);\n";

    private const string MetaKey = "travel";
    private const string ToCareCenters = "care-centers";
    private const string Nearest = "nearest";
    private const string File = "file";

    public static void Write(DbConnection connection, Snapshot snapshot)
    {
        WriteCandidates(connection, snapshot.Candidates);
        if (snapshot.Travel is not { } travel)
            return;
        connection.Execute(
            "INSERT INTO omr_meta VALUES (@key, @value)", ("@key", MetaKey), ("@value", Describe(travel)));
        var layer = snapshot.Register.FindLayer(AreaLevel.Deso, travel.Edition)!;
        connection.Insert(
            "omr_travel_origin", ["area", "easting", "northing", "people"],
            travel.Origins.Select(origin => new object?[]
            {
                layer.Areas[origin.Area].Code, origin.Place.Easting, origin.Place.Northing, origin.People,
            }));
        connection.Insert(
            "omr_travel_times", ["option", "kind", "origins", "destinations", "milliseconds"], TimesOf(travel));
    }

    /// <summary>Tells which way is adopted from now on; the times stay.</summary>
    public static void Amend(DbConnection connection, TravelData travel) => connection.Execute(
        "UPDATE omr_meta SET value = @value WHERE key = @key", ("@key", MetaKey), ("@value", Describe(travel)));

    /// <exception cref="FormatException">Something in the file is not what it should be.</exception>
    public static TravelData? ReadTravel(
        DbConnection connection, IReadOnlyDictionary<string, string> meta, AreaRegister register)
    {
        if (!meta.TryGetValue(MetaKey, out var json))
            return null;
        var about = JsonSerializer.Deserialize<Description>(json)!;
        var edition = Edition.Find(AreaLevel.Deso, about.Edition);
        var layer = register.FindLayer(AreaLevel.Deso, edition) ?? throw new FormatException("årgången saknas");
        var origins = connection.Query(
            "SELECT area, easting, northing, people FROM omr_travel_origin ORDER BY fid",
            row => new TravelOrigin(
                layer.IndexOf(row.GetString(0)), new PlanePoint(row.GetDouble(1), row.GetDouble(2)),
                row.GetDouble(3))).ToList();
        var times = connection.Query(
            "SELECT option, kind, origins, destinations, milliseconds FROM omr_travel_times ORDER BY fid",
            row => (
                Option: row.GetString(0), Kind: row.GetString(1), From: CodesOf(row.GetString(2)),
                To: CodesOf(row.GetString(3)), Times: MemoryMarshal.Cast<byte, int>((byte[])row[4]).ToArray()))
            .ToLookup(row => row.Kind);
        return new TravelData(edition!, origins, about.Options, about.Adopted, MatricesOf(times[ToCareCenters]))
        {
            Decision = about.Decision,
            FileTimes = MatricesOf(times[File]),
            Nearest = times[Nearest].ToDictionary(
                row => row.Option, row => row.Times.Length == 2 * origins.Count
                    ? new NearestTimes(row.Times[..origins.Count], row.Times[origins.Count..])
                    : throw new FormatException("restiderna är inte lika många som punkterna")),
        };
    }

    public static IReadOnlyList<CandidateSite> ReadCandidates(DbConnection connection) => [.. connection.Query(
        "SELECT code, name, kind, easting, northing, municipality FROM omr_candidate ORDER BY fid",
        row => new CandidateSite(
            row.GetString(0), row.GetString(1), row.GetText(2), new PlanePoint(row.GetDouble(3), row.GetDouble(4)),
            row.GetText(5)))];

    private static void WriteCandidates(DbConnection connection, IReadOnlyList<CandidateSite> candidates) =>
        connection.Insert(
            "omr_candidate", ["code", "name", "kind", "easting", "northing", "municipality"],
            candidates.Select(one => new object?[]
            {
                one.Code, one.Name, one.Kind, one.Place.Easting, one.Place.Northing, one.Municipality,
            }));

    private static IEnumerable<object?[]> TimesOf(TravelData travel)
    {
        foreach (var option in travel.Options.Select(option => option.Id))
        {
            if (travel.ToCareCenters.TryGetValue(option, out var matrix))
                yield return [option, ToCareCenters, .. BlobOf(matrix)];
            if (travel.FileTimes.TryGetValue(option, out var file))
                yield return [option, File, .. BlobOf(file)];
            if (travel.Nearest.TryGetValue(option, out var nearest))
                yield return [option, Nearest, "[]", "[]", BytesOf([.. nearest.First, .. nearest.Second])];
        }
    }

    private static string Describe(TravelData travel) => JsonSerializer.Serialize(
        new Description(travel.Edition.Name, travel.Adopted, travel.Decision, travel.Options));

    private static Dictionary<string, TravelMatrix> MatricesOf(
        IEnumerable<(string Option, string Kind, string[] From, string[] To, int[] Times)> rows) =>
        rows.ToDictionary(row => row.Option, row => new TravelMatrix(row.From, row.To, row.Times));

    private static object[] BlobOf(TravelMatrix matrix) =>
        [JsonSerializer.Serialize(matrix.From), JsonSerializer.Serialize(matrix.To), BytesOf(matrix.Milliseconds)];

    private static byte[] BytesOf(ReadOnlySpan<int> times) => MemoryMarshal.AsBytes(times).ToArray();

    private static string[] CodesOf(string json) => JsonSerializer.Deserialize<string[]>(json)!;

    private sealed record Description(
        string Edition, string? Adopted, string? Decision, IReadOnlyList<TravelOption> Options);
}
