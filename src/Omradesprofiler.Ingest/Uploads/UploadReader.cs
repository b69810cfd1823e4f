using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Excel;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Reads what somebody sent with the readers of the import, from memory. Findings name file, row, column and rule, and
/// never what a cell holds; the rows themselves are only in <see cref="UploadedGrid"/>, for their owner's own answer.
/// </summary>
public static class UploadReader
{
    /// <summary>The whole file as text.</summary>
    /// <exception cref="DataException">It can not be read, or is about persons.</exception>
    public static UploadedGrid ReadGrid(UploadedFile file, AreaRegister register, FindingLog findings)
    {
        var source = SourceOf(file, findings);
        var (sheets, sheet) = file.IsSheet ? Guard.Run(source, () => SheetsOf(source, file.Sheet)) : ([], null);
        var (header, first) = HeaderOf(file, source, sheet, register);
        var grid = GridReader.ReadFrom(source, new GridOptions(HeaderRow: header, Sheet: sheet), file.IsSheet);
        return new UploadedGrid(grid, sheets, sheet, header, first);
    }

    /// <summary>The file as an own table, as its mapping says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mapping">What its columns are; the format is the file's.</param>
    /// <param name="shares">How ready-made shares become counts; null where there are none.</param>
    /// <param name="names">Whose names stand in place of codes; null where codes do.</param>
    /// <param name="register">The areas.</param>
    /// <param name="findings">Where doubtful rows are counted.</param>
    /// <exception cref="DataException">It can not be read, or is about persons.</exception>
    public static RawTable Read(
        UploadedFile file, RecipeTable mapping, UploadShares? shares, AreaNames? names, AreaRegister register,
        FindingLog findings)
    {
        var source = SourceOf(file, findings);
        var format = file.IsSheet ? TableFormat.Xlsx : TableFormat.Csv;
        var sheet = file.IsSheet ? Guard.Run(source, () => SheetsOf(source, file.Sheet)).Sheet : null;
        var (header, _) = HeaderOf(file, source, sheet, register);
        var table = TableReader.Read(format, source, new GridOptions(mapping.Grid!.Keys, header, sheet));
        table = TotalRows.LeaveOut(table, mapping, findings);
        table = names is null
            ? new LostZeros(mapping, register, findings).Restore(table)
            : names.ToCodes(table, mapping, register, findings);
        if (shares is not null)
            table = shares.ToCounts(table, findings);
        var series = new SeriesCollector(register);
        new TableMapper(mapping, table, series, [], findings).Map();
        return new RawTable(mapping.Name, TableLayer.Own, mapping.Audience, series.Of(mapping.Name));
    }

    private static (int? Header, IReadOnlyList<GridRow> First) HeaderOf(
        UploadedFile file, TableSource source, string? sheet, AreaRegister register)
    {
        var (found, first) = Guard.Run(source, () => HeaderFinder.Look(source, sheet, file.IsSheet, register));
        return (file.HeaderRow ?? found, first);
    }

    private static TableSource SourceOf(UploadedFile file, FindingLog findings) => new(file.Name, file.Name, findings)
    {
        IsOwn = true,
        Content = file.Content,
        MaxPartBytes = UploadedFile.MaxPartBytes,
        MaxGridCells = UploadedFile.MaxCells,
    };

    private static (IReadOnlyList<string> Sheets, string? Sheet) SheetsOf(TableSource source, string? wanted)
    {
        using var book = XlsxBook.Open(source with { Findings = new FindingLog() });
        return ([.. book.Sheets.Where(sheet => !sheet.Hidden).Select(sheet => sheet.Name)], book.Find(wanted).Name);
    }
}
