namespace Omradesprofiler.Ingest.Tables;

/// <summary>
/// What the readers take at most. The largest real table, population by DeSO, age and sex for all years, has some
/// 4 million values; the limits are there to stop mistakes and bombs with a message instead of with the memory's end.
/// </summary>
public static class TableLimits
{
    /// <summary>Size of a CSV file, which is read row by row: 2 GiB.</summary>
    public const long MaxStreamedBytes = 2L << 30;

    /// <summary>Size of a JSON or PX file, which is held in memory: 512 MiB.</summary>
    public const long MaxHeldBytes = 512L << 20;

    /// <summary>Rows of a CSV file.</summary>
    public const int MaxRows = 20_000_000;

    /// <summary>Columns of a sheet or CSV file: Excel's own limit.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Characters of one cell.</summary>
    public const int MaxCellCharacters = 1 << 20;

    /// <summary>Values of a table.</summary>
    public const int MaxPoints = 20_000_000;

    /// <summary>Dimensions of a table.</summary>
    public const int MaxDimensions = 32;

    /// <summary>Cells that <see cref="Grids.GridReader.Read"/> holds in memory.</summary>
    public const int MaxGridCells = 20_000_000;

    /// <summary>Levels of nesting in JSON.</summary>
    public const int MaxJsonDepth = 64;

    /// <summary>Files inside a workbook.</summary>
    public const int MaxWorkbookParts = 2_000;

    /// <summary>Size of one unpacked file inside a workbook: 1 GiB.</summary>
    public const long MaxPartBytes = 1L << 30;

    /// <summary>Size of an unpacked file inside a workbook that lists sheets, relations or styles: 32 MiB.</summary>
    public const long MaxSmallPartBytes = 32L << 20;

    /// <summary>Bytes of text or of one tag, between one <c>&lt;</c> and the next, inside a workbook: 16 MiB, room for
    /// the longest cell as escaped as it can be.</summary>
    public const int MaxMarkupBytes = 16 << 20;

    /// <summary>Texts in a workbook's table of shared texts.</summary>
    public const int MaxSharedTexts = 5_000_000;

    /// <summary>Characters in a workbook's table of shared texts.</summary>
    public const long MaxSharedCharacters = 256L << 20;
}
