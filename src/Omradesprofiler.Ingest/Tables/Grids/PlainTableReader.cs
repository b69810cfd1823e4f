namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>Any CSV file or sheet with a header row: the recipe names the key columns, the rest are values.</summary>
internal static class PlainTableReader
{
    /// <summary>The dimension whose categories are the value columns.</summary>
    public const string ValueDimension = "kolumn";

    public static StatTable Read(TableSource source, GridOptions options, bool isSheet)
    {
        var delimiter = '\t';
        using var rows = isSheet
            ? GridReader.Open(source, options, true)
            : CsvFiles.Open(source, options, out delimiter);
        var columns = GridHeader.Read(source, rows, options.HeaderRow);
        var keys = Keys(source, options, columns, rows.Row);
        var builder = new StatTableBuilder(source.File);
        var table = new GridTable(source, builder, columns, keys);
        var dimension = builder.AddDimension(ValueDimension);
        table.ReadRows(rows, columns.Length);
        return table.Build(
            1, (name, categories) => categories[0] = builder.CategoryOf(dimension, name), delimiter == ',');
    }

    /// <summary>The places of the key columns; the first column where none are stated.</summary>
    public static int[] Keys(TableSource source, GridOptions options, string[] columns, int headerRow)
    {
        if (options.Keys is not { Count: > 0 } names)
        {
            source.Note(
                "assumed-key",
                "Receptet anger inga nyckelkolumner. Den första kolumnen har tagits som "
                + "nyckel.", headerRow, columns[0]);
            return [0];
        }

        return [.. names.Select(name => PlaceOf(source, columns, name, headerRow)).Distinct()];
    }

    private static int PlaceOf(TableSource source, string[] columns, string name, int headerRow)
    {
        var place = Array.FindIndex(columns, column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase));
        return place >= 0
            ? place
            : throw source.Fatal(
                "missing-column",
                "Nyckelkolumnen finns inte i rubrikraden. Kontrollera receptets namn, rubrikrad och avgränsare.",
                headerRow, name);
    }
}
