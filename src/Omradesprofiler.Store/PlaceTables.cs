using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Geography;
using Omradesprofiler.Places;

namespace Omradesprofiler.Store;

/// <summary>The local places in a snapshot's file.</summary>
internal static class PlaceTables
{
    public const string Schema =
        "CREATE TABLE omr_place (fid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
        + "kind TEXT NOT NULL, easting REAL NOT NULL, northing REAL NOT NULL, deso TEXT, municipality TEXT, "
        + "opening TEXT, telephone TEXT, email TEXT, web TEXT, records TEXT NOT NULL);\n";

    private const string MetaKey = "places";

    public static void Write(SqliteConnection connection, LocalPlaces places)
    {
        if (places.Kinds.Count == 0)
            return;
        connection.Execute(
            "INSERT INTO omr_meta VALUES ($key, $value)", ("$key", MetaKey),
            ("$value", JsonSerializer.Serialize(new Description(places.Kinds, places.Walk))));
        using var insert = connection.Prepare(
            "INSERT INTO omr_place (id, name, kind, easting, northing, deso, municipality, opening, telephone, email, "
            + "web, records) VALUES ($id, $name, $kind, $e, $n, $deso, $municipality, $opening, $telephone, $email, "
            + "$web, $records)",
            [
                "$id", "$name", "$kind", "$e", "$n", "$deso", "$municipality", "$opening", "$telephone", "$email",
                "$web", "$records",
            ]);
        foreach (var one in places.Places)
            insert.Run([
                one.Id, one.Name, one.Kind, one.Point.Easting, one.Point.Northing, one.Deso, one.Municipality,
                one.Opening, one.Contact.Telephone, one.Contact.Email, one.Contact.Web,
                JsonSerializer.Serialize(one.Records),
            ]);
    }

    public static LocalPlaces Read(SqliteConnection connection, IReadOnlyDictionary<string, string> meta)
    {
        if (!meta.TryGetValue(MetaKey, out var json))
            return LocalPlaces.None;
        var about = JsonSerializer.Deserialize<Description>(json)!;
        return new LocalPlaces(
            about.Kinds,
            [
                .. connection.Query(
                    "SELECT id, name, kind, easting, northing, deso, municipality, opening, telephone, email, web, "
                    + "records FROM omr_place ORDER BY fid",
                    row => new LocalPlace(
                        row.GetString(0), row.GetString(1), row.GetString(2),
                        new PlanePoint(row.GetDouble(3), row.GetDouble(4)),
                        JsonSerializer.Deserialize<PlaceRecord[]>(row.GetString(11))!)
                    {
                        Deso = row.GetText(5),
                        Municipality = row.GetText(6),
                        Opening = row.GetText(7),
                        Contact = new PlaceContact(row.GetText(8), row.GetText(9), row.GetText(10)),
                    }),
            ],
            about.Walk);
    }

    private sealed record Description(IReadOnlyList<PlaceKind> Kinds, PlaceWalk Walk);
}
