using System.Text;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>Cuts a filter into words (OGC 21-065r2, CQL2 text).</summary>
public static class CqlLexer
{
    /// <summary>A longer filter is refused.</summary>
    public const int MostCharacters = 4000;

    private static readonly string[] Symbols = ["<>", "<=", ">=", "<", ">", "=", "(", ")", ","];

    /// <summary>The words, the last of which is <see cref="CqlTokenKind.End"/>.</summary>
    /// <exception cref="CqlException">Something is no word.</exception>
    public static IReadOnlyList<CqlToken> Read(string text)
    {
        if (text.Length > MostCharacters)
            throw new CqlException(
                MostCharacters + 1, $"filtret har {text.Length} tecken och får ha högst {MostCharacters}.");
        var tokens = new List<CqlToken>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            var (kind, value, end) = ReadOne(text, at);
            tokens.Add(new CqlToken(kind, value, at + 1));
            at = end;
        }

        tokens.Add(new CqlToken(CqlTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static (CqlTokenKind Kind, string Text, int End) ReadOne(string text, int at)
    {
        if (text[at] is '\'' or '"')
            return ReadQuoted(text, at);
        if (IsNameStart(text[at]))
            return ReadWhile(text, at, CqlTokenKind.Word, IsNamePart);
        if (char.IsAsciiDigit(text[at]) || IsSignedNumber(text, at))
            return ReadNumber(text, at);
        return Symbols.FirstOrDefault(symbol => text.AsSpan(at).StartsWith(symbol)) is { } found
            ? (CqlTokenKind.Symbol, found, at + found.Length)
            : throw new CqlException(at + 1, $"tecknet {Shown(text[at])} har ingen betydelse i ett filter.");
    }

    private static (CqlTokenKind Kind, string Text, int End) ReadQuoted(string text, int at)
    {
        var quote = text[at];
        var value = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote && (i + 1 == text.Length || text[i + 1] != quote))
                return (quote == '"' ? CqlTokenKind.QuotedName : CqlTokenKind.Text, value.ToString(), i + 1);
            if (text[i] == quote)
                i++;
            value.Append(text[i]);
        }

        throw new CqlException(at + 1, $"citatet som börjar med {quote} tar inte slut.");
    }

    private static (CqlTokenKind Kind, string Text, int End) ReadNumber(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or 'e' or 'E'
            || text[end] is '+' or '-' && text[end - 1] is 'e' or 'E'))
            end++;
        return (CqlTokenKind.Number, text[at..end], end);
    }

    private static (CqlTokenKind Kind, string Text, int End) ReadWhile(
        string text, int at, CqlTokenKind kind, Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return (kind, text[at..end], end);
    }

    private static bool IsSignedNumber(string text, int at) =>
        text[at] is '-' or '+' or '.' && at + 1 < text.Length
        && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] == '.');

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private static bool IsNamePart(char c) => IsNameStart(c) || char.IsDigit(c) || c == '.';

    private static string Shown(char c) => char.IsControl(c) ? $"U+{(int)c:X4}" : $"\"{c}\"";
}
