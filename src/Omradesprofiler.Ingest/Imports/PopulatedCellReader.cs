using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads squares where people live, by SCB's number of the square or by a point in it.</summary>
internal sealed class PopulatedCellReader(SourceFiles files, FindingLog findings)
{
    /// <summary>The squares.</summary>
    /// <exception cref="DataException">They are own data, or a row can not be right.</exception>
    public PopulatedGrid Read(RecipeCells entry)
    {
        if (entry.Layer == TableLayer.Own)
            DisclosureGate.Release(new RawTable(entry.File, entry.Layer, Audience.Internal, []));
        var grid = GridReader.Read(files.Open(entry.File, entry.Source), entry.File, null, findings);
        var people = Columns.IndexOf(grid.Columns, entry.Columns.People, entry.File);
        var place = PlaceReaderOf(entry, grid);
        var cells = new List<PopulatedCell>();
        foreach (var row in grid.Rows)
        {
            if (!SwedishNumber.TryParse(row.Cells[people], out var count, out var state))
                throw Invalid(
                    "invalid-number", entry, row, entry.Columns.People, "Antalet personer går inte att tolka.");
            if (state != CellState.Published)
                findings.Warn(
                    "missing-people", entry.File, "Rutan saknar antal personer. Den räknas som obebodd.", row.Number,
                    entry.Columns.People);
            else if (count < 0)
                throw Invalid(
                    "negative-count", entry, row, entry.Columns.People, "Antalet personer får inte vara negativt.");
            else if (count > 0)
                cells.Add(place(row) with { People = count });
        }

        return new PopulatedGrid(entry.CellSize, cells);
    }

    private static Func<GridRow, PopulatedCell> PlaceReaderOf(RecipeCells entry, Grid grid)
    {
        if (entry.Columns.Id is { } id)
        {
            var column = Columns.IndexOf(grid.Columns, id, entry.File);
            return row => CellOfId(entry, row, column);
        }

        var easting = Columns.IndexOf(grid.Columns, entry.Columns.Easting!, entry.File);
        var northing = Columns.IndexOf(grid.Columns, entry.Columns.Northing!, entry.File);
        return row => TryNumber(row.Cells[easting], out var x) && TryNumber(row.Cells[northing], out var y)
            ? CellAt(entry, row, entry.Columns.Easting!, x, y)
            : throw Invalid(
                "missing-coordinates", entry, row, entry.Columns.Easting!, "Rutan saknar koordinater.");
    }

    /// <summary>SCB's number of a square: six digits east and seven north of its lower left corner.</summary>
    private static PopulatedCell CellOfId(RecipeCells entry, GridRow row, int column)
    {
        const int EastDigits = 6;
        var id = row.Cells[column];
        if (id.Length != 13 || id.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw Invalid("invalid-cell", entry, row, entry.Columns.Id!, "Rutans nummer ska ha 13 siffror.");
        return CellAt(
            entry, row, entry.Columns.Id!, int.Parse(id.AsSpan(0, EastDigits), CultureInfo.InvariantCulture),
            int.Parse(id.AsSpan(EastDigits), CultureInfo.InvariantCulture));
    }

    private static PopulatedCell CellAt(RecipeCells entry, GridRow row, string column, double x, double y) =>
        x is > 200_000 and < 1_000_000 && y is > 6_050_000 and < 7_750_000
            ? new PopulatedCell((int)Math.Floor(x / entry.CellSize), (int)Math.Floor(y / entry.CellSize), 0)
            : throw Invalid(
                "coordinates-outside-sweden", entry, row, column,
                "Rutan ligger utanför Sverige i SWEREF 99 TM (är östlig och nordlig koordinat förväxlade?).");

    private static bool TryNumber(string text, out double number) =>
        SwedishNumber.TryParse(text, out number, out var state) && state == CellState.Published;

    private static DataException Invalid(string code, RecipeCells entry, GridRow row, string column, string rule) =>
        new(code, entry.File, rule, row.Number, column);
}
