using System.Globalization;
using System.Text;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Places;

/// <summary>The answer on what is near as files: to open in a spreadsheet or on a map, or to print and hand out.
/// </summary>
internal static class NearbyFiles
{
    private const int Width = 78;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly string[] Header =
    [
        "nära", "slag", "namn", "öppet", "telefon", "e-post", "webb", "fågelvägen (m)", "gångtid (min)",
        "andel invånare inom gångtiden (%)", "longitud", "latitud", "uppgift från", "källa", "licens", "hur gångtiden "
        + "är räknad", "ögonblicksbild",
    ];

    public static IResult Csv(PlacesNearbyAnswer answer) => CsvText.File(
        "lokala-resurser-nara", Header, answer.Places.Select(one => (IReadOnlyList<object?>)
        [
            answer.From.Name, one.Place.KindName, one.Place.Name, one.Place.Opening, one.Place.Telephone,
            one.Place.Email, one.Place.Web, one.Meters, one.Minutes, one.Share * 100, one.Place.Longitude,
            one.Place.Latitude, PlaceWords.DateOf(one.Place), PlaceWords.SourceOf(one.Place),
            PlaceWords.LicenceOf(one.Place), answer.Walk, answer.Snapshot,
        ]));

    public static object GeoJson(PlacesNearbyAnswer answer) => new
    {
        Type = "FeatureCollection",
        Features = answer.Places.Select(one => new
        {
            Type = "Feature",
            one.Place.Id,
            Geometry = new { Type = "Point", Coordinates = new[] { one.Place.Longitude, one.Place.Latitude } },
            Properties = one,
        }).ToList(),
        answer.Title,
        answer.Licences,
        answer.Snapshot,
    };

    /// <summary>The list as it is printed: by kind, the nearest first.</summary>
    public static string Text(PlacesNearbyAnswer answer)
    {
        var text = new StringBuilder(answer.Title).Append('\n').Append('=', Math.Min(Width, answer.Title.Length))
            .Append('\n');
        foreach (var sentence in answer.Texts.Append(answer.Walk))
            Wrap(text, sentence, "");
        foreach (var kind in answer.Places.GroupBy(one => one.Place.KindName))
        {
            text.Append('\n').Append(kind.Key.ToUpper(Swedish)).Append('\n');
            foreach (var one in kind)
                Append(text, one);
        }

        text.Append("\nKÄLLOR\n");
        foreach (var licence in answer.Licences)
            Wrap(text, licence, "");
        if (answer.Sources.Max(source => source.Date) is { } date)
            Wrap(text, $"Senaste uppgiften är från {date}.", "");
        Wrap(text, answer.Limits, "");
        return text.Append("Ögonblicksbild ").Append(answer.Snapshot).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, NearbyPlace one)
    {
        var minutes = Math.Max(1, (int)Math.Round(one.Minutes)).ToString(Swedish);
        text.Append("- ").Append(one.Place.Name).Append(", ").Append(minutes).Append(" min (")
            .Append(one.Meters.ToString("N0", Swedish)).Append(" m)\n");
        if (one.Place.Opening is { } opening)
            Wrap(text, $"Öppet: {opening}", "  ");
        string?[] contacts = [one.Place.Telephone, one.Place.Email, one.Place.Web];
        if (contacts.Any(contact => contact is not null))
            Wrap(text, string.Join(", ", contacts.OfType<string>()), "  ");
    }

    private static void Wrap(StringBuilder text, string sentence, string indent)
    {
        var column = 0;
        foreach (var word in sentence.Split(' '))
        {
            if (column > 0 && column + word.Length + 1 > Width)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(word);
            column += word.Length + (column == 0 ? indent.Length : 1);
        }

        text.Append('\n');
    }
}
