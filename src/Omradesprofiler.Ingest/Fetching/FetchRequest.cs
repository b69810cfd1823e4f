using System.ComponentModel;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>What is to be fetched.</summary>
[Description("Vad receptet är hämtat från, så att refresh kan hämta det på nytt.")]
public sealed record FetchRequest(
    [property: Description("Källans id i geodata/sources.json.")] string Source,
    [property: Description("Länens koder.")] IReadOnlyList<string> Counties,
    [property: Description("DeSO-årgångar: deso-2018, deso-2025.")] IReadOnlyList<string> Editions,
    [property: Description("Tabellernas namn i geodata/sources.json.")] IReadOnlyList<string> Tables,
    [property: Description("Första året; årgångens första om inget anges.")] int? FromYear = null,
    [property: Description("Sista året; det sista som finns om inget anges.")] int? ToYear = null,
    [property: Description("Receptet som det hämtade läggs till, med sökväg från datamappen.")] string? With = null)
{
    /// <summary>Reads what stands on the command line.</summary>
    /// <exception cref="DataException">Something is wrong; the text says what there is.</exception>
    public static FetchRequest Parse(string source, string counties, string editions, string tables, string? years)
    {
        var (from, to) = YearsOf(years);
        return new FetchRequest(
            source, [.. Split(counties).Select(County).Distinct()],
            [.. Split(editions).Select(EditionOf).Distinct().Order()],
            [.. Split(tables).Distinct()], from, to);
    }

    /// <summary>Whether a year is asked for, whatever its edition.</summary>
    public bool Wants(int year) => year >= (FromYear ?? int.MinValue) && year <= (ToYear ?? int.MaxValue);

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string County(string code) => Areas.Counties.FindName(code) is not null
        ? code
        : throw new DataException(
            "unknown-county", "--county", $"\"{code}\" är ingen länskod. Ange två siffror: 20 för Dalarnas län.");

    private static string EditionOf(string text) =>
        Edition.All.FirstOrDefault(one => one.Level == AreaLevel.Deso && (one.Name == text || one.Slug == text))?.Slug
        ?? throw new DataException(
            "unknown-edition", "--edition", $"Årgången \"{text}\" finns inte; välj 2018 eller 2025.");

    private static (int? From, int? To) YearsOf(string? text)
    {
        if (text is null)
            return (null, null);
        var parts = text.Split('-', '–');
        return parts.Length is 1 or 2 && parts.All(part => part.Length == 4 && int.TryParse(part, out _))
            ? (int.Parse(parts[0], Invariant), int.Parse(parts[^1], Invariant))
            : throw new DataException("invalid-years", "--years", "Ange ett år eller två: 2024 eller 2015-2023.");
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
