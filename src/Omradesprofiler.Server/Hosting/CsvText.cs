using System.Globalization;
using System.Text;
using Omradesprofiler.Server.Exports.Tables;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// CSV as Swedish Excel opens it: UTF-8 with BOM, semicolon, decimal comma, CRLF. Text that a spreadsheet would take
/// for a formula gets an apostrophe before it.
/// </summary>
public static class CsvText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>A table to take home: as CSV, and as Excel where that was asked for.</summary>
    public static IResult File(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        new TableFile(name, header, rows);

    /// <summary>The file's text, with its byte order mark.</summary>
    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        AppendRow(text, header);
        foreach (var row in rows)
            AppendRow(text, row);
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<object?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                text.Append(';');
            text.Append(Cell(cells[i]));
        }

        text.Append("\r\n");
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.############", Swedish).Replace('\u2212', '-'),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(value.ToString() ?? ""),
    };

    private static string Quote(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
