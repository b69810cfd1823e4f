using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>
/// The symbols that PC-Axis data may have instead of numbers: one to six dots and a dash. <c>DATASYMBOL1</c>–<c>6</c>
/// and <c>DATASYMBOLNIL</c> say how each is shown; a text there that speaks of secrecy, or SCB's own signs, decide what
/// it means, else one dot can not occur and more are not available.
/// </summary>
internal sealed class PxSymbols
{
    private static readonly string[] Secret = ["sekretess", "konfident", "confident", "skydda", "suppress", "prickad"];
    private readonly CellState[] _dots = new CellState[6];

    public PxSymbols(PxHeader header)
    {
        for (var dots = 1; dots <= _dots.Length; dots++)
            _dots[dots - 1] = Meaning(header.Find($"DATASYMBOL{dots}")?.Trim(), dots);
    }

    /// <summary>The state of a symbol; false where it is none. A dash is zero.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out CellState state)
    {
        state = CellState.Published;
        if (text is [(byte)'-'])
            return true;
        if (text.Length is 0 or > 6 || text.ContainsAnyExcept((byte)'.'))
            return false;
        state = _dots[text.Length - 1];
        return true;
    }

    private static CellState Meaning(string? shown, int dots) => shown switch
    {
        "." => CellState.NotApplicable,
        ".." or "..." => CellState.NotCollected,
        ":" => CellState.SourceSuppressed,
        { } text when IsSecret(text) => CellState.SourceSuppressed,
        _ => dots == 1 ? CellState.NotApplicable : CellState.NotCollected,
    };

    private static bool IsSecret(string text) =>
        Secret.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
