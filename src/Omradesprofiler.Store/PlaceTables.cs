using System.Data.Common;
using System.Text.Json;
using Omradesprofiler.Geography;
using Omradesprofiler.Places;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store;

/// <summary>The local places in a snapshot's file.</summary>
internal static class PlaceTables
{
    public const string Schema =
        "CREATE TABLE omr_place (fid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        + "kind TEXT NOT NULL, easting REAL NOT NULL, northing REAL NOT NULL, deso TEXT, municipality TEXT, "
        + "opening TEXT, telephone TEXT, email TEXT, web TEXT, records TEXT NOT NULL, border TEXT);\n";

    private const string MetaKey = "places";

    public static void Write(DbConnection connection, LocalPlaces places)
    {
        if (places.Kinds.Count == 0)
            return;
        connection.Execute(
            "INSERT INTO omr_meta VALUES (@key, @value)", ("@key", MetaKey),
            ("@value", JsonSerializer.Serialize(new Description(places.Kinds, places.Walk))));
        connection.Insert(
            "omr_place",
            [
                "id", "name", "kind", "easting", "northing", "deso", "municipality", "opening", "telephone", "email",
                "web", "records", "border",
            ],
            places.Places.Select(RowOf));
    }

    public static LocalPlaces Read(DbConnection connection, IReadOnlyDictionary<string, string> meta)
    {
        if (!meta.TryGetValue(MetaKey, out var json))
            return LocalPlaces.None;
        var about = JsonSerializer.Deserialize<Description>(json)!;
        return new LocalPlaces(
            about.Kinds,
            [
                .. connection.Query(
                    "SELECT id, name, kind, easting, northing, deso, municipality, opening, telephone, email, web, "
                    + "records, border FROM omr_place ORDER BY fid",
                    row => new LocalPlace(
                        row.GetString(0), row.GetString(1), row.GetString(2),
                        new PlanePoint(row.GetDouble(3), row.GetDouble(4)),
                        JsonSerializer.Deserialize<PlaceRecord[]>(row.GetString(11))!)
                    {
                        Border = row.GetText(12) is { } border
                            ? JsonSerializer.Deserialize<PlanePoint[]>(border)!
                            : [],
                        Deso = row.GetText(5),
                        Municipality = row.GetText(6),
                        Opening = row.GetText(7),
                        Contact = new PlaceContact(row.GetText(8), row.GetText(9), row.GetText(10)),
                    }),
            ],
            about.Walk);
    }

    private static object?[] RowOf(LocalPlace one) =>
    [
        one.Id, one.Name, one.Kind, one.Point.Easting, one.Point.Northing, one.Deso, one.Municipality, one.Opening,
        one.Contact.Telephone, one.Contact.Email, one.Contact.Web, JsonSerializer.Serialize(one.Records),
        one.Border.Count == 0 ? null : JsonSerializer.Serialize(one.Border),
    ];

    private sealed record Description(IReadOnlyList<PlaceKind> Kinds, PlaceWalk Walk);
}
