namespace Omradesprofiler.Ingest.Roads;

/// <summary>
/// Reads a protobuf message where it lies in memory, field by field. A library would copy each of the millions of small
/// messages of a road file.
/// </summary>
internal ref struct ProtobufCursor(ReadOnlySpan<byte> bytes)
{
    private const int LongestVarint = 10;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>The value of a field of numbers.</summary>
    public ulong Number { get; private set; }

    /// <summary>The content of a field of bytes: a text, a message or packed numbers.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Reads the next field.</summary>
    /// <exception cref="InvalidDataException">The bytes are no protobuf, or end too early.</exception>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        var key = ReadVarint();
        if (key >> 3 is 0 or > int.MaxValue)
            throw new InvalidDataException("ett fält har ett nummer som inte finns");
        (Field, Number) = ((int)(key >> 3), 0);
        Bytes = default;
        switch (key & 7)
        {
            case 0:
                Number = ReadVarint();
                break;
            case 1:
                Take(sizeof(ulong));
                break;
            case 2:
                var length = ReadVarint();
                Bytes = Take(length > int.MaxValue ? int.MaxValue : (int)length);
                break;
            case 5:
                Take(sizeof(uint));
                break;
            default:
                throw new InvalidDataException("ett fält är av en typ som inte finns");
        }

        return true;
    }

    /// <summary>The next of packed numbers.</summary>
    public ulong ReadVarint()
    {
        var value = 0UL;
        for (var i = 0; i < LongestVarint && i < _rest.Length; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] >= 0x80)
                continue;
            _rest = _rest[(i + 1)..];
            return value;
        }

        throw new InvalidDataException("ett tal är för långt eller slutar för tidigt");
    }

    /// <summary>The next of packed numbers with a sign.</summary>
    public long ReadSigned() => UnZigZag(ReadVarint());

    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            throw new InvalidDataException("ett fält är längre än det som är kvar");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
