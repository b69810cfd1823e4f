using System.Globalization;

namespace Omradesprofiler.Population;

/// <summary>
/// The reference period of a number: one calendar year, several pooled, or one month of a year. Whatever asks for years
/// (editions, breaks, trends) sees the month's year.
/// </summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year, the same for a single year and for a month.</param>
/// <param name="Month">The month, 1–12; null for whole years.</param>
public readonly record struct Period(int From, int To, int? Month = null)
{
    private const int Earliest = 1749;
    private const int Latest = 2100;
    private const int AfterAllMonths = 13;

    /// <summary>By the year that they end with, pooled years before a single one, and a year after its months.
    /// </summary>
    public static readonly IComparer<Period> Chronological = Comparer<Period>.Create((a, b) =>
        (a.To, a.From, a.Month ?? AfterAllMonths).CompareTo((b.To, b.From, b.Month ?? AfterAllMonths)));

    /// <summary>One year.</summary>
    public Period(int year)
        : this(year, year)
    {
    }

    /// <summary>The name in addresses and JSON: <c>2024</c>, <c>2020-2024</c> or <c>2025-01</c>.</summary>
    public string Slug => Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{From}-{month:00}")
        : From == To ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>One month of a year.</summary>
    public static Period OfMonth(int year, int month) => new(year, year, month);

    /// <summary>
    /// Reads <c>2024</c>, <c>2020-2024</c>, <c>2025-01</c> and SCB's <c>2025M01</c>; years from 1749 (Tabellverket) to
    /// 2100.
    /// </summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var trimmed = (text ?? "").Trim().Replace('–', '-');
        var isMonth = trimmed.Length == 7 && (trimmed[4] is '-' or 'M');
        var parts = isMonth ? [trimmed[..4], trimmed[5..]] : trimmed.Split('-');
        if (parts.Length > 2 || !TryYear(parts[0], out var from))
            return false;
        if (isMonth)
        {
            period = TryMonth(parts[1], out var month) ? OfMonth(from, month) : default;
            return period != default;
        }

        if (!TryYear(parts[^1], out var to) || to < from)
            return false;
        period = new Period(from, to);
        return true;
    }

    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(Period other) =>
        From <= other.To && other.From <= To && (Month is null || other.Month is null || Month == other.Month);

    /// <inheritdoc />
    public override string ToString() => Slug;

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
        && text.Length == 4 && year is >= Earliest and <= Latest;

    private static bool TryMonth(string text, out int month) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out month)
        && text.Length == 2 && month is >= 1 and <= 12;
}
