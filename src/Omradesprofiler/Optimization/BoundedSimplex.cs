namespace Omradesprofiler.Optimization;

/// <summary>
/// The primal simplex method with bounds on every variable (Dantzig 1955; phase 1 by the sum of infeasibilities, so
/// that any earlier basis is a start). Made for small sparse programs that are asked many objectives: each solve goes
/// on from the basis of the one before. Largest reduced cost enters; after a run of steps of length zero the lowest
/// index does (Bland 1977), so that it ends. No program is called impossible but by a fresh inverse. Deterministic;
/// it stops by pivots, never by the clock. Programs of up to some thousand rows with coefficients near 1; the inverse
/// is kept in full, and made anew when it drifts.
/// </summary>
public sealed class BoundedSimplex
{
    private const double Feasible = 1e-7;
    private const double Improving = 1e-9;
    private const double SmallestPivot = 1e-8;
    private const int StallLimit = 60;
    private const int PivotsBetweenInversions = 400;

    private readonly int _rowCount;
    private readonly int _columnCount;
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly double[] _values;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _x;
    private readonly int[] _basic;
    private readonly int[] _positionOf;
    private readonly double[] _cost;
    private readonly double[] _prices;
    private readonly double[] _column;
    private readonly BasisInverse _inverse;
    private int _sinceInversion;
    private bool _arePricesExact;
    private bool _arePricesKept;

    /// <summary>Takes over the constraints; later changes to the program are not seen.</summary>
    public BoundedSimplex(LinearProgram program)
    {
        (_rowCount, _columnCount) = (program.RowCount, program.ColumnCount);
        var all = _rowCount + _columnCount;
        _starts = new int[all + 1];
        var rows = new List<int>();
        var values = new List<double>();
        (_lower, _upper, _x, _cost) = (new double[all], new double[all], new double[all], new double[all]);
        for (var j = 0; j < all; j++)
        {
            var row = j - _columnCount;
            (_lower[j], _upper[j]) = row < 0 ? program.BoundsOfColumn(j) : program.BoundsOfRow(row);
            foreach (var entry in row < 0 ? program.EntriesOf(j) : [(row, -1.0)])
            {
                rows.Add(entry.Row);
                values.Add(entry.Value);
            }

            _starts[j + 1] = rows.Count;
        }

        (_rows, _values) = ([.. rows], [.. values]);
        (_basic, _positionOf) = (new int[_rowCount], new int[all]);
        (_prices, _column) = (new double[_rowCount], new double[_rowCount]);
        _inverse = new BasisInverse(_rowCount);
        Restart();
    }

    /// <summary>The value of a column at the last point.</summary>
    public double ValueOf(int column) => _x[column];

    /// <summary>The price of a row at the last optimum: what one more of it would add to the objective.</summary>
    public double PriceOf(int row) => _prices[row];

    /// <summary>Changes the bounds of a column; the next solve goes on from the present basis.</summary>
    public void SetBounds(int column, double lower, double upper)
    {
        (_lower[column], _upper[column]) = (lower, upper);
        if (_positionOf[column] < 0)
            _x[column] = Math.Clamp(_x[column], lower, upper);
    }

    /// <summary>Forgets the basis, so that an answer does not depend on what was asked before.</summary>
    public void Restart()
    {
        Array.Fill(_positionOf, -1);
        for (var j = 0; j < _columnCount; j++)
            _x[j] = Math.Clamp(0, _lower[j], _upper[j]);
        for (var i = 0; i < _rowCount; i++)
            SetBasic(i, _columnCount + i);
        Invert();
    }

    /// <summary>Finds the point with the least Σ cost · x.</summary>
    /// <param name="costs">One cost a column.</param>
    /// <param name="pivotLimit">The most work that is done.</param>
    public LinearResult Minimize(ReadOnlySpan<double> costs, int pivotLimit = 100_000)
    {
        var pivots = 0;
        RecomputeBasics();
        var status = Run(feasibility: true, costs, ref pivots, pivotLimit);
        if (status == LinearStatus.Optimal)
            status = Run(feasibility: false, costs, ref pivots, pivotLimit);
        var objective = 0.0;
        for (var j = 0; j < _columnCount; j++)
            objective += costs[j] * _x[j];
        return new LinearResult(status, objective, pivots);
    }

    private LinearStatus Run(bool feasibility, ReadOnlySpan<double> costs, ref int pivots, int limit)
    {
        Array.Clear(_cost);
        if (!feasibility)
            costs.CopyTo(_cost);
        _arePricesExact = false;
        _arePricesKept = false;
        for (var stalled = 0; ;)
        {
            if (feasibility && !SetInfeasibilityCosts())
                return LinearStatus.Optimal;
            if (feasibility || !_arePricesKept)
                ComputePrices();
            var bland = stalled > StallLimit;
            var entering = ChooseEntering(bland, out var reduced);
            if (entering < 0 && !_arePricesExact)
            {
                _arePricesKept = false;
                continue;
            }

            if (entering < 0 && feasibility && _sinceInversion > 0)
            {
                Invert();
                continue;
            }

            if (entering < 0)
                return feasibility ? LinearStatus.Infeasible : LinearStatus.Optimal;
            if (pivots++ >= limit)
                return LinearStatus.WorkLimit;
            Transform(entering);
            var direction = reduced < 0 ? 1 : -1;
            var leaving = ChooseLeaving(entering, direction, bland, out var step, out var toUpper);
            if (double.IsPositiveInfinity(step))
                return feasibility ? LinearStatus.Infeasible : LinearStatus.Unbounded;
            stalled = step > Improving ? 0 : stalled + 1;
            Move(entering, direction * step, leaving, toUpper);
            if (leaving >= 0)
                UpdatePrices(leaving, reduced);
        }
    }

    private bool SetInfeasibilityCosts()
    {
        var any = false;
        Array.Clear(_cost);
        foreach (var j in _basic)
        {
            var tolerance = Tolerance(j);
            _cost[j] = _x[j] < _lower[j] - tolerance ? -1 : _x[j] > _upper[j] + tolerance ? 1 : 0;
            any |= _cost[j] != 0;
        }

        return any;
    }

    private double Tolerance(int j) => Feasible * Math.Max(1, Math.Abs(_x[j]) * 1e-3);

    /// <summary>What a pivot does to the prices, by the pivot's row of the new inverse.</summary>
    private void UpdatePrices(int position, double reduced)
    {
        _arePricesExact = false;
        if (_sinceInversion == 0)
            _arePricesKept = false;
        var row = _inverse.Row(position);
        for (var k = 0; k < _rowCount; k++)
            _prices[k] += reduced * row[k];
    }

    private void ComputePrices()
    {
        _arePricesExact = _arePricesKept = true;
        Array.Clear(_prices);
        for (var i = 0; i < _rowCount; i++)
        {
            var cost = _cost[_basic[i]];
            if (cost == 0)
                continue;
            var row = _inverse.Row(i);
            for (var k = 0; k < _rowCount; k++)
                _prices[k] += cost * row[k];
        }
    }

    private int ChooseEntering(bool bland, out double reducedCost)
    {
        var (best, chosen) = (Improving, -1);
        reducedCost = 0;
        for (var j = 0; j < _cost.Length; j++)
        {
            if (_positionOf[j] >= 0 || _lower[j] == _upper[j])
                continue;
            var reduced = _cost[j];
            for (var k = _starts[j]; k < _starts[j + 1]; k++)
                reduced -= _prices[_rows[k]] * _values[k];
            var way = reduced < 0 ? 1 : -1;
            if (Math.Abs(reduced) <= best || (way > 0 ? _x[j] >= _upper[j] : _x[j] <= _lower[j]))
                continue;
            (best, chosen, reducedCost) = (Math.Abs(reduced), j, reduced);
            if (bland)
                break;
        }

        return chosen;
    }

    private void Transform(int column)
    {
        var (start, length) = (_starts[column], _starts[column + 1] - _starts[column]);
        _inverse.Transform(_rows.AsSpan(start, length), _values.AsSpan(start, length), _column);
    }

    private int ChooseLeaving(int entering, double direction, bool bland, out double step, out bool toUpper)
    {
        const double Tie = 1e-10;
        var chosen = -1;
        step = direction > 0 ? _upper[entering] - _x[entering] : _x[entering] - _lower[entering];
        toUpper = false;
        for (var i = 0; i < _rowCount; i++)
        {
            var rate = -direction * _column[i];
            if (Math.Abs(rate) < SmallestPivot)
                continue;
            var (room, upper) = Room(_basic[i], rate);
            var length = Math.Max(0, room) / Math.Abs(rate);
            var isTie = chosen >= 0 && Math.Abs(length - step) <= Tie;
            if (isTie
                ? (bland ? _basic[i] < _basic[chosen] : Math.Abs(rate) > Math.Abs(_column[chosen]))
                : length < step)
                (step, chosen, toUpper) = (length, i, upper);
        }

        return chosen;
    }

    /// <summary>
    /// How far a basic variable can go; one outside its bounds goes as far as the bound it has broken.
    /// </summary>
    private (double Room, bool ToUpper) Room(int j, double rate)
    {
        var tolerance = Tolerance(j);
        if (rate > 0)
            return _x[j] < _lower[j] - tolerance ? (_lower[j] - _x[j], false)
                : _x[j] > _upper[j] + tolerance ? (double.PositiveInfinity, true) : (_upper[j] - _x[j], true);
        return _x[j] > _upper[j] + tolerance ? (_x[j] - _upper[j], true)
            : _x[j] < _lower[j] - tolerance ? (double.PositiveInfinity, false) : (_x[j] - _lower[j], false);
    }

    private void Move(int entering, double change, int leaving, bool toUpper)
    {
        for (var i = 0; i < _rowCount; i++)
            if (_column[i] != 0)
                _x[_basic[i]] -= change * _column[i];
        _x[entering] += change;
        if (leaving < 0)
        {
            _x[entering] = change > 0 ? _upper[entering] : _lower[entering];
            return;
        }

        var left = _basic[leaving];
        _x[left] = toUpper ? _upper[left] : _lower[left];
        _positionOf[left] = -1;
        SetBasic(leaving, entering);
        _inverse.Pivot(leaving, _column);
        if (++_sinceInversion >= PivotsBetweenInversions)
            Invert();
    }

    private void SetBasic(int position, int column)
    {
        _basic[position] = column;
        _positionOf[column] = position;
    }

    /// <summary>
    /// The inverse from scratch: from the rows' own variables the basic columns are pivoted in, largest pivot first
    /// come. A column that can not be is left at its nearest bound, and the row's own variable stays.
    /// </summary>
    private void Invert()
    {
        var wanted = _basic.Where(j => j < _columnCount).ToArray();
        var open = new bool[_rowCount];
        Array.Fill(open, true);
        foreach (var j in _basic.Where(j => j >= _columnCount))
            open[j - _columnCount] = false;
        _inverse.Reset();
        for (var i = 0; i < _rowCount; i++)
        {
            _inverse.Row(i)[i] = -1;
            _positionOf[_columnCount + i] = -1;
            SetBasic(i, _columnCount + i);
        }

        foreach (var j in wanted)
        {
            Transform(j);
            var best = -1;
            for (var i = 0; i < _rowCount; i++)
                if (open[i] && (best < 0 || Math.Abs(_column[i]) > Math.Abs(_column[best])))
                    best = i;
            _positionOf[j] = -1;
            if (best < 0 || Math.Abs(_column[best]) < SmallestPivot)
            {
                _x[j] = Math.Clamp(_x[j], _lower[j], _upper[j]);
                continue;
            }

            open[best] = false;
            var own = _columnCount + best;
            _positionOf[own] = -1;
            _x[own] = Math.Clamp(_x[own], _lower[own], _upper[own]);
            SetBasic(best, j);
            _inverse.Pivot(best, _column);
        }

        _sinceInversion = 0;
        RecomputeBasics();
    }

    private void RecomputeBasics()
    {
        var sums = new double[_rowCount];
        for (var j = 0; j < _x.Length; j++)
            if (_positionOf[j] < 0 && _x[j] != 0)
                for (var k = _starts[j]; k < _starts[j + 1]; k++)
                    sums[_rows[k]] -= _values[k] * _x[j];
        for (var i = 0; i < _rowCount; i++)
        {
            var row = _inverse.Row(i);
            var value = 0.0;
            for (var k = 0; k < _rowCount; k++)
                value += row[k] * sums[k];
            _x[_basic[i]] = value;
        }
    }
}
