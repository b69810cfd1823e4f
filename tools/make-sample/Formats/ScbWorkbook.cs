using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>
/// A workbook as SCB's web tables export it: title, an absent second row, headers that stand once above their first
/// column, areas by code, then footnotes and the source in column A. Prefixed elements, every text shared.
/// </summary>
internal sealed class ScbWorkbook
{
    private static readonly DateTimeOffset LongAgo = new(2025, 2, 21, 8, 0, 0, TimeSpan.Zero);

    private readonly StringBuilder _rows = new();
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private int _row;

    /// <param name="table">The table's id, which is the sheet's name.</param>
    /// <param name="headers">Header rows; null where a header stands further to the left.</param>
    /// <param name="rows">Area and values: a number or a text such as <c>..</c>.</param>
    public static void Write(
        string path, string table, string title, IEnumerable<string?[]> headers,
        IEnumerable<(string Area, object[] Values)> rows, IEnumerable<string> notes)
    {
        var book = new ScbWorkbook();
        book.Add(1, [title], 1);
        book._row = 2;
        foreach (var header in headers)
            book.Add(book._row + 1, [null, .. header], 2);
        foreach (var (area, values) in rows)
            book.Add(book._row + 1, [area, .. values], 3);
        book._row++;
        foreach (var note in notes)
            book.Add(book._row + 1, [note], 0);
        foreach (var (heading, text) in Sources(table))
        {
            book.Add(book._row + 2, [heading], 0);
            book.Add(book._row + 1, [text], 0);
        }

        book.Save(path, table);
    }

    private static (string Heading, string Text)[] Sources(string table) =>
    [
        ("Senaste uppdatering:", "20250221 08:00"), ("Källa:", "Påhittat"),
        ("Kontaktperson:", " Ingen, uppgifterna är påhittade"),
        ("Sort:", "antal"), ("Datatyp:", "Stock"), ("Referenstid:", "31 december respektive år"),
        ("Databas:", "Statistikdatabasen "), ("Intern referenskod:", table),
    ];

    private void Add(int row, object?[] cells, int style)
    {
        _row = row;
        _rows.Append($"<x:row r=\"{row}\" spans=\"1:{cells.Length}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var (type, value, look) = cells[i] switch
            {
                null => ("", null, 0),
                string text => ("s", Text.Number(Shared(text)), style == 3 ? 2 : style),
                { } number => ("n", Convert.ToString(number, CultureInfo.InvariantCulture), 3),
            };
            if (value is not null)
                _rows.Append(
                    $"<x:c r=\"{Column(i)}{row}\" s=\"{look}\" t=\"{type}\"><x:v>{value}</x:v></x:c>");
        }

        _rows.Append("</x:row>");
    }

    private static string Column(int index) =>
        (index < 26 ? "" : Column(index / 26 - 1)) + (char)('A' + index % 26);

    private int Shared(string text)
    {
        if (!_texts.TryGetValue(text, out var index))
        {
            _texts[text] = index = _order.Count;
            _order.Add(text);
        }

        return index;
    }

    private void Save(string path, string table)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var texts = _order.Select(SecurityElement.Escape)
            .Select(text => $"<x:si><x:t xml:space=\"preserve\">{text}</x:t></x:si>");
        Put(archive, "xl/workbook.xml", WorkbookParts.Workbook(table));
        Put(archive, "_rels/.rels", WorkbookParts.PackageRelations);
        Put(archive, "xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations);
        Put(archive, "xl/sharedStrings.xml", WorkbookParts.SharedTexts(_order.Count, string.Concat(texts)));
        Put(archive, "xl/styles.xml", WorkbookParts.Styles);
        Put(archive, "xl/worksheets/sheet1.xml", WorkbookParts.Sheet(_rows.ToString()));
        Put(archive, "[Content_Types].xml", WorkbookParts.ContentTypes);
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = LongAgo;
        using var stream = entry.Open();
        stream.Write(Text.Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + content));
    }
}
