using System.IO.Compression;
using System.Text;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>Writes small workbooks for the reader's tests, part by part.</summary>
internal sealed class TestWorkbook
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<(string Part, string Xml)> _others = [];

    public string Namespace { get; init; } = Transitional;

    public string Properties { get; init; } = "";

    /// <summary>A sheet of rows of cells, texts inline and numbers plain; null is a cell that is absent.</summary>
    public static TestWorkbook OfCells(params object?[][] rows) =>
        new TestWorkbook().Sheet("Blad1", string.Concat(rows.Select((row, i) => Row(i + 1, row))));

    public static string Row(int number, params object?[] cells)
    {
        var content = string.Concat(cells.Select((cell, i) => Cell($"{(char)('A' + i)}{number}", cell)));
        return $"<row r=\"{number}\">{content}</row>";
    }

    /// <summary>Adds a sheet by the content of its <c>sheetData</c>.</summary>
    public TestWorkbook Sheet(string name, string sheetData, string state = "visible")
    {
        _sheets.Add((name, state, $"<worksheet xmlns=\"{Namespace}\"><sheetData>{sheetData}</sheetData></worksheet>"));
        return this;
    }

    public TestWorkbook Part(string part, string xml)
    {
        _others.Add((part, xml));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var numbers = Enumerable.Range(1, _sheets.Count).ToList();
            var sheets = numbers.Select(i =>
                $"<sheet name=\"{_sheets[i - 1].Name}\" state=\"{_sheets[i - 1].State}\" r:id=\"rId{i}\"/>");
            var relations = numbers.Select(i =>
                $"<Relationship Id=\"rId{i}\" Type=\"http://x/worksheet\" Target=\"worksheets/blad{99 - i}.xml\"/>");
            Add(archive, "xl/workbook.xml",
                $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"http://x/relationships\">{Properties}"
                + $"<sheets>{string.Concat(sheets)}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(relations)}</Relationships>");
            foreach (var i in numbers)
                Add(archive, $"xl/worksheets/blad{99 - i}.xml", _sheets[i - 1].Xml);
            foreach (var (part, xml) in _others)
                Add(archive, part, xml);
        }

        return stream.ToArray();
    }

    private static string Cell(string place, object? value) => value switch
    {
        null => "",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>",
        _ => FormattableString.Invariant($"<c r=\"{place}\"><v>{value}</v></c>"),
    };

    private static void Add(ZipArchive archive, string part, string xml)
    {
        using var stream = archive.CreateEntry(part).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
