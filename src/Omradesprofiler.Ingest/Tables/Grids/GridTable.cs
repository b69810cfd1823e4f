using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>
/// A table made of rows: key columns are dimensions, value columns are categories of one or more dimensions of their
/// own. Rows at the end with text in the first cell only, or without a key, are notes; further up such a row is an area
/// without values, or is left out and counted.
/// </summary>
internal sealed class GridTable
{
    private readonly TableSource _source;
    private readonly StatTableBuilder _builder;
    private readonly (int Cell, int Dimension)[] _keys;
    private readonly ValueColumn[] _columns;
    private readonly List<int> _keyCategories = [];
    private readonly List<int> _rows = [];
    private readonly List<(int Row, string Key)> _pending = [];
    private (int Count, int Row) _notes;
    private (int Count, int Row) _keyless;

    /// <summary>Prepares for reading; the builder gets the key columns as its first dimensions.</summary>
    public GridTable(
        TableSource source, StatTableBuilder builder, IReadOnlyList<string> columns, IReadOnlyCollection<int> keys)
    {
        _source = source;
        _builder = builder;
        _keys = [.. keys.Select(key => (key, builder.AddDimension(columns[key])))];
        _columns = [.. Enumerable.Range(0, columns.Count).Where(column => !keys.Contains(column))
            .Select(column => new ValueColumn(source, columns[column], column))];
    }

    /// <summary>Reads all rows.</summary>
    public void ReadRows(RowSource rows, int columnCount)
    {
        var rules = new RowRules(_source, columnCount);
        while (rows.Read())
        {
            var kind = rules.Sort(rows);
            if (kind is RowKind.Whole or RowKind.FirstOnly)
                Take(rows, kind);
        }
    }

    /// <summary>Makes the table; each value column's place in the dimensions after the keys is asked for by its name.
    /// </summary>
    /// <param name="valueDimensions">How many dimensions the value columns have.</param>
    /// <param name="place">Writes a column's categories.</param>
    /// <param name="commaDelimited">Whether a comma parts the cells.</param>
    public StatTable Build(int valueDimensions, Action<string, int[]> place, bool commaDelimited)
    {
        ReportRows();
        foreach (var column in _columns)
            column.Report(commaDelimited);
        var numeric = _columns.Where(column => column.IsNumeric).ToArray();
        if (numeric.Length == 0 || _rows.Count == 0)
            throw _source.Fatal("no-values", "Filen har ingen kolumn med tal utöver nycklarna.");
        var places = numeric.Select(column =>
        {
            var categories = new int[valueDimensions];
            place(column.Name, categories);
            return categories;
        }).ToArray();
        return Fill(numeric, places);
    }

    public static DataException TooManyPoints(TableSource source) =>
        source.Fatal("too-large", $"Tabellen har fler än {TableLimits.MaxPoints} värden.");

    private void Take(RowSource rows, RowKind kind)
    {
        if (HasEmptyKey(rows))
        {
            ref var counter = ref kind == RowKind.FirstOnly ? ref _notes : ref _keyless;
            counter = (counter.Count + 1, counter.Count == 0 ? rows.Row : counter.Row);
            return;
        }

        if (kind == RowKind.FirstOnly)
        {
            _pending.Add((rows.Row, rows[0].ToString()));
            return;
        }

        TakePending();
        foreach (var (cell, dimension) in _keys)
            _keyCategories.Add(_builder.CategoryOf(dimension, rows[cell]));
        _rows.Add(rows.Row);
        foreach (var column in _columns)
            column.Take(rows);
        if ((long)_rows.Count * _columns.Length > TableLimits.MaxPoints)
            throw TooManyPoints(_source);
    }

    // Rows with a key only, that were followed by a row with values, are areas without values.
    private void TakePending()
    {
        foreach (var (row, key) in _pending)
        {
            _keyCategories.Add(_builder.CategoryOf(_keys[0].Dimension, key));
            _rows.Add(row);
            foreach (var column in _columns)
                column.TakeMissing();
        }

        _pending.Clear();
    }

    private bool HasEmptyKey(RowSource rows)
    {
        foreach (var (cell, _) in _keys)
            if (rows[cell].IsEmpty)
                return true;
        return false;
    }

    private void ReportRows()
    {
        var count = _pending.Count + _notes.Count;
        if (count > 0)
        {
            var row = _pending.Count == 0 ? _notes.Row : _pending[0].Row;
            _source.Note(
                "note-rows",
                "Rader med text bara i första cellen är noter, inte data. De har hoppats över.", row, count: count);
        }

        if (_keyless.Count > 0)
        {
            _source.Warn(
                "missing-key",
                "Raden saknar värde i en nyckelkolumn. Den har utelämnats.", _keyless.Row, count: _keyless.Count);
        }
    }

    private StatTable Fill(ValueColumn[] columns, int[][] places)
    {
        var points = _rows.Count * columns.Length;
        var width = _keys.Length + places[0].Length;
        var coordinates = new int[(long)points * width];
        var (values, states, rows) = (new double[points], new CellState[points], new int[points]);
        var point = 0;
        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < columns.Length; column++, point++)
            {
                var at = coordinates.AsSpan(point * width, width);
                for (var key = 0; key < _keys.Length; key++)
                    at[key] = _keyCategories[(row * _keys.Length) + key];
                places[column].CopyTo(at[_keys.Length..]);
                values[point] = columns[column].Values[row];
                states[point] = columns[column].States[row];
                rows[point] = _rows[row];
            }
        }

        return _builder.BuildWith(coordinates, values, states, rows);
    }
}
