namespace Omradesprofiler.Optimization;

/// <summary>
/// The inverse of the basis, kept in full and updated at each pivot. Zeros are skipped, which is most of it for
/// tables whose rows are sums.
/// </summary>
internal sealed class BasisInverse
{
    private readonly double[][] _rows;
    private readonly int[] _filled;

    public BasisInverse(int size)
    {
        _rows = new double[size][];
        _filled = new int[size];
        for (var i = 0; i < size; i++)
            _rows[i] = new double[size];
        Reset();
    }

    /// <summary>One row: what a basic variable is made of.</summary>
    public double[] Row(int position) => _rows[position];

    /// <summary>The inverse of the identity.</summary>
    public void Reset()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            Array.Clear(_rows[i]);
            _rows[i][i] = 1;
        }
    }

    /// <summary>Σ value · column of the inverse: a matrix column seen from the basis.</summary>
    public void Transform(ReadOnlySpan<int> rows, ReadOnlySpan<double> values, double[] result)
    {
        if (rows.Length == 1)
        {
            for (var i = 0; i < _rows.Length; i++)
                result[i] = _rows[i][rows[0]] * values[0];
            return;
        }

        for (var i = 0; i < _rows.Length; i++)
        {
            var row = _rows[i];
            var sum = 0.0;
            for (var k = 0; k < rows.Length; k++)
                sum += row[rows[k]] * values[k];
            result[i] = sum;
        }
    }

    /// <summary>Lets a transformed column take the place of the basic variable at a position.</summary>
    public void Pivot(int position, double[] column)
    {
        const double Negligible = 1e-13;
        var pivotRow = _rows[position];
        var scale = 1 / column[position];
        var count = 0;
        for (var j = 0; j < pivotRow.Length; j++)
        {
            if (pivotRow[j] == 0)
                continue;
            pivotRow[j] *= scale;
            _filled[count++] = j;
        }

        for (var i = 0; i < _rows.Length; i++)
        {
            var factor = column[i];
            if (i == position || Math.Abs(factor) < Negligible)
                continue;
            var row = _rows[i];
            for (var k = 0; k < count; k++)
            {
                var j = _filled[k];
                var value = row[j] - factor * pivotRow[j];
                row[j] = Math.Abs(value) < Negligible ? 0 : value;
            }
        }
    }
}
