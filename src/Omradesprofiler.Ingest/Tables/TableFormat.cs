namespace Omradesprofiler.Ingest.Tables;

/// <summary>The formats that a statistical table can be read from.</summary>
public enum TableFormat
{
    /// <summary>JSON-stat 2.0, as PxWebApi 2 and PxWeb v1 give it.</summary>
    JsonStat2,

    /// <summary>PxWeb v1's own JSON: columns, data, comments, metadata.</summary>
    PxWebJson,

    /// <summary>What Kolada's third API answers: one KPI by area, year and gender.</summary>
    KoladaJson,

    /// <summary>PC-Axis, <c>.px</c>.</summary>
    Px,

    /// <summary>The workbook that SCB's web page exports: title, header rows, data, footnotes, source block.</summary>
    ScbXlsx,

    /// <summary>CSV from PxWebApi 2: key columns, then value columns headed "contents period".</summary>
    PxWebCsv,

    /// <summary>Any CSV with a header row.</summary>
    Csv,

    /// <summary>Any workbook with a header row.</summary>
    Xlsx,
}

/// <summary>The names that recipes use for the formats.</summary>
public static class TableFormats
{
    private static readonly Dictionary<string, TableFormat> ByName = new(StringComparer.Ordinal)
    {
        ["json-stat2"] = TableFormat.JsonStat2,
        ["pxweb-json"] = TableFormat.PxWebJson,
        ["kolada-json"] = TableFormat.KoladaJson,
        ["px"] = TableFormat.Px,
        ["scb-xlsx"] = TableFormat.ScbXlsx,
        ["pxweb-csv"] = TableFormat.PxWebCsv,
        ["csv"] = TableFormat.Csv,
        ["xlsx"] = TableFormat.Xlsx,
    };

    /// <summary>All names in one text, for messages.</summary>
    public static string Names { get; } = string.Join(", ", ByName.Keys);

    /// <summary>The name of a format.</summary>
    public static string NameOf(TableFormat format) => ByName.First(pair => pair.Value == format).Key;

    /// <summary>The format of a name; names are written in lower case.</summary>
    public static bool TryParse(string name, out TableFormat format) => ByName.TryGetValue(name, out format);
}
