using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>
/// A workbook as SCB's web tables export it: title, an absent second row, headers that stand once above their first column,
/// areas by code, then footnotes and the source in column A. Prefixed elements, every text shared.
/// </summary>
internal sealed class ScbWorkbook
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
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
        ("Senaste uppdatering:", "20250221 08:00"), ("Källa:", "Påhittat"), ("Kontaktperson:", " Ingen, uppgifterna är påhittade"),
        ("Sort:", "antal"), ("Datatyp:", "Stock"), ("Referenstid:", "31 december respektive år"),
        ("Databas:", "Statistikdatabasen "), ("Intern referenskod:", table),
    ];

    private void Add(int row, object?[] cells, int style)
    {
        _row = row;
        _rows.Append($"<x:row r=\"{row}\" spans=\"1:{cells.Length}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var place = $"{Column(i)}{row}";
            if (cells[i] is string text)
                _rows.Append($"<x:c r=\"{place}\" s=\"{(style == 3 ? 2 : style)}\" t=\"s\"><x:v>{Shared(text)}</x:v></x:c>");
            else if (cells[i] is { } number)
                _rows.Append($"<x:c r=\"{place}\" s=\"3\" t=\"n\"><x:v>{Convert.ToString(number, CultureInfo.InvariantCulture)}</x:v></x:c>");
        }

        _rows.Append("</x:row>");
    }

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";

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
        var main = $"xmlns:r=\"{Office}\" xmlns:x=\"{Sheet}\"";
        Put(archive, "xl/workbook.xml", $"<x:workbook {main}><x:sheets><x:sheet name=\"{table}\" sheetId=\"2\" r:id=\"rId2\" /></x:sheets></x:workbook>");
        Put(archive, "_rels/.rels", Relations(("officeDocument", "/xl/workbook.xml", "rId1")));
        Put(archive, "xl/_rels/workbook.xml.rels", Relations(
            ("sharedStrings", "/xl/sharedStrings.xml", "rId3"), ("styles", "/xl/styles.xml", "rId4"), ("worksheet", "/xl/worksheets/sheet1.xml", "rId2")));
        Put(archive, "xl/sharedStrings.xml", $"<x:sst count=\"{_order.Count}\" uniqueCount=\"{_order.Count}\" xmlns:x=\"{Sheet}\">"
            + string.Concat(_order.Select(text => $"<x:si><x:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</x:t></x:si>")) + "</x:sst>");
        Put(archive, "xl/styles.xml", Styles);
        Put(archive, "xl/worksheets/sheet1.xml", $"<x:worksheet {main}><x:sheetData>{_rows}</x:sheetData></x:worksheet>");
        Put(archive, "[Content_Types].xml", ContentTypes);
    }

    private static string Relations(params (string Kind, string Target, string Id)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(relation => $"<Relationship Type=\"{Office}/{relation.Kind}\" Target=\"{relation.Target}\" Id=\"{relation.Id}\" />"))
        + "</Relationships>";

    private static void Put(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = LongAgo;
        using var stream = entry.Open();
        stream.Write(Text.Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + content));
    }

    private static readonly string Styles = $"<x:styleSheet xmlns:x=\"{Sheet}\"><x:numFmts count=\"1\"><x:numFmt numFmtId=\"165\" formatCode=\"0\" /></x:numFmts>"
        + "<x:fonts count=\"3\"><x:font><x:sz val=\"11\" /><x:name val=\"Calibri\" /></x:font><x:font><x:b /><x:sz val=\"14\" /><x:name val=\"Calibri\" /></x:font>"
        + "<x:font><x:b /><x:sz val=\"11\" /><x:name val=\"Calibri\" /></x:font></x:fonts><x:fills count=\"2\"><x:fill><x:patternFill patternType=\"none\" /></x:fill>"
        + "<x:fill><x:patternFill patternType=\"gray125\" /></x:fill></x:fills><x:borders count=\"1\"><x:border /></x:borders>"
        + "<x:cellStyleXfs count=\"1\"><x:xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" /></x:cellStyleXfs><x:cellXfs count=\"4\">"
        + "<x:xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" /><x:xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" />"
        + "<x:xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" /><x:xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" /></x:cellXfs></x:styleSheet>";

    private const string ContentTypes = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\" />"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" />"
        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\" />"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\" />"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\" /></Types>";
}
