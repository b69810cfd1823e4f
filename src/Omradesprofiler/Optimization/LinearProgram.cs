namespace Omradesprofiler.Optimization;

/// <summary>
/// The constraints of a linear program: columns with bounds, and rows over them. The objective is given to
/// <see cref="BoundedSimplex"/>, so that many objectives can be asked of the same constraints.
/// </summary>
public sealed class LinearProgram
{
    private readonly List<(double Lower, double Upper)> _columns = [];
    private readonly List<List<(int Row, double Value)>> _entries = [];
    private readonly List<(double Lower, double Upper)> _rows = [];

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>How many rows there are.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Adds a variable; infinite bounds are allowed.</summary>
    /// <returns>Its index.</returns>
    /// <exception cref="ArgumentException">A bound is not a number, or the lower is above the upper.</exception>
    public int AddColumn(double lower, double upper)
    {
        RequireOrder(lower, upper);
        _columns.Add((lower, upper));
        _entries.Add([]);
        return _columns.Count - 1;
    }

    /// <summary>Adds lower ≤ Σ value · column ≤ upper; both equal for an equation.</summary>
    /// <returns>Its index.</returns>
    /// <exception cref="ArgumentException">A value or bound is not usable.</exception>
    public int AddRow(IEnumerable<(int Column, double Value)> terms, double lower, double upper)
    {
        RequireOrder(lower, upper);
        var row = _rows.Count;
        foreach (var (column, value) in terms)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException("A coefficient is not finite.", nameof(terms));
            var entries = _entries[column];
            if (entries.Count > 0 && entries[^1].Row == row)
                entries[^1] = (row, entries[^1].Value + value);
            else
                entries.Add((row, value));
        }

        _rows.Add((lower, upper));
        return row;
    }

    /// <summary>Adds Σ value · column = right-hand side.</summary>
    public int AddEquation(IEnumerable<(int Column, double Value)> terms, double rightHandSide) =>
        AddRow(terms, rightHandSide, rightHandSide);

    internal (double Lower, double Upper) BoundsOfColumn(int column) => _columns[column];

    internal (double Lower, double Upper) BoundsOfRow(int row) => _rows[row];

    internal IReadOnlyList<(int Row, double Value)> EntriesOf(int column) => _entries[column];

    private static void RequireOrder(double lower, double upper)
    {
        if (!(lower <= upper) || double.IsPositiveInfinity(lower) || double.IsNegativeInfinity(upper))
            throw new ArgumentException("The lower bound must not be above the upper.");
    }
}
