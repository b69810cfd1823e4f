namespace Omradesprofiler.Optimization;

/// <summary>
/// Each row gets a column of its own at the least total cost (Kuhn 1955, by shortest augmenting paths as in Jonker and
/// Volgenant 1987): rows² × columns steps. Whole costs, so that the answer does not hang on rounding; among equals the
/// columns of lower number are tried first. Keeps its memory between calls: one a thread.
/// </summary>
public sealed class LeastCostAssignment
{
    /// <summary>The cost of what may not be.</summary>
    public const long Forbidden = 1L << 50;

    private long[] _rowPrice = [];
    private long[] _columnPrice = [];
    private long[] _shortest = [];
    private int[] _rowOf = [];
    private int[] _cameFrom = [];
    private bool[] _isDone = [];

    /// <summary>Assigns a column to each row.</summary>
    /// <param name="costs">Row by row; from 0 up to 2⁴⁰, or <see cref="Forbidden"/>.</param>
    /// <param name="columns">How many columns; as many as the rows or more.</param>
    /// <param name="columnOf">The column of each row, to be filled.</param>
    /// <returns>The total cost; null where some row can get no column.</returns>
    /// <exception cref="ArgumentException">The lengths do not go together.</exception>
    public long? Assign(ReadOnlySpan<long> costs, int columns, Span<int> columnOf)
    {
        var rows = columnOf.Length;
        if (costs.Length != rows * columns)
            throw new ArgumentException($"{costs.Length} costs for {rows} rows and {columns} columns.", nameof(costs));
        if (rows > columns)
            return null;
        Clear(rows, columns);
        for (var row = 1; row <= rows; row++)
            Augment(costs, columns, row);
        var total = 0L;
        for (var column = 1; column <= columns; column++)
            if (_rowOf[column] is > 0 and var row)
            {
                columnOf[row - 1] = column - 1;
                total += costs[(row - 1) * columns + column - 1];
            }

        return total < Forbidden ? total : null;
    }

    /// <summary>The shortest way from a new row to a free column; place 0 stands for the new row.</summary>
    private void Augment(ReadOnlySpan<long> costs, int columns, int newRow)
    {
        _rowOf[0] = newRow;
        var column = 0;
        Array.Fill(_shortest, long.MaxValue, 0, columns + 1);
        Array.Clear(_isDone, 0, columns + 1);
        do
            column = Step(costs, columns, column);
        while (_rowOf[column] != 0);
        while (column != 0)
        {
            _rowOf[column] = _rowOf[_cameFrom[column]];
            column = _cameFrom[column];
        }
    }

    private int Step(ReadOnlySpan<long> costs, int columns, int from)
    {
        _isDone[from] = true;
        var row = _rowOf[from];
        var rowCosts = costs.Slice((row - 1) * columns, columns);
        var (least, next) = (long.MaxValue, 0);
        for (var column = 1; column <= columns; column++)
        {
            if (_isDone[column])
                continue;
            var reduced = rowCosts[column - 1] - _rowPrice[row] - _columnPrice[column];
            if (reduced < _shortest[column])
                (_shortest[column], _cameFrom[column]) = (reduced, from);
            if (_shortest[column] < least)
                (least, next) = (_shortest[column], column);
        }

        for (var column = 0; column <= columns; column++)
            if (_isDone[column])
            {
                _rowPrice[_rowOf[column]] += least;
                _columnPrice[column] -= least;
            }
            else
                _shortest[column] -= least;

        return next;
    }

    private void Clear(int rows, int columns)
    {
        if (_rowPrice.Length <= rows)
            _rowPrice = new long[2 * rows + 1];
        if (_columnPrice.Length <= columns)
        {
            var size = 2 * columns + 1;
            (_columnPrice, _shortest) = (new long[size], new long[size]);
            (_rowOf, _cameFrom, _isDone) = (new int[size], new int[size], new bool[size]);
        }

        Array.Clear(_rowPrice);
        Array.Clear(_columnPrice);
        Array.Clear(_rowOf);
    }
}
