using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Places;

/// <summary>What a telephone number's digits tell, and where a text holds one.</summary>
public static partial class PhoneNumber
{
    private const int FewestInText = 6;
    private const int LocalMobileDigits = 9;

    /// <summary>No more digits follow, but those of another time.</summary>
    private const string NoMoreDigits = @"(?![:.]?[0-9]|[ ][0-9]{2,3}(?![0-9:./]|\s?[-–—]))";

    /// <summary>
    /// How mobile numbers begin after the country's code, and how many digits follow it. Where landlines can not be
    /// told from mobiles, or the country is not here, all are taken to be mobiles.
    /// </summary>
    private static readonly (string Country, int Digits, string[] Mobiles)[] Countries =
    [
        ("46", 9, ["70", "72", "73", "76", "79"]), ("47", 8, ["4", "9"]), ("358", 0, ["4", "50"]), ("45", 0, [""]),
        ("377", 0, ["3", "4", "6"]), ("33", 9, ["6", "7"]), ("49", 0, ["15", "16", "17"]), ("44", 10, ["7"]),
        ("372", 0, ["5", "8"]),
    ];

    /// <summary>Whether a number may be a mobile, however it is written: <c>070</c>, <c>+46 (0)70</c>, <c>0046</c>,
    /// <c>4670</c>, or without its first zero.</summary>
    public static bool IsMobile(string number)
    {
        var digits = DigitsOf(number);
        if (number.Contains('+', StringComparison.Ordinal) || digits.StartsWith("00", StringComparison.Ordinal))
            return IsForeignOrSwedishMobile(digits.TrimStart('0'));
        var national = digits.TrimStart('0');
        return national.Length < digits.Length
            ? StartsWithAny(national, Countries[0].Mobiles)
            : digits.Length == LocalMobileDigits && StartsWithAny(digits, Countries[0].Mobiles)
                || Countries.Any(one => digits.Length == one.Country.Length + one.Digits
                    && digits.StartsWith(one.Country, StringComparison.Ordinal)
                    && StartsWithAny(digits[one.Country.Length..], one.Mobiles));
    }

    /// <summary>Whether a text has a telephone number in it, whoever answers; times and dates are none.</summary>
    public static bool IsIn(string text)
    {
        var rest = Interval().Replace(Date().Replace(text, ";"), ";");
        return Run().Matches(rest).Any(
            one => one.Value.StartsWith('+') || DigitsOf(one.Value).Length >= FewestInText);
    }

    /// <summary>The digits of a text.</summary>
    public static string DigitsOf(string text) => string.Concat(
        text.Where(char.IsDigit).Select(sign => ((int)char.GetNumericValue(sign)).ToString(
            CultureInfo.InvariantCulture)));

    private static bool IsForeignOrSwedishMobile(string digits)
    {
        foreach (var (country, _, mobiles) in Countries)
            if (digits.StartsWith(country, StringComparison.Ordinal))
                return StartsWithAny(digits[country.Length..].TrimStart('0'), mobiles);
        return true;
    }

    private static bool StartsWithAny(string digits, string[] beginnings) =>
        beginnings.Any(one => digits.StartsWith(one, StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(19|20)[0-9]{2}-[01][0-9](-[0-3][0-9])?\b|\b[0-9]{1,2}[./][0-9]{1,2}[./](19|20)[0-9]{2}\b"
        + @"|\b([0-2]?[0-9]|3[01])/(0?[0-9]|1[0-2])\b" + NoMoreDigits)]
    private static partial Regex Date();

    /// <summary>From a time to a time, both written alike.</summary>
    [GeneratedRegex(
        @"\b(([01]?[0-9]|2[0-4])\s?[-–—]\s?([01]?[0-9]|2[0-4])"
        + @"|([01][0-9]|2[0-4])[0-5][0-9]\s?[-–—]\s?([01][0-9]|2[0-4])[0-5][0-9]"
        + @"|([01]?[0-9]|2[0-4])[:.][0-5][0-9]\s?[-–—]\s?([01]?[0-9]|2[0-4])[:.][0-5][0-9])\b" + NoMoreDigits)]
    private static partial Regex Interval();

    [GeneratedRegex(@"\+?[0-9](?:[\s()./\u2010-\u2015-]*[0-9])*")]
    private static partial Regex Run();
}
