using System.Text;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>Reads the statements of a PC-Axis file one by one, up to <c>DATA=</c>.</summary>
internal ref struct PxScanner(TableSource source, ReadOnlySpan<byte> bytes, Encoding encoding)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The line that the scanner is on.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>Where the next byte to read is.</summary>
    public readonly int Position => _at;

    /// <summary>The next statement; null when <c>DATA=</c> has been reached, which the scanner then stands
    /// after.</summary>
    public PxStatement? Next()
    {
        SkipBlanks();
        var row = Row;
        var keyword = Keyword();
        string? language = null;
        string? subject = null;
        if (Take((byte)'['))
        {
            language = Until((byte)']');
            Expect((byte)']');
        }

        if (Take((byte)'('))
        {
            subject = Subjects();
            Expect((byte)')');
        }

        Expect((byte)'=');
        return keyword == "DATA" ? null : new PxStatement(keyword, language, subject, Values(), row);
    }

    private string Keyword()
    {
        var start = _at;
        while (Current() is var c && (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'_'))
            _at++;
        if (_at == start)
            throw Broken("Här ska ett nyckelord stå");
        return Encoding.ASCII.GetString(_bytes[start.._at]).ToUpperInvariant();
    }

    // The first text; further ones, as in CELLNOTE("a","b"), narrow it down and are not used.
    private string Subjects()
    {
        var first = Text();
        SkipBlanks();
        while (Take((byte)','))
        {
            SkipBlanks();
            if (Current() == '"')
                Text();
            else
                BareWord();
            SkipBlanks();
        }

        return first;
    }

    private List<string> Values()
    {
        var values = new List<string>();
        while (true)
        {
            SkipBlanks();
            if (Take((byte)';'))
                return values;
            if (Take((byte)','))
                continue;
            values.Add(Current() == '"' ? Text() : BareWord());
        }
    }

    // Texts that follow each other without a comma are one.
    private string Text()
    {
        SkipBlanks();
        var text = OneText();
        SkipBlanks();
        while (Current() == '"')
        {
            text += OneText();
            SkipBlanks();
        }

        return text;
    }

    private string OneText()
    {
        Expect((byte)'"');
        var text = Until((byte)'"');
        Expect((byte)'"');
        return text;
    }

    // YES, a number, or a call such as TLIST(A1,"2000"-"2024").
    private string BareWord()
    {
        var start = _at;
        var depth = 0;
        while (depth > 0 || Current() is not ((byte)',' or (byte)';' or (byte)'"'))
        {
            depth += Current() switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            Advance();
        }

        return encoding.GetString(_bytes[start.._at]).Trim();
    }

    private string Until(byte end)
    {
        var length = _bytes[_at..].IndexOf(end);
        if (length < 0)
            throw Truncated();
        var part = _bytes.Slice(_at, length);
        Row += part.Count((byte)'\n');
        _at += length;
        return encoding.GetString(part);
    }

    private void SkipBlanks()
    {
        while (_at < _bytes.Length && _bytes[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            Advance();
    }

    private void Advance()
    {
        if (Current() == '\n')
            Row++;
        _at++;
    }

    private readonly byte Current() => _at < _bytes.Length ? _bytes[_at] : throw Truncated();

    private bool Take(byte wanted)
    {
        if (Current() != wanted)
            return false;
        Advance();
        return true;
    }

    private void Expect(byte wanted)
    {
        if (!Take(wanted))
            throw Broken($"Här ska tecknet {(char)wanted} stå");
    }

    private readonly DataException Broken(string rule) =>
        source.Fatal("px-syntax", $"{rule}.", Row);

    private readonly DataException Truncated() =>
        source.Fatal("truncated", "Filen slutar mitt i rubrikdelen, före DATA: den är avklippt.", Row);
}
