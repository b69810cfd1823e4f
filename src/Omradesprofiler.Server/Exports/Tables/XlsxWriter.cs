using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">What its tab says.</param>
/// <param name="HeaderRows">How many rows at the top are headings, which stay when the rest is scrolled.</param>
/// <param name="Rows">The cells: numbers as numbers, all else as text, null as none.</param>
public sealed record XlsxSheet(string Name, int HeaderRows, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>
/// Writes a workbook (Office Open XML). Text is always stored as text in its cell, never as a formula, so that nothing
/// that stands in a source can be run by a spreadsheet program.
/// </summary>
public static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestText = 32_767;
    private const int WidestColumn = 60;
    private const int MeasuredRows = 200;

    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(params IReadOnlyList<XlsxSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
            Add(archive, "_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
            Add(archive, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
            Add(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
                xml, [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
            Add(archive, "xl/styles.xml", WriteStyles);
            for (var i = 0; i < sheets.Count; i++)
            {
                var sheet = sheets[i];
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", xml => WriteSheet(xml, sheet));
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string path, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = Earliest; // the same table is the same file
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Package + "/content-types");
        WriteEmpty(xml, "Default", ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteEmpty(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        var parts = Enumerable.Range(1, sheets).Select(i => ($"/xl/worksheets/sheet{i}.xml", "worksheet"));
        foreach (var (path, kind) in parts.Prepend(("/xl/workbook.xml", "sheet.main")).Append(("/xl/styles.xml", "styles")))
            WriteEmpty(xml, "Override", ("PartName", path), ("ContentType", $"{Part}.{kind}+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Kind, string Path)> relations)
    {
        xml.WriteStartElement("Relationships", Package + "/relationships");
        for (var i = 0; i < relations.Count; i++)
        {
            WriteEmpty(xml, "Relationship", ("Id", $"r{i + 1}"), ("Type", $"{Relations}/{relations[i].Kind}"),
                ("Target", relations[i].Path));
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<XlsxSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("r", "id", Relations, $"r{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Cells are plain (0) or bold (1).</summary>
    private static void WriteStyles(XmlWriter xml) => xml.WriteRaw($"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>
        """);

    private static void WriteSheet(XmlWriter xml, XlsxSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        if (sheet.HeaderRows > 0)
            WriteFrozenPane(xml, sheet.HeaderRows);
        WriteWidths(xml, sheet.Rows);
        xml.WriteStartElement("sheetData");
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Text(i + 1));
            for (var column = 0; column < sheet.Rows[i].Count; column++)
                WriteCell(xml, ColumnName(column) + Text(i + 1), sheet.Rows[i][column], i < sheet.HeaderRows);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFrozenPane(XmlWriter xml, int rows)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        WriteEmpty(xml, "pane", ("ySplit", Text(rows)), ("topLeftCell", $"A{rows + 1}"), ("activePane", "bottomLeft"),
            ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>As wide as the first rows need, within reason.</summary>
    private static void WriteWidths(XmlWriter xml, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var columns = rows.Take(MeasuredRows).Select(row => row.Count).DefaultIfEmpty().Max();
        if (columns == 0)
            return;
        xml.WriteStartElement("cols");
        for (var column = 0; column < columns; column++)
        {
            var longest = rows.Take(MeasuredRows).Where(row => row.Count > column)
                .Max(row => row[column] is double ? 10 : row[column]?.ToString()?.Length ?? 0);
            WriteEmpty(xml, "col", ("min", Text(column + 1)), ("max", Text(column + 1)),
                ("width", Text(Math.Clamp(longest + 2, 8, WidestColumn))), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, object? value, bool isHeading)
    {
        if (value is null or "" or double.NaN or double.PositiveInfinity or double.NegativeInfinity)
            return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        if (isHeading)
            xml.WriteAttributeString("s", "1");
        if (value is double or float or decimal or int or long or short or byte)
        {
            xml.WriteElementString("v", ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Cleaned(Text(value)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without the signs that XML can not hold, and no longer than a cell may be.</summary>
    private static string Cleaned(string text)
    {
        var kept = text.Where((sign, i) => XmlConvert.IsXmlChar(sign)
            || (char.IsHighSurrogate(sign) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(sign) && i > 0 && char.IsHighSurrogate(text[i - 1])));
        return string.Concat(kept.Take(LongestText));
    }

    private static string Text(object value) => value switch
    {
        bool isTrue => isTrue ? "ja" : "nej",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string ColumnName(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    private static void WriteEmpty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
