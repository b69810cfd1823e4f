using System.Globalization;
using System.Xml;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>Reads OpenStreetMap's <c>duration</c>: <c>20</c> (minutes), <c>1:20</c>, <c>1:20:00</c> or <c>PT80M</c>.
/// </summary>
internal static class DurationText
{
    private const int LongestSeconds = 4 * 24 * 3_600;

    /// <returns>False where the text is not understood, or is no time or more than four days.</returns>
    public static bool TryParse(string text, out int seconds)
    {
        var total = text.StartsWith('P') ? FromIso(text) : FromClock(text);
        seconds = total is > 0 and <= LongestSeconds ? (int)total : 0;
        return seconds > 0;
    }

    private static double FromIso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text).TotalSeconds;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return 0;
        }
    }

    private static double FromClock(string text)
    {
        var parts = text.Split(':');
        var total = 0.0;
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return 0;
            total = (total * 60) + number;
        }

        return parts.Length switch { 1 or 2 => total * 60, 3 => total, _ => 0 };
    }
}
