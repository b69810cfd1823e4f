using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Finds the row of the headers where titles and blank rows stand above it, as in what Excel exports: the first row
/// with two cells that rows with area codes follow.
/// </summary>
internal static class HeaderFinder
{
    private const int RowsLookedAt = 40;
    private const int RowsBelow = 4;
    private const int MostCells = 60;

    /// <summary>The row, or null where no rows with codes are near the top; and the first rows as they stand.</summary>
    public static (int? Header, IReadOnlyList<GridRow> First) Look(
        TableSource source, string? sheet, bool isSheet, AreaRegister register)
    {
        var first = new List<GridRow>();
        using var rows = GridReader.Open(
            source with { Findings = new FindingLog() }, new GridOptions(Sheet: sheet), isSheet);
        while (first.Count < RowsLookedAt && rows.Read())
            if (!rows.IsBlank)
                first.Add(new GridRow(rows.Row, CellsOf(rows)));
        for (var i = 0; i < first.Count; i++)
        {
            if (HasCode(first[i]))
                return (null, first);
            if (first[i].Cells.Count(cell => cell.Length > 0) > 1
                && first.Skip(i + 1).Take(RowsBelow).Any(HasCode)
                && !first.Skip(i + 1).TakeWhile(row => !HasCode(row)).Any(row => IsFuller(row, first[i])))
                return (first[i].Number, first);
        }

        return (null, first);

        bool HasCode(GridRow row) => row.Cells.Any(cell => AreaCodeForm.IsCode(register, cell));
    }

    /// <summary>A row below that fills more cells is the header rather than a title in two cells.</summary>
    private static bool IsFuller(GridRow row, GridRow above) =>
        row.Cells.Count(cell => cell.Length > 0) > above.Cells.Count(cell => cell.Length > 0);

    private static List<string> CellsOf(RowSource rows)
    {
        var cells = new List<string>();
        for (var i = 0; i < Math.Min(rows.Count, MostCells); i++)
            cells.Add(rows[i].ToString());
        return cells;
    }
}
