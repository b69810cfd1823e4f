using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>Whether a text is a period as SCB codes them, and whether it is one that exists.</summary>
internal enum PeriodKind
{
    /// <summary>Some other text.</summary>
    None,

    /// <summary>A year, quarter, month, week, date or span of years.</summary>
    Possible,

    /// <summary>Written like a period, but there is no such: month 13, quarter 5, 30 February.</summary>
    Impossible,
}

/// <summary>Periods: <c>2024</c>, <c>2024K1</c>, <c>2024M02</c>, <c>2024V07</c>, <c>2023-2024</c>, <c>2024-02-29</c>.
/// </summary>
internal static partial class PeriodText
{
    private static readonly string[] TimeNames =
        ["tid", "time", "år", "year", "månad", "month", "kvartal", "quarter", "vecka", "week", "period"];

    /// <summary>Whether a dimension is the time, by its code or label.</summary>
    public static bool IsTime(Dimension dimension) =>
        TimeNames.Contains(dimension.Code, StringComparer.OrdinalIgnoreCase)
        || TimeNames.Contains(dimension.Label, StringComparer.OrdinalIgnoreCase);

    public static PeriodKind Classify(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return PeriodKind.None;
        return IsPossible(match) ? PeriodKind.Possible : PeriodKind.Impossible;
    }

    /// <summary>Whether a date of the source block exists: <c>20240322 08:00</c> or ISO 8601.</summary>
    public static bool IsPossibleDate(string text)
    {
        string[] formats = ["yyyyMMdd HH:mm", "yyyyMMdd", "yyyyMMdd HH:mm:ss"];
        return DateTime.TryParseExact(
                text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static bool IsPossible(Match match)
    {
        var year = Number(match, "year");
        if (year is < 1600 or > 2200)
            return false;
        if (match.Groups["to"].Success)
            return Number(match, "to") is var to && to >= year && to <= 2200;
        if (match.Groups["letter"].Success)
            return IsPossiblePart(match.Groups["letter"].ValueSpan[0], Number(match, "part"));
        if (!match.Groups["month"].Success)
            return true;
        var month = Number(match, "month");
        if (month is < 1 or > 12)
            return false;
        return !match.Groups["day"].Success
            || (Number(match, "day") is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month));
    }

    private static bool IsPossiblePart(char letter, int part) => part >= 1 && part <= letter switch
    {
        'M' => 12,
        'K' or 'Q' => 4,
        'V' or 'W' => 53,
        'T' => 3,
        _ => 2,
    };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?:[-/–](?<to>[0-9]{4})|(?<letter>[MKQVWTH])(?<part>[0-9]{1,2})"
        + @"|-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
