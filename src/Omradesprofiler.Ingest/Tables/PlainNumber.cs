using System.Buffers.Text;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>Numbers with a decimal point and nothing else, from bytes: JSON and PX. Whole numbers take a short
/// way.</summary>
internal static class PlainNumber
{
    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        if (digits.Length is 0 or > 15)
            return TryAny(text, out value);
        var sum = 0L;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return TryAny(text, out value);
            sum = (sum * 10) + (digit - '0');
        }

        value = digits.Length == text.Length ? sum : -sum;
        return true;
    }

    private static bool TryAny(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && double.IsFinite(value);
}
