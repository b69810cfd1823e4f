using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads JSON token by token from a stream, in a buffer that grows only for a long string. What is not JSON becomes a
/// <see cref="DataException"/> that says where.
/// </summary>
internal ref struct JsonStream
{
    private const int InitialBuffer = 1 << 16;
    private const int MaxBuffer = 1 << 26;

    private readonly Stream _stream;
    private readonly FeatureSource _source;
    private byte[] _buffer = new byte[InitialBuffer];
    private int _length;
    private int _offset;
    private bool _ended;
    private Utf8JsonReader _reader;

    public JsonStream(Stream stream, FeatureSource source)
    {
        _stream = stream;
        _source = source;
        _length = stream.ReadAtLeast(_buffer, 3, throwOnEndOfStream: false);
        var mark = _buffer.AsSpan(0, _length).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = source.Limits.JsonDepth });
        _reader = new Utf8JsonReader(_buffer.AsSpan(mark, _length - mark), isFinalBlock: false, state);
        _offset = mark;
    }

    /// <summary>The feature that is being read, for messages; 0 outside features.</summary>
    public int Row { get; set; }

    public readonly JsonTokenType TokenType => _reader.TokenType;

    public readonly int Depth => _reader.CurrentDepth;

    /// <summary>The token's bytes as written, without quotes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _reader.ValueSpan;

    /// <summary>A number; NaN where it is not one.</summary>
    public readonly double Number =>
        _reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var number) ? number : double.NaN;

    /// <summary>A string or a property's name, unescaped.</summary>
    /// <param name="column">The column that it belongs to, for messages.</param>
    public readonly string Text(string? column = null)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Refuse("encoding", "Texten är inte UTF-8, som GeoJSON ska vara. Spara filen i UTF-8.", column);
        }
    }

    public readonly bool NameIs(ReadOnlySpan<byte> name) => _reader.ValueTextEquals(name);

    /// <summary>Goes to the next token; false at the end of a whole document.</summary>
    public bool Read()
    {
        try
        {
            while (!_reader.Read())
            {
                if (_ended)
                    return false;
                Refill();
            }

            return true;
        }
        catch (JsonException exception)
        {
            throw Explain(exception);
        }
    }

    /// <summary>Goes past the value that begins here.</summary>
    public void Skip()
    {
        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = Depth;
        while (Read() && Depth > depth)
        {
        }
    }

    public readonly DataException Refuse(string code, string text, string? column = null) =>
        _source.Refuse(code, text, Row > 0 ? Row : null, column);

    private void Refill()
    {
        var consumed = _offset + (int)_reader.BytesConsumed;
        var left = _length - consumed;
        if (left == _buffer.Length)
            Grow();
        Buffer.BlockCopy(_buffer, consumed, _buffer, 0, left);
        var read = _stream.Read(_buffer, left, _buffer.Length - left);
        _ended = read == 0;
        _length = left + read;
        _offset = 0;
        _reader = new Utf8JsonReader(_buffer.AsSpan(0, _length), _ended, _reader.CurrentState);
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxBuffer)
            throw _source.TooMany("json-too-large", "Ett enda värde", MaxBuffer, "byte", Row > 0 ? Row : null);
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    private readonly DataException Explain(JsonException exception)
    {
        var place = $"Felet står på textrad {FeatureSource.Number((exception.LineNumber ?? 0) + 1)}, "
            + $"byte {FeatureSource.Number((exception.BytePositionInLine ?? 0) + 1)}.";
        if (_reader.CurrentDepth >= _source.Limits.JsonDepth - 1)
            return Refuse("json-too-deep",
                $"Filen är nästlad djupare än {_source.Limits.JsonDepth} nivåer; det är gränsen. {place}");
        return _ended && _reader.CurrentDepth > 0
            ? Refuse("file-truncated", $"Filen tar slut innan allt är avslutat: den är avkortad. {place}")
            : Refuse("json-invalid",
                "Filen är inte giltig JSON (till exempel är NaN, kommentarer och efterföljande komma inte tillåtna). "
                + place);
    }
}
