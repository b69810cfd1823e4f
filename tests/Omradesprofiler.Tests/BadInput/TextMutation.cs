using System.Text;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Spoils text where it hurts: numbers, lines, separators, and the values and members of JSON.</summary>
internal static partial class TextMutation
{
    private static readonly string[] Numbers =
    [
        "99999999999999999999", "-1", "0", "1e308", "1e999", "-1e-400", "NaN", "Infinity", "2147483648",
        "9223372036854775808", "0.1", "1,5", "00", "0x10", "1 000", "٣", "--1", "1e", "18446744073709551616",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "{}", "[]", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "1e400", "[[[]]]", "\"\\u202E\"", "-0",
        "\"x\"",
        "{\"a\":{\"a\":[1,2,{\"b\":null}]}}",
    ];

    /// <summary>Other numbers in place of one to five of those there are.</summary>
    public static byte[] ChangeNumbers(byte[] seed, Random random) => Change(seed, random, Number(), (_, text) =>
        text.Length == 0 ? text : random.Pick(Numbers));

    /// <summary>Another value in place of a member's.</summary>
    public static byte[] ChangeValue(byte[] seed, Random random) => Change(seed, random, Value(), (match, _) =>
        match.Groups[1].Value + random.Pick(Values));

    /// <summary>A member that stands twice, or not at all.</summary>
    public static byte[] RepeatMember(byte[] seed, Random random) => Change(seed, random, Member(), (_, text) =>
        random.Once(3) ? "" : text + text);

    /// <summary>Lines that are gone, twice there, or in another order.</summary>
    public static byte[] ChangeLines(byte[] seed, Random random)
    {
        var lines = Encoding.Latin1.GetString(seed).Split('\n').ToList();
        for (var times = 1 + random.Next(5); times > 0 && lines.Count > 1; times--)
        {
            var (at, other) = (random.Next(random.Once(3) ? Math.Min(lines.Count, 3) : lines.Count),
                random.Next(lines.Count));
            if (random.Once(3))
                lines.RemoveAt(at);
            else if (random.Once(2))
                lines.Insert(other, lines[at]);
            else
                (lines[at], lines[other]) = (lines[other], lines[at]);
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Separators, quotes and ends of lines as other programs write them, everywhere or once.</summary>
    public static byte[] ChangeSeparators(byte[] seed, Random random)
    {
        string[] signs = [";", ",", "\t", "\n", "\r\n", "\r", "\"", ":", "{", "}", "[", "]", "=", "<", ">", " ", ""];
        var text = Encoding.Latin1.GetString(seed);
        var (from, to) = (random.Pick(signs[..^1]), random.Pick(signs));
        var at = text.Length == 0 ? -1 : text.IndexOf(from, random.Next(text.Length), StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(at < 0 || random.Once(4)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : text[..at] + to + text[(at + from.Length)..]);
    }

    private static byte[] Change(byte[] seed, Random random, Regex what, Func<Match, string, string> other)
    {
        var text = Encoding.Latin1.GetString(seed);
        for (var times = 1 + random.Next(5); times > 0 && text.Length > 0; times--)
        {
            var match = what.Match(text, random.Next(text.Length));
            if (match.Success)
                text = string.Concat(
                    text.AsSpan(0, match.Index), other(match, match.Value), text.AsSpan(match.Index + match.Length));
        }

        return Encoding.Latin1.GetBytes(Utf8(text));
    }

    /// <summary>The bytes of characters outside Latin-1, which the drawn words may have.</summary>
    private static string Utf8(string text) => text.All(sign => sign <= 0xFF)
        ? text
        : string.Concat(text.Select(sign => sign <= 0xFF
            ? $"{sign}"
            : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"{sign}"))));

    [GeneratedRegex(@"-?[0-9]+([.,][0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex("""("[^"]{1,60}"\s*:\s*)("[^"]*"|-?[0-9.]+|null|true|false|\[[^\]]*\]|\{[^}]*\})""")]
    private static partial Regex Value();

    [GeneratedRegex("""\s*"[^"]{1,60}"\s*:\s*("[^"]*"|-?[0-9.]+|null|true|false|\[[^\]\[]*\]|\{[^}{]*\})\s*,""")]
    private static partial Regex Member();
}
