using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>
/// A CSV file whose first row names its columns and in which everything must be right: the first thing that is not
/// ends the reading, with row, column and rule.
/// </summary>
internal sealed class PlainTable : IDisposable
{
    private readonly TableSource _source;
    private readonly RowSource _rows;
    private readonly string[] _columns;
    private readonly string _kind;
    private readonly IReadOnlyDictionary<string, string> _names;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="kind">What it is, as columns are stated: <c>demand</c>.</param>
    /// <param name="names">The columns that are called something else than expected.</param>
    /// <param name="findings">Where doubts about the encoding go.</param>
    public PlainTable(string path, string kind, IReadOnlyDictionary<string, string> names, FindingLog findings)
    {
        (_kind, _names) = (kind, names);
        _source = new TableSource(path, Path.GetFileName(path), findings);
        _rows = GridReader.Open(_source, new GridOptions(), isSheet: false);
        _columns = GridHeader.Read(_source, _rows, headerRow: 1);
    }

    /// <summary>The row that is read.</summary>
    public int Row => _rows.Row;

    /// <summary>The number of a column that must be there.</summary>
    public int Require(string name, params ReadOnlySpan<string> alsoCalled)
    {
        var column = Find(name, alsoCalled);
        if (column >= 0)
            return column;
        var stated = _names.GetValueOrDefault($"{_kind}.{name}");
        throw _source.Fatal(
            "missing-column",
            $"Kolumnen {stated ?? name} saknas. Rubrikraden har: {string.Join(", ", _columns)}."
            + (stated is null ? $" Heter den något annat: --columns {_kind}.{name}=NAMN." : ""), row: 1);
    }

    /// <summary>The number of a column; −1 where it is not there.</summary>
    public int Find(string name, params ReadOnlySpan<string> alsoCalled)
    {
        if (_names.TryGetValue($"{_kind}.{name}", out var stated))
            return IsThere(stated, out var column) ? column : throw Missing(stated);
        if (IsThere(name, out var found))
            return found;
        foreach (var other in alsoCalled)
            if (IsThere(other, out found))
                return found;
        return -1;
    }

    /// <summary>Goes to the next row that holds anything; false at the end.</summary>
    public bool Read()
    {
        while (_rows.Read())
        {
            if (_rows.IsBlank)
                continue;
            if (_rows.Fault is { } fault)
                throw Wrong("bad-quotes", $"Raden har {fault}.");
            if (_rows.LastUsed() >= _columns.Length)
                throw Wrong("cell-count", $"Raden har fler celler än rubrikradens {_columns.Length}.");
            if (_rows.Count < _columns.Length)
                throw Wrong(
                    "cell-count", $"Raden har {_rows.Count} celler men rubrikraden {_columns.Length}; "
                    + "filen kan vara avklippt.");
            return true;
        }

        return false;
    }

    /// <summary>The text of a cell, which holds until the next row is read.</summary>
    public ReadOnlySpan<char> this[int column] => _rows[column];

    /// <summary>A number that is not negative; null where the cell is empty.</summary>
    public double? NumberOrEmpty(int column)
    {
        var text = _rows[column];
        if (text.IsEmpty)
            return null;
        if (!SwedishNumber.TryParse(text, out var number, out var state)
            || state != CellState.Published || IsDash(text))
            throw Wrong("not-a-number", "Cellen är inte ett tal.", column);
        if (number < 0)
            throw Wrong("negative", "Talet är negativt; det ska vara noll eller mer.", column);
        return number;
    }

    /// <summary>A number that is not negative.</summary>
    public double Number(int column) =>
        NumberOrEmpty(column) ?? throw Wrong("empty-cell", "Cellen är tom; ett tal ska stå här.", column);

    /// <summary>Yes or no; no where the cell is empty.</summary>
    public bool Flag(int column) => _rows[column] switch
    {
        "" or "0" => false,
        "1" => true,
        var text when Is(text, "nej") || Is(text, "no") || Is(text, "false") => false,
        var text when Is(text, "ja") || Is(text, "yes") || Is(text, "true") || Is(text, "x") => true,
        _ => throw Wrong("not-a-flag", "Ska vara 1, ja eller true, eller 0, nej eller false, eller tomt.", column),
    };

    /// <summary>The exception to throw for the present row.</summary>
    public DataException Wrong(string code, string text, int? column = null) => _source.Fatal(
        code, text, _rows.Row, column is { } number && number < _columns.Length ? _columns[number] : null);

    /// <summary>The exception to throw for the whole file.</summary>
    public DataException WrongFile(string code, string text) => _source.Fatal(code, text);

    public void Dispose() => _rows.Dispose();

    private bool IsThere(string name, out int column)
    {
        column = Array.FindIndex(_columns, other => Is(other, name));
        if (column >= 0 && Array.Exists(_columns, other => Is(other, $"{name} (2)")))
            throw _source.Fatal("duplicate-column", "Flera kolumner har samma rubrik.", 1, name);
        return column >= 0;
    }

    private DataException Missing(string name) => _source.Fatal(
        "missing-column", $"Kolumnen {name} saknas. Rubrikraden har: {string.Join(", ", _columns)}.", row: 1);

    // SCB writes zero as a dash; nobody means a time by it.
    private static bool IsDash(ReadOnlySpan<char> text) => text is "-" or "–" or "—" or "\u2212";

    private static bool Is(ReadOnlySpan<char> text, string other) =>
        text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
