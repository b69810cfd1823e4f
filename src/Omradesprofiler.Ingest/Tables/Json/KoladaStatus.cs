using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// Why Kolada has no value. Known from others' programs: <c>Missing</c>, <c>Privacy</c> (hidden to protect persons) and
/// an empty text; others are counted.
/// </summary>
internal sealed class KoladaStatus(TableSource source)
{
    private (int Count, int Row) _contradictions;
    private (int Count, int Row) _unknown;
    private int _marked;

    /// <summary>A value after its status has been considered.</summary>
    public (double Value, CellState State) Apply((double Value, CellState State) value, string? status, int row)
    {
        var text = status?.Trim() ?? "";
        if (text.Length == 0)
            return value;
        var isNumber = value.State == CellState.Published;
        if (StateOf(text) is { } state)
        {
            _contradictions = Counted(_contradictions, isNumber, row);
            return (0, state);
        }

        _marked += isNumber ? 1 : 0;
        _unknown = Counted(_unknown, !isNumber, row);
        return value;
    }

    /// <summary>Says what was doubtful.</summary>
    public void Report()
    {
        if (_contradictions.Count > 0)
            source.Warn(
                "contradictory-status",
                "Värdet är ett tal, men dess status säger att det saknas. Det räknas som saknat.", _contradictions.Row,
                "status", _contradictions.Count);
        if (_unknown.Count > 0)
            source.Warn(
                "unknown-status",
                "Värdet saknas, och dess status är ingen som är känd (Missing, Privacy). Det räknas som saknat.",
                _unknown.Row, "status", _unknown.Count);
        if (_marked > 0)
            source.Note(
                "marked-values", "Värdet har en status (till exempel preliminärt). Talet har lästs som det står.",
                column: "status", count: _marked);
    }

    private static (int Count, int Row) Counted((int Count, int Row) counted, bool isOne, int row) =>
        !isOne ? counted : (counted.Count + 1, counted.Count == 0 ? row : counted.Row);

    private static CellState? StateOf(string status) => status.ToUpperInvariant() switch
    {
        "MISSING" => CellState.NotCollected,
        "PRIVACY" => CellState.SourceSuppressed,
        _ => null,
    };
}
