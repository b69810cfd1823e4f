using System.IO.Compression;
using System.Xml;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Files;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>A sheet of a workbook: its name, whether it is hidden, and the file inside the workbook.</summary>
internal sealed record XlsxSheet(string Name, bool Hidden, string Part);

/// <summary>
/// An Office Open XML workbook (ECMA-376), opened for reading: sheets in the workbook's order, shared texts, and which
/// cell styles are dates. Elements are known by local name, so that prefixes and the strict variant do not matter.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly TableSource _source;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxBook(TableSource source, ZipArchive archive)
    {
        _source = source;
        _archive = archive;
        if (archive.Entries.Count > TableLimits.MaxWorkbookParts)
            throw source.Fatal("too-large", "Arkivet har orimligt många filer.");
        foreach (var entry in archive.Entries)
            _parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        var relations = ReadRelations(_parts.Keys.FirstOrDefault(
            name => name.EndsWith("_rels/workbook.xml.rels", StringComparison.OrdinalIgnoreCase)));
        Sheets = ReadWorkbook(relations);
        SharedTexts = XlsxSharedTexts.Read(source, OpenOther("sharedStrings.xml", source.MaxPartBytes));
        DateStyles = XlsxStyles.ReadDateStyles(OpenOther("styles.xml", TableLimits.MaxSmallPartBytes));
    }

    public IReadOnlyList<XlsxSheet> Sheets { get; }

    public string[] SharedTexts { get; }

    /// <summary>For each cell style whether it shows a number as a date.</summary>
    public bool[] DateStyles { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Uses1904 { get; private set; }

    public static XlsxBook Open(TableSource source)
    {
        var stream = DataFile.Open(source, "en Excel-bok (.xlsx)", TableLimits.MaxHeldBytes, FileKind.Zip);
        try
        {
            return new XlsxBook(source, new ZipArchive(stream, ZipArchiveMode.Read));
        }
        catch (XmlException error)
        {
            stream.Dispose();
            throw BadXml(source, error, null);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The sheet asked for, or the first that is not hidden.</summary>
    public XlsxSheet Find(string? name)
    {
        if (name is not null)
        {
            return Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw _source.Fatal("missing-sheet", $"Boken har inget blad som heter \"{name}\".");
        }

        var first = Sheets.FirstOrDefault(sheet => !sheet.Hidden) ?? Sheets[0];
        if (Sheets.Count > 1)
        {
            _source.Note(
                "several-sheets", $"Boken har flera blad. Bladet \"{first.Name}\" har lästs, övriga inte.",
                count: Sheets.Count - 1);
        }

        return first;
    }

    /// <summary>Opens a sheet's XML.</summary>
    public XmlReader OpenSheet(XlsxSheet sheet) => Open(sheet.Part, _source.MaxPartBytes);

    /// <summary>The exception to throw when a part is no XML, or none that a workbook has.</summary>
    public static DataException BadXml(TableSource source, XmlException error, int? row) =>
        error.Message.Contains("DTD", StringComparison.Ordinal)
            ? source.Fatal("xml", "Boken innehåller en dokumenttypsdeklaration (DTD), vilket inte är tillåtet.", row)
            : source.Fatal("truncated", "Boken är avklippt eller skadad: en del av den är inte giltig XML.", row);

    public void Dispose() => _archive.Dispose();

    private XmlReader? OpenOther(string name, long largest)
    {
        var part = _parts.Keys.FirstOrDefault(key => key.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
        return part is null ? null : Open(part, largest);
    }

    private XmlReader Open(string part, long largest)
    {
        if (!_parts.TryGetValue(part, out var entry))
            throw NotWorkbook();
        if (entry.Length > largest)
            throw TooLarge(largest);
        var stream = new LimitedStream(entry.Open(), largest, () => TooLarge(largest), TooLong);
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    private List<XlsxSheet> ReadWorkbook(Dictionary<string, string> relations)
    {
        var sheets = new List<XlsxSheet>();
        var part = _parts.Keys.FirstOrDefault(
            key => key.EndsWith("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) ?? throw NotWorkbook();
        using var xml = Open(part, TableLimits.MaxSmallPartBytes);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                Uses1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet")
                continue;
            var hidden = xml.GetAttribute("state") is not (null or "visible");
            if (relations.TryGetValue(xml.Attribute("id") ?? "", out var target))
                sheets.Add(new XlsxSheet(xml.GetAttribute("name") ?? "", hidden, target));
        }

        return sheets.Count > 0 ? sheets : throw NotWorkbook();
    }

    private Dictionary<string, string> ReadRelations(string? part)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(part ?? throw NotWorkbook(), TableLimits.MaxSmallPartBytes);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } target)
                continue;
            if (xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    private DataException NotWorkbook() => _source.Fatal(
        "wrong-format", "Filen ska vara en Excel-bok (.xlsx) men är ett annat zip-arkiv, eller saknar blad.");

    private DataException TooLong() => _source.Fatal(
        "too-large", $"Boken har en text eller ett element på mer än {TableLimits.MaxMarkupBytes >> 20} MiB.");

    private DataException TooLarge(long largest) => _source.Fatal(
        "too-large", $"Arkivet är orimligt stort när det packas upp (mer än {largest >> 20} MiB i en del).");
}
