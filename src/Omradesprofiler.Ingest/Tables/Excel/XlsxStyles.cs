using System.Globalization;
using System.Xml;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>Which cell styles are dates: built-in formats 14–22 and 45–47, and own ones with day, month or
/// year.</summary>
internal static class XlsxStyles
{
    public static bool[] ReadDateStyles(XmlReader? part)
    {
        if (part is null)
            return [];
        using var xml = part;
        var ownDates = new HashSet<int>();
        var styles = new List<bool>();
        var inCellFormats = false;
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs")
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && IsDateFormat(xml.GetAttribute("formatCode") ?? ""))
                ownDates.Add(Id(xml));
            else if (inCellFormats && xml.LocalName == "xf")
                styles.Add(Id(xml) is (>= 14 and <= 22) or (>= 45 and <= 47) || ownDates.Contains(Id(xml)));
        }

        return [.. styles];
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : -1;

    // Letters in quotation marks, brackets or after a backslash are not part of the format.
    private static bool IsDateFormat(string format)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or ']' when !quoted:
                    bracket = format[i] == '[';
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'h' or 'H' when !quoted && !bracket:
                    return true;
            }
        }

        return false;
    }
}
