using System.Globalization;
using Omradesprofiler.Population;

namespace Omradesprofiler.Revisions;

/// <summary>Says in Swedish what differs between two snapshots, a line for each thing.</summary>
public static class RevisionText
{
    private const int MostCodes = 5;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> LinesOf(SnapshotRevision revision)
    {
        if (revision.IsEmpty)
            return ["Ingenting är ändrat."];
        return
        [
            .. revision.Measures.Select(LineOf), .. revision.People.Select(LineOf),
            .. revision.Borders.Count == 0 ? ["Gränser oförändrade."] : revision.Borders.Select(LineOf),
            .. revision.Parts.Select(LineOf),
            .. revision.Definitions.Count == 0 ? ["Definitioner oförändrade."] : revision.Definitions.Select(LineOf),
        ];
    }

    private static string LineOf(MeasureRevision one)
    {
        var parts = new List<string>();
        if (one.Revised > 0)
            parts.Add(Format($"{one.Revised:N0} {Count(one.Revised, "värde reviderat", "värden reviderade")}")
                + (one.Largest is { } largest
                    ? $", största i {Cell(largest)}"
                    : " (interna: storleken sägs inte här)"));
        if (one.Added > 0)
            parts.Add(Format($"{one.Added:N0} {Count(one.Added, "nytt värde", "nya värden")}"));
        if (one.Lost > 0)
            parts.Add(Format($"{one.Lost:N0} {Count(one.Lost, "värde", "värden")} försvann"));
        if (one.NewPeriods.Count > 0)
            parts.Add($"{Count(one.NewPeriods.Count, "ny period", "nya perioder")} "
                + string.Join(", ", one.NewPeriods.Select(Begun)));
        if (one.LostPeriods.Count > 0)
            parts.Add($"{Count(one.LostPeriods.Count, "perioden", "perioderna")} "
                + $"{string.Join(", ", one.LostPeriods)} försvann");
        return $"{one.Title}, {one.Measure} ({LevelOf(one)}): {string.Join("; ", parts)}.";
    }

    /// <summary>The level that a measure's numbers are of, with its edition.</summary>
    internal static string LevelOf(MeasureRevision one) =>
        one.Edition?.SwedishName ?? Areas.AreaLevels.SwedishName(one.Level);

    private static string Begun(NewPeriod one) => one.Earlier is { } earlier
        ? Format($"{one.Period} ({one.Values:N0} värden; {earlier} har {one.EarlierValues:N0})")
        : Format($"{one.Period} ({one.Values:N0} värden)");

    private static string Cell(CellRevision cell)
    {
        var sex = cell.Sex switch { Sex.Women => ", kvinnor", Sex.Men => ", män", _ => "" };
        var age = cell.Age.IsAll ? "" : $", {cell.Age} år";
        var share = cell.Share is { } part ? Format($" ({part:+0.0 %;−0.0 %})") : "";
        return Format($"{cell.Area} ({cell.Period}{sex}{age}): {cell.Before:#,0.##} → {cell.After:#,0.##}") + share;
    }

    private static string LineOf(PeopleRevision one) =>
        $"Folkmängd {one.Period} ({one.Edition.SwedishName}): "
        + Format($"{one.Before:N0} → {one.After:N0} ({one.Share:+0.0 %;−0.0 %}).");

    private static string LineOf(BorderRevision one)
    {
        var parts = new[]
        {
            Codes(one.Added, "nytt område", "nya områden"), Codes(one.Lost, "område försvann", "områden försvann"),
            Codes(one.Moved, "område med ändrad gräns", "områden med ändrad gräns"),
        };
        return $"Gränser {one.Edition.SwedishName}: {string.Join("; ", parts.Where(part => part.Length > 0))}.";
    }

    private static string LineOf(PartRevision one)
    {
        var parts = new[]
        {
            Codes(one.Added, "tillkom", "tillkom"), Codes(one.Lost, "försvann", "försvann"),
            Codes(one.Changed, "ändrad", "ändrade"),
        };
        return $"{one.Subject}: {string.Join("; ", parts.Where(part => part.Length > 0))}.";
    }

    private static string Codes(IReadOnlyList<string> codes, string one, string many)
    {
        if (codes.Count == 0)
            return "";
        var first = string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? " …" : "");
        return Format($"{codes.Count:N0} {Count(codes.Count, one, many)} ({first})");
    }

    private static string LineOf(DefinitionRevision one) => one.What switch
    {
        "definition" => $"Definition ändrad, {one.Subject}: \"{one.Before}\" → \"{one.After}\".",
        "licence" => $"Licens ändrad, {one.Subject}: {one.Before} → {one.After}.",
        "title" => $"Titel ändrad: \"{one.Before}\" → \"{one.After}\".",
        "audience" => $"Tabellen {one.Subject} är nu {one.After} och var {one.Before}.",
        "publisher" => $"Utgivare ändrad, {one.Subject}: {one.Before} → {one.After}.",
        _ => "Programmets indikatorkatalog är en annan: indikatorers formler och texter kan ha ändrats.",
    };

    private static string Count(int count, string one, string many) => count == 1 ? one : many;

    private static string Format(FormattableString text) => text.ToString(Swedish);
}
