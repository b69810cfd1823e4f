namespace Omradesprofiler.Ingest.Uploads;

/// <summary>A file that somebody sent: held in memory while it is answered, and never written anywhere.</summary>
/// <param name="Name">What its owner calls it; stands in findings.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sheet">Which sheet of a workbook; null for the first that is not hidden.</param>
/// <param name="HeaderRow">The row of the column names; null where it is to be found.</param>
public sealed record UploadedFile(string Name, byte[] Content, string? Sheet, int? HeaderRow = null)
{
    /// <summary>Its largest size: 20 MiB.</summary>
    public const int MaxBytes = 20 << 20;

    /// <summary>How many cells a file may have: all DeSO of the country for ten years in twenty columns.</summary>
    public const int MaxCells = 1_500_000;

    /// <summary>How large one part of a workbook may be unpacked.</summary>
    public const long MaxPartBytes = 128L << 20;

    /// <summary>
    /// Whether it is a workbook. The name decides, so that a picture that is called <c>.xlsx</c> is told that it is no
    /// workbook; but what begins as a zip archive is never read as text.
    /// </summary>
    public bool IsSheet =>
        Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        || Name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase)
        || Content is [0x50, 0x4B, 0x03, 0x04, ..];
}
