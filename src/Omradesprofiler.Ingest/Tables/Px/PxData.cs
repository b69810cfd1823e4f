using System.Buffers;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>Cuts the data part into values; quotation marks around symbols and keys are taken away.</summary>
internal ref struct PxData(TableSource source, ReadOnlySpan<byte> bytes, PxSymbols symbols)
{
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,"u8);
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n,;\""u8);
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _doubtful;
    private int _firstDoubtful;

    /// <summary>How many values have been read.</summary>
    public int Count { get; private set; }

    /// <summary>The next value; false at the semicolon that ends the data.</summary>
    public bool Next(out double value, out CellState state)
    {
        (value, state) = (0, CellState.Published);
        if (!NextWord(out var word))
            return false;
        Count++;
        if (PlainNumber.TryParse(word, out value) || symbols.TryRead(word, out state))
            return true;
        state = CellState.NotCollected;
        if (_doubtful++ == 0)
            _firstDoubtful = Count;
        return true;
    }

    /// <summary>The next word or quoted text; false at the semicolon that ends the data.</summary>
    public bool NextWord(out ReadOnlySpan<byte> word)
    {
        var rest = _bytes[_at..];
        var start = rest.IndexOfAnyExcept(Between);
        if (start < 0)
            throw Truncated();
        rest = rest[start..];
        word = [];
        if (rest[0] == ';')
            return false;
        var quoted = rest[0] == '"';
        var length = quoted ? rest[1..].IndexOf((byte)'"') : rest.IndexOfAny(Ends);
        if (length < 0)
            throw Truncated();
        word = quoted ? rest.Slice(1, length) : rest[..length];
        _at += start + length + (quoted ? 2 : 0);
        return true;
    }

    /// <summary>Says how many values were doubtful.</summary>
    public readonly void Report()
    {
        if (_doubtful == 0)
            return;
        source.Warn(
            "not-a-number",
            "Värdet är varken ett tal eller ett av PC-Axis tecken. Det räknas som saknat värde. Raden är värdets "
            + "plats i datadelen.",
            _firstDoubtful, "DATA", _doubtful);
    }

    private readonly DataException Truncated() => source.Fatal(
        "truncated",
        "Filen slutar mitt i datadelen: semikolonet efter det sista värdet saknas. Den är avklippt. "
        + "Raden är det sista hela värdets plats.",
        Count, "DATA");
}
