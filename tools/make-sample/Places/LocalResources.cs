using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>
/// Made-up actors and activities, three hundred of them, and four rows that can not be read as places: one in the sea,
/// one without a kind, one without coordinates and one that is there already.
/// </summary>
internal static class LocalResources
{
    private const string Header = "id;namn;slag;e;n;öppet;telefon;e-post;webb;kontrollerad";

    /// <summary>Word for the kind, what a name ends with, how many, when open, and whether mostly in towns.</summary>
    private static readonly Kind[] Kinds =
    [
        new("Bibliotek", "bibliotek", 17, "mån–tor 10–18, fre 10–16", Where.Locality, "bibliotek"),
        new("Kulturhus", "kulturhus", 4, "tis–sön 11–17", Where.Town, "kultur"),
        new("Studieförbund", "studieförening", 10, "mån–fre 9–16", Where.Town, "info"),
        new("Folkhögskola", "folkhögskola", 4, "mån–fre 8–16", Where.Town, "reception"),
        new("Kulturskola", "kulturskola", 4, "mån–tor 13–19", Where.Town, "kulturskolan"),
        new("Skola", "skola", 24, "", Where.Anywhere, "skola"),
        new("Förskola", "förskola", 26, "", Where.Anywhere, "forskola"),
        new("Öppen förskola", "öppna förskola", 14, "mån, ons, fre 9–12", Where.Anywhere, "oppna.forskolan"),
        new("Fritidsgård", "fritidsgård", 12, "tis–fre 15–20", Where.Anywhere, "fritid"),
        new("Lekplats", "lekplats", 20, "", Where.Anywhere, ""),
        new("Förening", "hembygdsförening", 18, "", Where.Anywhere, "styrelsen"),
        new("Mötesplats", "mötesplats", 12, "mån–fre 10–15", Where.Town, "info"),
        new("Bygdegård", "bygdegård", 14, "", Where.Country, "uthyrning"),
        new("Träffpunkt för äldre", "träffpunkt", 14, "mån–fre 9–15", Where.Anywhere, "traffpunkten"),
        new("Frivilligcentral", "frivilligcentral", 5, "mån–tor 10–14", Where.Town, "info"),
        new("Kyrka", "kyrka", 18, "sön 10–13", Where.Anywhere, "expeditionen"),
        new("Idrottsanläggning", "idrottshall", 14, "mån–sön 8–22", Where.Anywhere, "bokning"),
        new("Badplats", "bad", 8, "", Where.Anywhere, ""),
        new("Utegym", "utegym", 8, "alltid öppet", Where.Anywhere, ""),
        new("Park", "park", 10, "alltid öppet", Where.Town, ""),
        new("Apotek", "apotek", 9, "mån–fre 9–18, lör 10–15", Where.Town, ""),
        new("Medborgarkontor", "medborgarkontor", 5, "mån–fre 9–16", Where.Town, "info"),
        new("Livsmedelsbutik", "livs", 24, "alla dagar 8–21", Where.Anywhere, ""),
        new("Hälsoring", "hälsoring", 6, "tis 13–15", Where.Town, "info"),
    ];

    private enum Where
    {
        Anywhere,
        Town,
        Country,
        Locality,
    }

    private sealed record Kind(string Word, string Ending, int Count, string Opening, Where Where, string Mailbox);

    public static void Write(string path, County county)
    {
        var chance = new Chance(county.Seed, "local resources");
        var rows = Kinds.SelectMany(kind => Rows(county, chance, kind)).Select((row, i) => $"L{i + 1:000};{row}")
            .ToList();
        var first = rows[0].Split(';');
        string[] wrong =
        [
            "L301;Sjöbodens kulturhus;Kulturhus;771000;6341000;;;;;2025-09-01",
            "L302;Tullbrons lokal;;802710;6377151;;;;;2025-09-01",
            "L303;Fyrviks hälsoring;Hälsoring;;;;;;;2025-09-01",
            $"L304;{first[1].ToUpperInvariant()};{string.Join(';', first[2..5])};;;;;2024-02-01",
        ];
        Text.Write(path, [Header, .. rows, .. wrong], Text.Utf8WithMark, "\r\n");
    }

    private static IEnumerable<string> Rows(County county, Chance chance, Kind kind)
    {
        var spots = SpotsOf(county, kind.Where);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < kind.Count; i++)
        {
            var (name, municipality, centre, radius) =
                spots[kind.Where == Where.Locality ? i % spots.Count : chance.Below(spots.Count)];
            var shift = new Point(chance.Between(-0.6, 0.6) * radius, chance.Between(-0.6, 0.6) * radius);
            var place = CandidateSites.Dry(county, centre + shift);
            used[name] = used.GetValueOrDefault(name) + 1;
            var title = $"{CandidateSites.Genitive(name)} {kind.Ending}{(used[name] > 1 ? $" {used[name]}" : "")}";
            yield return RowOf(chance, kind, title, place, DomainOf(municipality));
        }
    }

    private static string RowOf(Chance chance, Kind kind, string title, Point place, string domain)
    {
        var hasContact = kind.Mailbox.Length > 0 && chance.Unit() < 0.8;
        var telephone = chance.Unit() < 0.5 ? $"0980-3192{chance.Below(51):00}" : "";
        var month = 1 + chance.Below(9);
        return Text.SemicolonRow(
            title, kind.Word, Text.Number(place.X, 0), Text.Number(place.Y, 0), kind.Opening, telephone,
            hasContact ? $"{kind.Mailbox}@{domain}" : "", hasContact ? $"https://{domain}" : "",
            $"2025-{month:00}-{1 + chance.Below(28):00}");
    }

    private static List<(string Name, string Municipality, Point Centre, double Radius)> SpotsOf(
        County county, Where where)
    {
        var names = county.Places;
        if (where == Where.Locality)
            return [.. names.Localities.Select(one => (
                one.Name, names.MunicipalityName(one.Municipality), one.Centre, one.Radius / 4))];
        return
        [
            .. names.Regsos.SelectMany(regso => regso.Clusters
                .Where(cluster => where == Where.Anywhere || cluster.Letter == 'A' == (where == Where.Country))
                .SelectMany(cluster => Enumerable.Repeat(
                    (regso.Name, names.MunicipalityName(regso.Municipality), cluster.Centre,
                        cluster.Radius),
                    where == Where.Country ? 1 : cluster.Count))),
        ];
    }

    private static string DomainOf(string municipality) =>
        municipality.ToLowerInvariant().Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace(' ', '-')
        + ".example";
}
