using System.Text;
using System.Xml;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>What the workbook's parts have in common.</summary>
internal static class XmlReading
{
    /// <summary>An attribute by local name, whatever its prefix.</summary>
    public static string? Attribute(this XmlReader xml, string localName)
    {
        if (xml.GetAttribute(localName) is { } plain)
            return plain;
        string? found = null;
        while (found is null && xml.MoveToNextAttribute())
            if (xml.LocalName == localName)
                found = xml.Value;
        xml.MoveToElement();
        return found;
    }

    /// <summary>The text of the element that the reader stands on, from its <c>t</c> parts, without phonetic readings.
    /// The reader is left on its end.</summary>
    public static string TextOfRuns(this XmlReader xml, StringBuilder text)
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var (inText, phonetic) = (false, 0);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            var starts = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            var ends = xml.NodeType == XmlNodeType.EndElement;
            if ((starts || ends) && xml.LocalName == "rPh")
                phonetic += starts ? 1 : -1;
            else if ((starts || ends) && xml.LocalName == "t")
                inText = starts;
            else if (inText && phonetic == 0)
                text.Append(xml.Value);
        }

        return text.ToString();
    }
}
