using System.Text.Json;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>Reads the values of a JSON table, and counts those that are no numbers.</summary>
internal sealed class JsonValues(TableSource source)
{
    private (int Count, int Row) _doubtful;

    /// <summary>The value that the cursor stands on, passed over as a whole.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="row">The value's 1-based place, for the finding.</param>
    public (double Value, CellState State) Read(ref JsonCursor cursor, int row)
    {
        switch (cursor.Type)
        {
            case JsonTokenType.Null:
                return (0, CellState.NotCollected);
            case JsonTokenType.Number when PlainNumber.TryParse(cursor.Bytes, out var number):
                return (number, CellState.Published);
            case JsonTokenType.String when SwedishNumber.TryParse(cursor.Text(), out var value, out var state):
                return (value, state);
            default:
                _doubtful = (_doubtful.Count + 1, _doubtful.Count == 0 ? row : _doubtful.Row);
                cursor.Skip();
                return (0, CellState.NotCollected);
        }
    }

    /// <summary>Says how many values were doubtful.</summary>
    public void Report()
    {
        if (_doubtful.Count == 0)
            return;
        source.Warn(
            "not-a-number",
            "Värdet är inget tal, eller ett tal utanför alla gränser. Det räknas som saknat värde. Raden är värdets "
            + "plats i filen.",
            _doubtful.Row, "value", _doubtful.Count);
    }
}
