using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>The clinics' geographies in a snapshot's file, and own data for their catchments as released.</summary>
internal static class CatchmentTables
{
    public const string Schema =
        "CREATE TABLE omr_catchment (fid INTEGER PRIMARY KEY, geography TEXT NOT NULL, area TEXT NOT NULL, "
        + "care_center TEXT NOT NULL, weight REAL NOT NULL);\n"
        + "CREATE TABLE omr_catchment_series (fid INTEGER PRIMARY KEY, geography TEXT NOT NULL, "
        + "measure TEXT NOT NULL, edition TEXT NOT NULL, "
        + "period TEXT NOT NULL,\n"
        + "  sex TEXT NOT NULL, age TEXT NOT NULL, care_center TEXT, audience TEXT NOT NULL, source TEXT NOT NULL, "
        + "counts BLOB NOT NULL, states BLOB NOT NULL);\n";

    private const string MetaKey = "care-geographies";

    public static void Write(DbConnection connection, Snapshot snapshot)
    {
        var described = snapshot.CareGeographies.Select(one => new Description(
            one.Id, one.Kind, one.Name, one.Edition.Name, one.CareCenters, one.Rule, one.DecidedOn, one.Decision,
            one.Nearest));
        connection.Execute(
            "INSERT INTO omr_meta VALUES (@key, @value)", ("@key", MetaKey),
            ("@value", JsonSerializer.Serialize(described)));
        connection.Insert(
            "omr_catchment", ["geography", "area", "care_center", "weight"],
            snapshot.CareGeographies.SelectMany(one => WeightsOf(one, snapshot.Register)));
        connection.Insert(
            "omr_catchment_series",
            [
                "geography", "measure", "edition", "period", "sex", "age", "care_center", "audience", "source",
                "counts", "states",
            ],
            snapshot.GeographySeries.Select(RowOf));
    }

    /// <summary>Empties the tables, for others to be written.</summary>
    public static void Clear(DbConnection connection)
    {
        connection.Execute("DELETE FROM omr_catchment");
        connection.Execute("DELETE FROM omr_catchment_series");
        connection.Execute("DELETE FROM omr_meta WHERE key = @key", ("@key", MetaKey));
    }

    /// <exception cref="FormatException">Something in the file is not what it should be.</exception>
    public static IReadOnlyList<CareGeography> ReadGeographies(
        DbConnection connection, IReadOnlyDictionary<string, string> meta, AreaRegister register)
    {
        var rows = connection.Query(
            "SELECT geography, area, care_center, weight FROM omr_catchment ORDER BY fid",
            row => (Geography: row.GetString(0), Area: row.GetString(1), CareCenter: row.GetString(2),
                Weight: row.GetDouble(3))).ToLookup(row => row.Geography);
        return [.. JsonSerializer.Deserialize<Description[]>(meta[MetaKey])!.Select(Geography)];

        CareGeography Geography(Description one)
        {
            var edition = EditionOf(one.Edition);
            var layer = register.FindLayer(AreaLevel.Deso, edition)
                ?? throw new FormatException($"{edition.SwedishName} saknas");
            var columns = one.CareCenters.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i);
            var byArea = rows[one.Id].ToLookup(row => layer.IndexOf(row.Area));
            var starts = new int[layer.Count + 1];
            var (targets, weights) = (new List<int>(), new List<double>());
            for (var area = 0; area < layer.Count; area++)
            {
                foreach (var row in byArea[area])
                {
                    targets.Add(columns[row.CareCenter]);
                    weights.Add(row.Weight);
                }

                starts[area + 1] = targets.Count;
            }

            return new CareGeography(
                one.Id, one.Kind, one.Name, edition, one.CareCenters,
                new AreaWeights(starts, [.. targets], [.. weights], one.CareCenters.Count), one.Rule)
            {
                DecidedOn = one.DecidedOn,
                Decision = one.Decision,
                Nearest = one.Nearest,
            };
        }
    }

    public static IReadOnlyList<GeographySeries> ReadSeries(DbConnection connection) => [.. connection.Query(
        "SELECT geography, measure, edition, period, sex, age, care_center, audience, source, counts, states "
        + "FROM omr_catchment_series ORDER BY fid",
        row =>
        {
            if (!Period.TryParse(row.GetString(3), out var period) || !AgeGroup.TryParse(row.GetString(5), out var age))
                throw new FormatException($"serien {row.GetString(1)} har okänd period eller ålder");
            var key = new SeriesKey(
                row.GetString(1), AreaLevel.Deso, EditionOf(row.GetString(2)), period,
                Enum.Parse<Sex>(row.GetString(4)), age)
            {
                CareCenter = row.GetText(6),
            };
            return new GeographySeries(
                row.GetString(0), key, row.GetString(8), Enum.Parse<Audience>(row.GetString(7)),
                MemoryMarshal.Cast<byte, double>((byte[])row[9]).ToArray(),
                MemoryMarshal.Cast<byte, CellState>((byte[])row[10]).ToArray());
        })];

    private static object?[] RowOf(GeographySeries series)
    {
        var key = series.Source;
        return
        [
            series.Geography, key.Measure, key.Edition!.Name, key.Period.Slug, key.Sex.ToString(), key.Age.Slug,
            key.CareCenter, series.Audience.ToString(), series.SourceId,
            MemoryMarshal.AsBytes<double>(series.Values).ToArray(),
            MemoryMarshal.AsBytes<CellState>(series.States).ToArray(),
        ];
    }

    private static IEnumerable<object?[]> WeightsOf(CareGeography geography, AreaRegister register)
    {
        var layer = register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        for (var area = 0; area < geography.Weights.SourceCount; area++)
            foreach (var (target, weight) in geography.Weights.TargetsOf(area))
                yield return [geography.Id, layer.Areas[area].Code, geography.CareCenters[target], weight];
    }

    private static Edition EditionOf(string year) =>
        Edition.Find(AreaLevel.Deso, year) ?? throw new FormatException($"okänd årgång {year}");

    private sealed record Description(
        string Id, CareGeographyKind Kind, string Name, string Edition, IReadOnlyList<string> CareCenters, string Rule,
        string? DecidedOn, string? Decision, NearestRule? Nearest);
}
