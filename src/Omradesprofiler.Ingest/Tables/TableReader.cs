using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Ingest.Tables.Json;
using Omradesprofiler.Ingest.Tables.Persons;
using Omradesprofiler.Ingest.Tables.Px;
using Omradesprofiler.Ingest.Tables.Scb;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>Reads a statistical table of any known format.</summary>
public static class TableReader
{
    /// <summary>
    /// Reads a table. Doubtful rows and values are counted as findings that name file, row, column and rule, never what
    /// the cell holds; a value that can not be read becomes a missing one.
    /// </summary>
    /// <param name="format">What the file is.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="file">Its name in findings, relative to the data folder.</param>
    /// <param name="grid">For CSV and sheets: what the recipe says of columns, sheet and encoding.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="isOwn">Whether it is a region's own data, which must not be about persons.</param>
    /// <exception cref="DataException">The file can not be read at all; nothing of it should be used.</exception>
    public static StatTable Read(
        TableFormat format, string path, string file, GridOptions? grid, FindingLog findings,
        bool isOwn = false) =>
        Read(format, new TableSource(path, file, findings) { IsOwn = isOwn }, grid);

    /// <summary>The same, wherever the file is.</summary>
    internal static StatTable Read(TableFormat format, TableSource source, GridOptions? grid)
    {
        var options = grid ?? new GridOptions();
        return Guard.Run(source, () => TableChecks.Run(source, PersonChecks.Run(source, format switch
        {
            TableFormat.JsonStat2 => JsonStatReader.Read(source),
            TableFormat.PxWebJson => PxWebJsonReader.Read(source),
            TableFormat.KoladaJson => KoladaJsonReader.Read(source),
            TableFormat.Px => PxReader.Read(source),
            TableFormat.ScbXlsx => ScbXlsxReader.Read(source, options.Sheet),
            TableFormat.PxWebCsv => PxWebCsvReader.Read(source, options),
            TableFormat.Csv => PlainTableReader.Read(source, options, isSheet: false),
            TableFormat.Xlsx => PlainTableReader.Read(source, options, isSheet: true),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Okänt tabellformat."),
        })));
    }
}
