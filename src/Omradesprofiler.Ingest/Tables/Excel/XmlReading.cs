using System.Text;
using System.Xml;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>What the workbook's parts have in common.</summary>
internal static class XmlReading
{
    /// <summary>Sheets nest some eight deep; each open element is held in memory.</summary>
    private const int MaxDepth = 64;

    /// <summary>Goes to the next node.</summary>
    /// <exception cref="XmlException">It is no XML, or nests deeper than any workbook does.</exception>
    public static bool Next(this XmlReader xml) => xml.Read()
        && (xml.Depth <= MaxDepth ? true : throw new XmlException("The elements nest too deeply."));

    /// <summary>Adds the text that the reader stands on, as far as a cell may be long and a sign more: so it is seen to
    /// be too long, and no more of it is held.</summary>
    public static void AppendValue(this XmlReader xml, StringBuilder text)
    {
        if (text.Length <= TableLimits.MaxCellCharacters)
            text.Append(xml.Value);
    }

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
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            var starts = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            var ends = xml.NodeType == XmlNodeType.EndElement;
            if ((starts || ends) && xml.LocalName == "rPh")
                phonetic += starts ? 1 : -1;
            else if ((starts || ends) && xml.LocalName == "t")
                inText = starts;
            else if (inText && phonetic == 0)
                xml.AppendValue(text);
        }

        return text.ToString();
    }
}
