using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Care;

/// <summary>The made-up region's 28 clinics: where they are, who runs them and how much they can take.</summary>
internal static class CareCenters
{
    private const string Header = "Populärnamn,HsaId,Regi,UtbudspunktID,Län,Kommun,Ägarklass,FghKlass,Xkoord,Ykoord,"
        + "Sweref99X,Sweref99Y,Latitude,Longitude,Kapacitet,Listningstak,Listade,Digital";

    private sealed record Row(
        string Name, string Municipality, double East, double North, bool IsPrivate, double Pull, int Capacity);

    /// <summary>Kilometres east and north of the county's middle; the digital clinic is nowhere.</summary>
    private static readonly Row[] All =
    [
        new("Gamla stadens vårdcentral", "9980", -9.3, -0.8, false, 1.1, 10_500),
        new("Hamnens vårdcentral", "9980", -10, -2.2, true, 1, 9_000),
        new("Tullbrons vårdcentral", "9980", -8.8, 0.5, false, 1, 9_000),
        new("Slottsuddens läkarhus", "9980", -9.8, 1.4, true, 1.3, 6_500),
        new("Norra gärdets vårdcentral", "9980", -8, 2.3, true, 1, 8_000),
        new("Björkbackens vårdcentral", "9980", -5.9, 1.6, false, 0.9, 9_500),
        new("Fyrklöverns vårdcentral", "9980", -5.4, -1.2, false, 0.9, 9_000),
        new("Bruksstadens vårdcentral", "9980", -7, -0.3, false, 0.9, 8_500),
        new("Lasarettets vårdcentral", "9980", -7.6, -1.7, false, 1.2, 11_000),
        new("Söderhöjdens vårdcentral", "9980", -8.3, -3.2, false, 1, 8_500),
        new("Åkerlunda familjeläkare", "9980", -6.6, -3.4, true, 1.1, 8_000),
        new("Solvändans vårdcentral", "9980", -4.6, 0.3, false, 0.7, 5_500),
        new("Vågen digital vårdcentral", "9980", 0, 0, true, 1, 12_000),
        new("Kvarnhagens vårdcentral", "9980", -2.7, -6.3, false, 0.8, 5_500),
        new("Sandvika vårdcentral", "9980", -4.5, 6.9, false, 0.8, 4_500),
        new("Ålösunds vårdcentral", "9910", -16.6, -6.6, false, 1.1, 11_000),
        new("Brofästets läkargrupp", "9910", -15.7, -5.5, true, 0.9, 7_500),
        new("Västerfjärds vårdcentral", "9910", -20, -12.4, false, 0.8, 5_500),
        new("Ängsmarks vårdcentral", "9917", 0.5, 13.7, false, 1, 9_500),
        new("Kyrkbyns läkarmottagning", "9917", 0.3, 12.7, true, 0.8, 5_500),
        new("Norruddens vårdcentral", "9917", 4.4, 16.1, false, 0.7, 4_500),
        new("Sörhällans vårdcentral", "9924", -3, -13.3, false, 1, 10_000),
        new("Familjeläkarna Sörhällan", "9924", -3.3, -14.1, true, 0.8, 5_500),
        new("Lövholma vårdcentral", "9961", 8.6, -1.6, false, 1, 10_500),
        new("Österviks vårdcentral", "9961", 8, -7.5, false, 0.7, 4_500),
        new("Mellanåkers vårdcentral", "9938", 2, 4.6, false, 1, 12_500),
        new("Skärboda vårdcentral", "9903", 15, 17.4, false, 1, 7_500),
        new("Ytterhamns vårdcentral", "9901", 18.2, -24.1, false, 1, 6_500),
    ];

    public static List<CareCenter> Make() =>
        [.. All.Select((row, i) => new CareCenter(
            $"SE9900-{1001 + 7 * i:0000}", row.Name, row.Municipality, PlaceOf(row), row.IsPrivate, row.Pull,
            row.Capacity)
            { HasCap = row.Name.StartsWith("Slottsudden", StringComparison.Ordinal) })];

    /// <summary>
    /// As regions' lists of care sites: the text NULL for what is missing, X is the northing, and one row's degrees are
    /// more than a kilometre from its metres.
    /// </summary>
    public static void Write(
        string path, IReadOnlyList<CareCenter> centers, IReadOnlyList<int> listed, Gazetteer places)
    {
        var rows = centers.Select((center, i) => Text.Row(
        [
            center.Name, center.Id, center.IsPrivate ? "Privat" : "Offentlig", Text.Number(500 + 10 * i),
            Gazetteer.CountyName, places.MunicipalityName(center.Municipality), center.IsPrivate ? "Aktiebolag" : "RE",
            center.IsDigital ? "Digital vårdcentral" : "Vårdcentral", "NULL", "NULL", .. Position(center, i),
            Text.Number(center.HasCap ? listed[i] : center.Capacity), center.HasCap ? Text.Number(listed[i]) : "NULL",
            Text.Number(listed[i]), center.IsDigital ? "1" : "0",
        ]));
        Text.Write(path, rows.Prepend(Header), Text.Utf8WithMark, "\r\n");
    }

    private static Point? PlaceOf(Row row) => row.East == 0
        ? null
        : Gazetteer.Origin + new Point(row.East * 1000 + Aside(row.Name), row.North * 1000 + Aside(row.Name + "|n"));

    private static double Aside(string name) => Math.Round(120 * (Keys.Unit(Keys.Of(name)) - 0.5), 3);

    private static string[] Position(CareCenter center, int index)
    {
        if (center.Place is not { } place)
            return ["NULL", "NULL", "NULL", "NULL"];
        var (longitude, latitude) = Sweref99Tm.ToDegrees(index == 17 ? place + new Point(900, 950) : place);
        return
        [
            Text.Number(place.Y, 3) + "0000001", Text.Number(place.X, 3) + "0000001",
            Text.Number(latitude, 9), Text.Number(longitude, 9),
        ];
    }
}
