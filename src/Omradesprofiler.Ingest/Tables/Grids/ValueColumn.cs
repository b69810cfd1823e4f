using System.Runtime.InteropServices;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables.Persons;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>A column of values while it is read: one number and state a row, and what was doubtful.</summary>
internal sealed class ValueColumn(TableSource source, string name, int cell)
{
    private readonly List<double> _values = [];
    private readonly List<CellState> _states = [];
    private (int Count, int Row) _doubtful;
    private (int Count, int Row) _ambiguous;
    private readonly PersonalNumberTally _persons = new(source);
    private bool _hasNumber;
    private bool _hasSymbol;

    public string Name => name;

    public ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(_values);

    public ReadOnlySpan<CellState> States => CollectionsMarshal.AsSpan(_states);

    /// <summary>Whether the column has a number or a symbol for a missing one anywhere: text and empty columns do not.
    /// </summary>
    public bool IsNumeric => _hasNumber || (_hasSymbol && _doubtful.Count == 0);

    /// <summary>Takes this column's cell of the current row.</summary>
    public void Take(RowSource rows)
    {
        if (rows.TryNumber(cell, out var value))
        {
            _persons.See(value, rows.Row);
            Add(value, CellState.Published);
            return;
        }

        var text = rows[cell];
        if (text.Length >= 10)
            _persons.See(text.ToString(), rows.Row);
        if (!SwedishNumber.TryParse(text, out value, out var state))
        {
            _doubtful = (_doubtful.Count + 1, _doubtful.Count == 0 ? rows.Row : _doubtful.Row);
            Add(0, CellState.NotCollected);
            return;
        }

        if (SwedishNumber.IsAmbiguous(text))
            _ambiguous = (_ambiguous.Count + 1, _ambiguous.Count == 0 ? rows.Row : _ambiguous.Row);
        _hasSymbol |= state != CellState.Published && !text.IsEmpty;
        Add(value, state);
    }

    /// <summary>Takes a row without values.</summary>
    public void TakeMissing() => Add(0, CellState.NotCollected);

    /// <summary>Says what was doubtful, or that the column is left out.</summary>
    public void Report(bool commaDelimited)
    {
        _persons.Check(RowSource.Letters(cell));
        if (!IsNumeric)
        {
            var text = _doubtful.Count > 0
                ? "Kolumnen har text men inga tal och är inte en nyckel. Den har utelämnats."
                : "Kolumnen är tom. Den har utelämnats.";
            source.Note("text-column", text, column: name);
            return;
        }

        if (_doubtful.Count > 0)
        {
            source.Warn(
                "not-a-number",
                "Cellen är varken ett tal eller ett tecken för saknat värde. Den räknas som saknat värde.",
                _doubtful.Row, name, _doubtful.Count);
        }

        if (commaDelimited && _ambiguous.Count > 0)
        {
            source.Note(
                "ambiguous-decimal",
                "Talet har ett komma och tre siffror efter det. Kommat har lästs som decimalkomma, inte som "
                + "tusentalsavgränsare.",
                _ambiguous.Row, name, _ambiguous.Count);
        }
    }

    private void Add(double value, CellState state)
    {
        _hasNumber |= state == CellState.Published;
        _values.Add(value);
        _states.Add(state);
    }
}
