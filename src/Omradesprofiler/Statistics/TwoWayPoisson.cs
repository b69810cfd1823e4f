namespace Omradesprofiler.Statistics;

/// <summary>
/// The log rate ratio θ of a Poisson model with area and year effects: count ~ exposure · area · year · e^(θ·D), where
/// D is 1 for the treated rows from the first column after. The areas' effects are conditioned away (Palmgren 1981),
/// which leaves a concave likelihood in the years and θ; by Newton's method. Quasi-likelihood: counts may be fractional
/// and more spread than Poisson. With exposures in proportion, θ = ln(T₁C₀ / T₀C₁) of the summed counts. A cell with
/// neither count nor exposure is left out. Keeps its memory between calls: one a thread.
/// </summary>
public sealed class TwoWayPoisson
{
    private const int MostSteps = 60;
    private const double LongestStep = 1.5;
    private const double Close = 1e-6;

    private double[] _counts = [];
    private double[] _exposure = [];
    private double[] _rowCounts = [];
    private double[] _columnCounts = [];
    private double[] _year = [];
    private double[] _log = [];
    private double[] _share = [];
    private double[] _gradient = [];
    private double[] _curvature = [];
    private int _rows, _treated, _columns, _firstAfter, _size;
    private double _treatedAfter, _ratio;

    /// <summary>Fits the model.</summary>
    /// <param name="counts">Row by row: the treated first.</param>
    /// <param name="exposure">Likewise; above zero where there is a count.</param>
    /// <param name="columns">How many columns, those before first.</param>
    /// <param name="treatedRows">How many of the rows are treated.</param>
    /// <param name="firstAfter">The first column after.</param>
    /// <returns>θ; minus infinity where the treated have no event after or the controls none before, plus infinity
    /// where it is the other way about, NaN where there is nothing to estimate.</returns>
    public double LogRateRatio(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> exposure, int columns, int treatedRows, int firstAfter)
    {
        Guard.SameLength(counts.Length, exposure.Length);
        Reserve(counts.Length / columns, columns);
        Keep(counts, exposure, columns, (treatedRows, firstAfter));
        var (treatedBefore, treatedAfter) = Sums(0, _treated);
        var (controlBefore, controlAfter) = Sums(_treated, _rows);
        var (top, bottom) = (treatedAfter * controlBefore, treatedBefore * controlAfter);
        if (!(top > 0) || !(bottom > 0))
            return top > 0 ? double.PositiveInfinity : bottom > 0 ? double.NegativeInfinity : double.NaN;
        _treatedAfter = treatedAfter;
        Start();
        return Newton(PortableMath.Log(Crude(top / bottom)));
    }

    /// <summary>Rows and columns without any event say nothing and are left out.</summary>
    private void Keep(
        ReadOnlySpan<double> counts, ReadOnlySpan<double> exposure, int columns, (int Treated, int FirstAfter) given)
    {
        Span<int> kept = stackalloc int[columns];
        (_columns, _firstAfter) = (0, 0);
        for (var t = 0; t < columns; t++)
        {
            var sum = 0.0;
            for (var cell = t; cell < counts.Length; cell += columns)
                sum += counts[cell];
            if (sum <= 0)
                continue;
            _firstAfter += t < given.FirstAfter ? 1 : 0;
            _columnCounts[_columns] = sum;
            kept[_columns++] = t;
        }

        (_rows, _treated) = (0, 0);
        for (var row = 0; row * columns < counts.Length; row++)
        {
            var (sum, into) = (0.0, _rows * _columns);
            for (var t = 0; t < _columns; t++)
            {
                _counts[into + t] = counts[row * columns + kept[t]];
                _exposure[into + t] = exposure[row * columns + kept[t]];
                sum += _counts[into + t];
            }

            if (sum <= 0)
                continue;
            _treated += row < given.Treated ? 1 : 0;
            _rowCounts[_rows++] = sum;
        }
    }

    private (double Before, double After) Sums(int first, int end)
    {
        var (before, after) = (0.0, 0.0);
        for (var row = first; row < end; row++)
            for (var t = 0; t < _columns; t++)
                if (t < _firstAfter)
                    before += _counts[row * _columns + t];
                else
                    after += _counts[row * _columns + t];
        return (before, after);
    }

    /// <summary>The summed counts' ratio, put right for how the exposure has changed.</summary>
    private double Crude(double ratio)
    {
        Span<double> sums = stackalloc double[4];
        for (var row = 0; row < _rows; row++)
            for (var t = 0; t < _columns; t++)
                sums[(row < _treated ? 0 : 2) + (t < _firstAfter ? 0 : 1)] += _exposure[row * _columns + t];
        return ratio * sums[0] * sums[3] / (sums[1] * sums[2]);
    }

    /// <summary>The years' logarithms to start from, the first as zero.</summary>
    private void Start()
    {
        _size = _columns;
        for (var t = 0; t < _columns; t++)
        {
            var exposure = 0.0;
            for (var row = 0; row < _rows; row++)
                exposure += _exposure[row * _columns + t];
            _log[t] = PortableMath.Log(_columnCounts[t] / exposure);
        }

        for (var t = _columns - 1; t >= 0; t--)
            _log[t] -= _log[0];
    }

    private double Newton(double theta)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            for (var t = 0; t < _columns; t++)
                _year[t] = PortableMath.Exp(_log[t]);
            _ratio = PortableMath.Exp(theta);
            Differentiate();
            if (!Solve())
                return double.NaN;
            var longest = 0.0;
            for (var i = 0; i < _size; i++)
                longest = Math.Max(longest, Math.Abs(_gradient[i]));
            var part = longest > LongestStep ? LongestStep / longest : 1;
            for (var t = 1; t < _columns; t++)
                _log[t] += part * _gradient[t - 1];
            theta += part * _gradient[_size - 1];
            if (longest < Close)
                return theta;
        }

        return double.NaN;
    }

    /// <summary>Gradient and curvature; the years from the second on, and θ last.</summary>
    private void Differentiate()
    {
        var size = _size;
        Array.Clear(_curvature, 0, size * size);
        for (var t = 1; t < _columns; t++)
            _gradient[t - 1] = _columnCounts[t];
        _gradient[size - 1] = _treatedAfter;
        for (var row = 0; row < _rows; row++)
        {
            var after = Shares(row);
            var weight = _rowCounts[row];
            var isTreated = row < _treated;
            for (var t = 1; t < _columns; t++)
            {
                var part = weight * _share[t];
                _gradient[t - 1] -= part;
                var line = (t - 1) * size;
                for (var other = 1; other <= t; other++)
                    _curvature[line + other - 1] -= part * _share[other];
                _curvature[line + t - 1] += part;
                if (isTreated)
                    _curvature[(size - 1) * size + t - 1] += part * ((t >= _firstAfter ? 1 : 0) - after);
            }

            if (!isTreated)
                continue;
            _gradient[size - 1] -= weight * after;
            _curvature[size * size - 1] += weight * after * (1 - after);
        }
    }

    /// <summary>How a row's events divide among the columns; of a treated row the share after.</summary>
    private double Shares(int row)
    {
        var (sum, after, ratio) = (0.0, 0.0, row < _treated ? _ratio : 1);
        for (var t = 0; t < _columns; t++)
        {
            var expected = _exposure[row * _columns + t] * _year[t] * (t >= _firstAfter ? ratio : 1);
            _share[t] = expected;
            sum += expected;
            after += t >= _firstAfter ? expected : 0;
        }

        for (var t = 0; t < _columns; t++)
            _share[t] /= sum;
        return after / sum;
    }

    /// <summary>Solves by Cholesky's factors, in place; false where the curvature is flat.</summary>
    private bool Solve()
    {
        var (a, x, size) = (_curvature, _gradient, _size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i * size + j];
                for (var k = 0; k < j; k++)
                    sum -= a[i * size + k] * a[j * size + k];
                if (i > j)
                    a[i * size + j] = sum / a[j * size + j];
                else if (sum > 1e-14 * _columnCounts[0])
                    a[i * size + i] = Math.Sqrt(sum);
                else
                    return false;
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= a[i * size + k] * x[k];
            x[i] /= a[i * size + i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                x[i] -= a[k * size + i] * x[k];
            x[i] /= a[i * size + i];
        }

        return true;
    }

    private void Reserve(int rows, int columns)
    {
        if (_counts.Length < rows * columns)
            (_counts, _exposure) = (new double[rows * columns], new double[rows * columns]);
        if (_rowCounts.Length < rows)
            _rowCounts = new double[rows];
        if (_year.Length >= columns)
            return;
        (_columnCounts, _year, _log) = (new double[columns], new double[columns], new double[columns]);
        (_share, _gradient, _curvature) = (new double[columns], new double[columns], new double[columns * columns]);
    }
}
