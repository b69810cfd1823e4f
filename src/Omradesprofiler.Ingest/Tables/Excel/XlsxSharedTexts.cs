using System.Text;
using System.Xml;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>The texts that a workbook's cells refer to by number.</summary>
internal static class XlsxSharedTexts
{
    public static string[] Read(TableSource source, XmlReader? part)
    {
        if (part is null)
            return [];
        using var xml = part;
        var texts = new List<string>();
        var buffer = new StringBuilder();
        var characters = 0L;
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            texts.Add(xml.TextOfRuns(buffer));
            characters += texts[^1].Length;
            if (texts.Count > TableLimits.MaxSharedTexts || characters > TableLimits.MaxSharedCharacters)
                throw source.Fatal("too-large", "Boken har orimligt mycket text.");
        }

        return [.. texts];
    }
}
