using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>The file being read and where its findings go. Findings never repeat what a cell holds.</summary>
internal sealed record TableSource(string Path, string File, FindingLog Findings)
{
    /// <summary>Whether it holds a region's own data, which nobody has protected yet.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What the file holds, where it was sent and is on no disk; null where it is read from its path.</summary>
    public byte[]? Content { get; init; }

    /// <summary>How large an unpacked file inside a workbook may be.</summary>
    public long MaxPartBytes { get; init; } = TableLimits.MaxPartBytes;

    /// <summary>How many cells are held in memory.</summary>
    public int MaxGridCells { get; init; } = TableLimits.MaxGridCells;

    public void Note(string code, string text, int? row = null, string? column = null, int count = 1) =>
        Findings.Note(code, File, text, row, column, count);

    public void Warn(string code, string text, int? row = null, string? column = null, int count = 1) =>
        Findings.Warn(code, File, text, row, column, count);

    /// <summary>The exception to throw when the file can not be read at all.</summary>
    public DataException Fatal(string code, string text, int? row = null, string? column = null) =>
        new(code, File, text + " Filen har inte lästs.", row, column);
}
