using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>A sent file as its owner would see it in a spreadsheet.</summary>
/// <param name="Grid">Columns and rows as text.</param>
/// <param name="Sheets">The sheets of a workbook that are not hidden; empty for CSV.</param>
/// <param name="Sheet">The sheet that was read; null for CSV.</param>
/// <param name="HeaderRow">The row of the column names.</param>
/// <param name="First">The first rows that are not blank, as they stand.</param>
public sealed record UploadedGrid(
    Grid Grid, IReadOnlyList<string> Sheets, string? Sheet, int? HeaderRow, IReadOnlyList<GridRow> First);
