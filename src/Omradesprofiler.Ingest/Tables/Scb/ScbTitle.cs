namespace Omradesprofiler.Ingest.Tables.Scb;

/// <summary>SCB's titles name the dimensions: "Antal hushåll efter region, år och hushållstyp".</summary>
internal static class ScbTitle
{
    private static readonly (string By, string And)[] Languages = [(" efter ", " och "), (" by ", " and ")];

    /// <summary>The dimensions' names, or null where the title does not name so many.</summary>
    public static string[]? DimensionNames(string title, int count)
    {
        foreach (var (by, and) in Languages)
        {
            for (var at = title.LastIndexOf(by, StringComparison.Ordinal); at >= 0;)
            {
                var names = Split(title[(at + by.Length)..], and);
                if (names.Length == count)
                    return names;
                at = at == 0 ? -1 : title.LastIndexOf(by, at - 1, StringComparison.Ordinal);
            }
        }

        return null;
    }

    private static string[] Split(string list, string and)
    {
        var last = list.LastIndexOf(and, StringComparison.Ordinal);
        var joined = last < 0 ? list : list[..last] + ", " + list[(last + and.Length)..];
        return joined.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
