using System.Globalization;

namespace Omradesprofiler.Population;

/// <summary>The reference period of a number: one calendar year, or several pooled.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year, the same for a single year.</param>
public readonly record struct Period(int From, int To)
{
    private const int Earliest = 1749;
    private const int Latest = 2100;

    /// <summary>One year.</summary>
    public Period(int year)
        : this(year, year)
    {
    }

    /// <summary>The name in addresses and JSON: <c>2024</c> or <c>2020-2024</c>.</summary>
    public string Slug => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>Reads <c>2024</c> or <c>2020-2024</c>; years from 1749 (Tabellverket) to 2100.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? "").Trim().Replace('–', '-').Split('-');
        if (parts.Length > 2 || !TryYear(parts[0], out var from) || !TryYear(parts[^1], out var to) || to < from)
            return false;
        period = new Period(from, to);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Slug;

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
        && text.Length == 4 && year is >= Earliest and <= Latest;
}
