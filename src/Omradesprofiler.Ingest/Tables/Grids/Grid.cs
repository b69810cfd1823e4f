namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>A row: its place in the file and one text a column, as written but for spaces around it.</summary>
/// <param name="Number">The row as a spreadsheet numbers it: from 1, blank rows counted, a cell with line breaks in it
/// is part of one row.</param>
/// <param name="Cells">One text a column; empty where the file has none.</param>
public sealed record GridRow(int Number, IReadOnlyList<string> Cells);

/// <summary>A CSV file or sheet as text, for keys, lists of clinics and the like.</summary>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="Columns">Names from the header row, all different; <c>kolumn3</c> where the third has none.</param>
/// <param name="Rows">The rows that are not blank and have as many cells as the header.</param>
public sealed record Grid(string File, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The place of a column by name, without regard to case; −1 where there is none.</summary>
    public int ColumnOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (string.Equals(Columns[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
