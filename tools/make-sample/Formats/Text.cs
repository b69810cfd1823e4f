using System.Globalization;
using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>Numbers and text files, the same on every machine.</summary>
internal static class Text
{
    public static readonly Encoding Utf8 = new UTF8Encoding(false);
    public static readonly Encoding Utf8WithMark = new UTF8Encoding(true);

    /// <summary>Windows-1252 and ISO-8859-1 agree on every letter that is written here.</summary>
    public static readonly Encoding Windows1252 = Encoding.Latin1;

    public static string Number(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes lines that end as they do in files from Windows programs, or with a plain line feed.</summary>
    public static void Write(string path, IEnumerable<string> lines, Encoding encoding, string end = "\n")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + end)), encoding);
    }

    /// <summary>A comma-separated row; fields with commas or quotes are quoted.</summary>
    public static string Row(params IEnumerable<string> fields) =>
        string.Join(',', fields.Select(field => Quoted(field, ',')));

    /// <summary>A semicolon-separated row.</summary>
    public static string SemicolonRow(params IEnumerable<string> fields) =>
        string.Join(';', fields.Select(field => Quoted(field, ';')));

    private static string Quoted(string field, char separator) =>
        field.AsSpan().ContainsAny(separator, '"')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
