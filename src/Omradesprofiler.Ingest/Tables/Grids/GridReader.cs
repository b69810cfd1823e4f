using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Excel;
using Omradesprofiler.Ingest.Tables.Persons;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>Reads CSV files and sheets as text.</summary>
public static class GridReader
{
    /// <summary>
    /// Reads a whole file: a workbook where its name ends in <c>.xlsx</c>, else CSV. Blank rows are passed over, and
    /// rows with too many or too few cells are left out and counted.
    /// </summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="file">Its name in findings.</param>
    /// <param name="options">What the recipe says of it.</param>
    /// <param name="findings">Where doubtful rows are counted.</param>
    /// <exception cref="DataException">The file can not be read at all.</exception>
    public static Grid Read(string path, string file, GridOptions? options, FindingLog findings)
    {
        var isSheet = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        return ReadFrom(new TableSource(path, file, findings), options, isSheet);
    }

    /// <summary>Reads a whole file of a kind that is known.</summary>
    internal static Grid ReadFrom(TableSource source, GridOptions? options, bool isSheet) => Guard.Run(source, () =>
    {
        using var rows = Open(source, options ?? new GridOptions(), isSheet);
        return ReadRows(source, rows, options?.HeaderRow);
    });

    /// <summary>Opens a file for reading row by row.</summary>
    internal static RowSource Open(TableSource source, GridOptions options, bool isSheet) =>
        isSheet ? XlsxRows.Open(source, options.Sheet) : CsvFiles.Open(source, options, out _);

    private static Grid ReadRows(TableSource source, RowSource rows, int? headerRow)
    {
        var columns = GridHeader.Read(source, rows, headerRow);
        var rules = new RowRules(source, columns.Length);
        var list = new List<GridRow>();
        var persons = columns.Select(_ => new PersonalNumberTally(source)).ToArray();
        while (rows.Read())
        {
            var kind = rules.Sort(rows);
            if (kind is RowKind.Blank or RowKind.Broken)
                continue;
            if ((long)(list.Count + 1) * columns.Length > source.MaxGridCells)
                throw TooLarge(source, rows.Row);
            var cells = new string[columns.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = rows[i].ToString();
                persons[i].See(cells[i], rows.Row);
            }

            list.Add(new GridRow(rows.Row, cells));
        }

        for (var i = 0; i < persons.Length; i++)
            persons[i].Check(RowSource.Letters(i));
        return new Grid(source.File, columns, list);
    }

    private static DataException TooLarge(TableSource source, int row) => source.Fatal(
        "too-large",
        $"Filen har fler än {source.MaxGridCells} celler.",
        row);
}
