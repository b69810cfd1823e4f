using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Ingest.Tables.Persons;

/// <summary>
/// Recognises personnummer and samordningsnummer (day + 60): a date that exists and Skatteverket's check digit (Luhn
/// over the last ten digits). Organisation numbers have no month, 13-digit ids of squares have too many digits, and a
/// phone number passes by chance only now and then, which is why bare digits count by their share of a column.
/// </summary>
internal static partial class PersonalNumber
{
    private const int CoordinationDays = 60;

    /// <summary>Whether a text holds one written with a sign or a space before the last four: 640823-3234.</summary>
    public static bool IsWithin(string text)
    {
        foreach (Match match in Written().Matches(text))
            if (IsValid(match.Groups["date"].Value + match.Groups["last"].Value))
                return true;
        return false;
    }

    /// <summary>The digits of a text that is 10 or 12 digits and nothing else; null where it is not.</summary>
    public static string? FindBare(string text)
    {
        var digits = text.Trim();
        return digits.Length is 10 or 12 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>
    /// The digits of a whole number of a personnummer's length; leading zeros, which a spreadsheet drops from those of
    /// the 2000s, are given back; null where it is of another length.
    /// </summary>
    public static string? FindBare(double number)
    {
        if (!double.IsInteger(number) || number is < 100_000_000 or >= 1e12)
            return null;
        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            9 => "0" + digits,
            10 or 12 => digits,
            _ => null,
        };
    }

    /// <summary>Whether ten or twelve digits are one.</summary>
    public static bool IsValid(string digits)
    {
        var ten = digits.AsSpan(digits.Length - 10);
        return HasDate(digits) && HasCheckDigit(ten);
    }

    private static bool HasDate(string digits)
    {
        var century = digits.Length == 12 ? Number(digits, 0, 2) : 20;
        var at = digits.Length - 10;
        var (year, month, day) = (Number(digits, at, 2), Number(digits, at + 2, 2), Number(digits, at + 4, 2));
        if (day > CoordinationDays)
            day -= CoordinationDays;
        return century is >= 18 and <= 20 && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth((century * 100) + year, month);
    }

    private static int Number(string digits, int at, int length) =>
        int.Parse(digits.AsSpan(at, length), CultureInfo.InvariantCulture);

    private static bool HasCheckDigit(ReadOnlySpan<char> ten)
    {
        var sum = 0;
        for (var i = 0; i < ten.Length; i++)
        {
            var product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(
        "(?<![0-9])(?<date>([0-9]{2})?[0-9]{6})[-+\u2010-\u2013\u2212 \u00A0](?<last>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
