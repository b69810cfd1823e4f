using System.Globalization;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>
/// Numbers as Swedish publishers and Swedish Excel write them. The rules:
/// the decimal sign is a comma or a point, so that <c>1,234</c> and <c>1.234</c> both are one and a bit, never a
/// thousand; thousands are separated by one and the same space (U+0020, U+00A0, U+2009 or U+202F) in whole groups of
/// three; minus is <c>-</c> or U+2212. SCB's symbols: <c>.</c> can not occur; <c>..</c> and <c>...</c> not available;
/// a lone dash is zero. Empty and <c>NULL</c> are not collected. Everything else is not a number.
/// </summary>
public static class SwedishNumber
{
    private const int MaxLength = 64;

    /// <summary>Reads a cell. False means that it is neither a number nor a symbol.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out CellState state)
    {
        text = text.Trim();
        if (TryWholeNumber(text, out value))
        {
            state = CellState.Published;
            return true;
        }

        return TrySymbol(text, out state) || TryAnyNumber(text, out value);
    }

    /// <summary>Whether a text is digits, a comma and three digits: a thousand to some, and 1.234 by our
    /// rule.</summary>
    public static bool IsAmbiguous(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("+-\u2212");
        var comma = text.IndexOf(',');
        return comma is > 0 and <= 3
            && text.Length == comma + 4
            && text[0] != '0'
            && !text[..comma].ContainsAnyExceptInRange('0', '9')
            && !text[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private static bool TryWholeNumber(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 15)
            return false;
        var sum = 0L;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
                return false;
            sum = (sum * 10) + (character - '0');
        }

        value = sum;
        return true;
    }

    private static bool TrySymbol(ReadOnlySpan<char> text, out CellState state)
    {
        state = text switch
        {
            "" or ".." or "..." => CellState.NotCollected,
            "." => CellState.NotApplicable,
            _ when text.Equals("NULL", StringComparison.OrdinalIgnoreCase) => CellState.NotCollected,
            _ => CellState.Published,
        };
        return state != CellState.Published || text is "-" or "–" or "—" or "\u2212";
    }

    private static bool TryAnyNumber(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length > MaxLength)
            return false;
        Span<char> plain = stackalloc char[MaxLength];
        var length = Normalise(text, plain);
        return length > 0
            && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    // Writes the number as invariant text; 0 where the grammar is broken. The output is never longer than the input.
    private static int Normalise(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        var at = 0;
        if (text[0] is '-' or '+' or '\u2212')
        {
            plain[length++] = text[at++] == '+' ? '+' : '-';
        }

        var whole = Digits(text, ref at, plain, ref length);
        if (at < text.Length && IsThousandsSpace(text[at]) && !Groups(text, whole, ref at, plain, ref length))
            return 0;
        if (at < text.Length && text[at] is ',' or '.')
        {
            at++;
            plain[length++] = '.';
            if (Digits(text, ref at, plain, ref length) == 0)
                return 0;
        }
        else if (whole == 0)
        {
            return 0;
        }

        if (at < text.Length && !Exponent(text, ref at, plain, ref length))
            return 0;
        return at == text.Length ? length : 0;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at, Span<char> plain, ref int length)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            plain[length++] = text[at++];
        return at - start;
    }

    private static bool Groups(ReadOnlySpan<char> text, int whole, ref int at, Span<char> plain, ref int length)
    {
        if (whole is < 1 or > 3)
            return false;
        var separator = text[at];
        while (at < text.Length && text[at] == separator)
        {
            at++;
            if (Digits(text, ref at, plain, ref length) != 3)
                return false;
        }

        return true;
    }

    private static bool Exponent(ReadOnlySpan<char> text, ref int at, Span<char> plain, ref int length)
    {
        if (text[at] is not ('e' or 'E'))
            return false;
        plain[length++] = text[at++];
        if (at < text.Length && text[at] is '+' or '-')
            plain[length++] = text[at++];
        return Digits(text, ref at, plain, ref length) > 0;
    }

    private static bool IsThousandsSpace(char character) => character is ' ' or '\u00A0' or '\u2009' or '\u202F';
}
