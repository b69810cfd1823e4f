using System.Text.RegularExpressions;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>Finds the header row and makes its names usable: none empty, all different.</summary>
internal static partial class GridHeader
{
    private const int MaxNameLength = 200;
    private const StringSplitOptions SplitOptions =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Reads up to and with the header row.</summary>
    public static string[] Read(TableSource source, RowSource rows, int? headerRow)
    {
        var skipped = 0;
        while (rows.Read())
        {
            if (headerRow is { } wanted ? rows.Row >= wanted : rows.Count > 1)
                return Names(source, rows, skipped);
            if (!rows.IsBlank)
                skipped++;
        }

        if (headerRow is not null)
        {
            throw source.Fatal(
                "missing-header", "Filen slutar före den rad som ska vara rubrikrad.", headerRow);
        }

        throw source.Fatal(
            "missing-header", "Filen har ingen rad med fler än en cell, så det finns ingen rubrikrad.");
    }

    private static string[] Names(TableSource source, RowSource rows, int skipped)
    {
        if (skipped > 0)
            source.Note("title-rows", "Rader ovanför rubrikraden har hoppats över.", row: 1, count: skipped);
        var names = new string[rows.Count];
        var unnamed = 0;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Clean(rows[i]);
            if (PersonalNumber().IsMatch(names[i]))
                throw NoHeader(source, rows.Row, i);
            if (names[i].Length > 0)
                continue;
            names[i] = $"kolumn{i + 1}";
            unnamed++;
        }

        if (unnamed > 0)
        {
            source.Note(
                "unnamed-column",
                "Kolumner utan rubrik har fått namnen kolumn1, kolumn2 och så vidare efter sin plats.",
                rows.Row, count: unnamed);
        }

        MakeUnique(source, names, rows.Row);
        return names;
    }

    private static DataException NoHeader(TableSource source, int row, int cell) => source.Fatal(
        "missing-header",
        "Rubrikraden har något som ser ut som ett personnummer, så filen saknar nog rubrikrad. Lägg till en rubrikrad.",
        row, RowSource.Letters(cell));

    [GeneratedRegex("^([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();

    private static string Clean(ReadOnlySpan<char> text)
    {
        var name = text[..Math.Min(text.Length, MaxNameLength)].ToString();
        return name.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(' ', name.Split(['\r', '\n'], SplitOptions))
            : name;
    }

    private static void MakeUnique(TableSource source, string[] names, int row)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (seen.Add(names[i]))
                continue;
            var name = names[i];
            for (var copy = 2; !seen.Add(names[i]); copy++)
                names[i] = $"{name} ({copy})";
            source.Warn(
                "duplicate-column",
                "Flera kolumner har samma rubrik. Den första behåller namnet; de andra har fått en siffra i "
                + "parentes.", row, name);
        }
    }
}
