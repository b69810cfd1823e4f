using System.Buffers;
using System.Text;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>
/// CSV after RFC 4180, row by row: a cell that begins with a quotation mark may hold delimiters, line breaks and
/// doubled marks; a mark inside another cell is an ordinary character, as in Excel. One row is held in memory.
/// </summary>
internal sealed class CsvRows : RowSource
{
    private readonly TableSource _source;
    private readonly StreamReader _reader;
    private readonly char _delimiter;
    private readonly SearchValues<char> _ends;
    private readonly char[] _buffer = new char[1 << 16];
    private char[] _text = new char[1 << 12];
    private int[] _cellEnds = new int[64];
    private int _at;
    private int _filled;
    private int _length;
    private int _count;

    public CsvRows(TableSource source, Stream stream, Encoding encoding, char delimiter)
    {
        _source = source;
        _reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        _delimiter = delimiter;
        _ends = SearchValues.Create([delimiter, '\n', '\r']);
    }

    public override int Count => _count;

    private int CellStart => _count == 0 ? 0 : _cellEnds[_count - 1];

    public override ReadOnlySpan<char> this[int cell]
    {
        get
        {
            if (cell >= _count)
                return [];
            var start = cell == 0 ? 0 : _cellEnds[cell - 1];
            return _text.AsSpan(start, _cellEnds[cell] - start).Trim();
        }
    }

    public override bool Read()
    {
        if (!HasMore())
            return false;
        if (++Row > TableLimits.MaxRows)
            throw TooLarge($"Filen har fler än {TableLimits.MaxRows} rader");
        (_count, _length, Fault) = (0, 0, null);
        while (ReadCell())
        {
        }

        return true;
    }

    public override void Dispose() => _reader.Dispose();

    // True where a delimiter ended the cell, false where the row ended with it.
    private bool ReadCell()
    {
        var bareStart = HasMore() && _buffer[_at] == '"' ? ReadQuoted() : -1;
        while (HasMore())
        {
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOfAny(_ends);
            if (end < 0)
            {
                Append(rest);
                _at = _filled;
                continue;
            }

            Append(rest[..end]);
            _at += end + 1;
            EndCell(bareStart);
            if (rest[end] == _delimiter)
                return true;
            if (rest[end] == '\r' && HasMore() && _buffer[_at] == '\n')
                _at++;
            return false;
        }

        EndCell(bareStart);
        return false;
    }

    // Reads up to and past the closing mark; returns where the text after it begins.
    private int ReadQuoted()
    {
        _at++;
        while (HasMore())
        {
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var mark = rest.IndexOf('"');
            Append(mark < 0 ? rest : rest[..mark]);
            _at += mark < 0 ? rest.Length : mark + 1;
            if (mark < 0)
                continue;
            if (!HasMore() || _buffer[_at] != '"')
                return _length;
            Append("\"");
            _at++;
        }

        throw _source.Fatal(
            "truncated",
            "Filen slutar mitt i en cell som börjar med citattecken: den är avklippt, eller så saknas ett avslutande "
            + "citattecken.",
            Row, Letters(_count));
    }

    private void EndCell(int bareStart)
    {
        if (bareStart >= 0 && !_text.AsSpan(bareStart, _length - bareStart).IsWhiteSpace())
            Fault = "text efter ett avslutande citattecken";
        if (_count == TableLimits.MaxColumns)
            throw TooLarge($"Raden har fler än {TableLimits.MaxColumns} celler");
        if (_count == _cellEnds.Length)
            Array.Resize(ref _cellEnds, _count * 2);
        _cellEnds[_count++] = _length;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length - CellStart > TableLimits.MaxCellCharacters)
            throw TooLarge($"En cell har fler än {TableLimits.MaxCellCharacters} tecken; ett citattecken kan saknas");
        if (_length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private bool HasMore()
    {
        if (_at < _filled)
            return true;
        _at = 0;
        _filled = _reader.Read(_buffer);
        return _filled > 0;
    }

    private DataException TooLarge(string what) =>
        _source.Fatal("too-large", $"{what}.", Row, Letters(_count));
}
