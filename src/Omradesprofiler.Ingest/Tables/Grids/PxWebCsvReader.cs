namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>
/// CSV from PxWebApi 2, or SCB's bulk files: key columns, then value columns headed "contents period" (<c>000007Y7
/// 2024</c>), which become the dimensions <c>ContentsCode</c> and <c>Tid</c>. A heading that is a period only has no
/// contents; where no heading ends in a period the last column is the value, headed by its contents.
/// </summary>
internal static class PxWebCsvReader
{
    private const string Contents = "ContentsCode";
    private const string Time = "Tid";

    public static StatTable Read(TableSource source, GridOptions options)
    {
        using var rows = CsvFiles.Open(source, options, out var delimiter);
        var columns = GridHeader.Read(source, rows, options.HeaderRow);
        var keys = Keys(source, options, columns, rows.Row);
        var heads = columns.Where((_, column) => !keys.Contains(column)).Select(Split).ToArray();
        var builder = new StatTableBuilder(source.File);
        var table = new GridTable(source, builder, columns, keys);
        int? contents = heads.Any(head => head.Contents.Length > 0) ? builder.AddDimension(Contents) : null;
        int? time = heads.Any(head => head.Period.Length > 0) ? builder.AddDimension(Time) : null;
        table.ReadRows(rows, columns.Length);
        var built = table.Build((contents is null ? 0 : 1) + (time is null ? 0 : 1), Place, delimiter == ',');
        return built;

        void Place(string name, int[] categories)
        {
            var head = Split(name);
            if (contents is { } c)
                categories[0] = builder.CategoryOf(c, head.Contents);
            if (time is { } t)
                categories[^1] = builder.CategoryOf(t, head.Period);
        }
    }

    private static int[] Keys(TableSource source, GridOptions options, string[] columns, int headerRow)
    {
        if (options.Keys is { Count: > 0 })
            return PlainTableReader.Keys(source, options, columns, headerRow);
        var count = columns.Length;
        while (count > 0 && Split(columns[count - 1]).Period.Length > 0)
            count--;
        if (count == columns.Length)
        {
            count--;
            source.Note(
                "assumed-values",
                "Ingen rubrik slutar med en period. Den sista kolumnen har tagits som värden och de andra som nycklar.",
                headerRow, columns[^1]);
        }

        return count > 0
            ? [.. Enumerable.Range(0, count)]
            : throw source.Fatal(
                "missing-column", "Alla rubriker slutar med en period, så ingen kolumn är nyckel.", headerRow);
    }

    private static (string Contents, string Period) Split(string head)
    {
        var space = head.LastIndexOf(' ');
        var tail = head[(space + 1)..];
        return IsPeriod(tail) ? (head[..Math.Max(space, 0)].Trim(), tail) : (head, "");
    }

    // Four digits that are no year are a code, of a municipality for instance.
    private static bool IsPeriod(string text) => PeriodText.Classify(text) switch
    {
        PeriodKind.Possible => true,
        PeriodKind.Impossible => text.Length > 4,
        _ => false,
    };
}
