using System.Globalization;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Features;

/// <summary>What is asked for: a file, which layer of it, and within which limits.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="File">The file's name in findings.</param>
/// <param name="Layer">The layer, or null for the only one.</param>
/// <param name="Epsg">The coordinate system that stands over what the file says; null to believe the file.</param>
/// <param name="Findings">Where to say what is wrong.</param>
/// <param name="Limits">How much the file may hold.</param>
internal sealed record FeatureSource(
    string Path, string File, string? Layer, int? Epsg, FindingLog Findings, FeatureLimits Limits)
{
    private static readonly NumberFormatInfo Grouped =
        new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "," };

    public void Note(string code, string text, int? row = null, string? column = null, int count = 1) =>
        Findings.Note(code, File, text, row, Column(column), count);

    public void Warn(string code, string text, int? row = null, string? column = null, int count = 1) =>
        Findings.Warn(code, File, text, row, Column(column), count);

    public DataException Refuse(string code, string text, int? row = null, string? column = null) =>
        new(code, File, text, row, Column(column));

    /// <summary>Refuses a file, row or ring that holds more than the limit of something.</summary>
    public DataException TooMany(string code, string whole, long limit, string parts, int? row = null) =>
        Refuse(code, $"{whole} har fler än {Number(limit)} {parts}; det är gränsen.", row);

    /// <summary>Refuses a file that is larger than the limit of its kind.</summary>
    public void CheckSize(long bytes, long limit, string kind)
    {
        if (bytes > limit)
            throw Refuse("file-too-large",
                $"Filen är {Size(bytes)}; gränsen för {kind} är {Size(limit)}. Dela upp den, till exempel länsvis.");
    }

    /// <summary>A count with spaces between thousands.</summary>
    public static string Number(long count) => count.ToString("#,0", Grouped);

    /// <summary>A name out of the file, fit for a message: no control characters, not too long.</summary>
    public static string Name(string text)
    {
        var clean = new string([.. text.Where(character => !char.IsControl(character)).Take(80)]);
        return clean.Length < text.Length ? clean + "…" : clean;
    }

    private static string? Column(string? column) => column is null ? null : Name(column);

    private static string Size(long bytes) => bytes >= 1 << 30
        ? (bytes / (double)(1 << 30)).ToString("#,0.##", Grouped) + " GB"
        : (bytes / (double)(1 << 20)).ToString("#,0.##", Grouped) + " MB";
}
