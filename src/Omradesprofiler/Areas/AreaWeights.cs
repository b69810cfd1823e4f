namespace Omradesprofiler.Areas;

/// <summary>
/// A sparse matrix from source areas to target areas, 0 ≤ w ≤ 1: the share of the source's people that belong to the
/// target. The one way in which anything is aggregated: levels, editions, catchments and areas drawn by hand are all
/// such matrices, and counts are aggregated by one product with them. Rates, ratios, medians and indices never are.
/// </summary>
public sealed class AreaWeights
{
    private readonly int[] _rowStarts;
    private readonly int[] _targets;
    private readonly double[] _weights;

    /// <summary>Takes a matrix in compressed rows: one row a source area.</summary>
    /// <param name="rowStarts">First entry of each source, and one past the last.</param>
    /// <param name="targets">The target of each entry.</param>
    /// <param name="weights">The weight of each entry, 0–1.</param>
    /// <param name="targetCount">How many targets there are.</param>
    /// <exception cref="ArgumentException">A weight is outside 0–1 or a source gives away more than itself.</exception>
    public AreaWeights(int[] rowStarts, int[] targets, double[] weights, int targetCount)
    {
        const double Tolerance = 1e-9;
        for (var source = 0; source < rowStarts.Length - 1; source++)
        {
            var sum = 0.0;
            for (var i = rowStarts[source]; i < rowStarts[source + 1]; i++)
            {
                if (!(weights[i] >= 0 && weights[i] <= 1) || targets[i] < 0 || targets[i] >= targetCount)
                    throw new ArgumentException(
                        $"Weight {weights[i]} of source {source} is not a share of a target.", nameof(weights));
                sum += weights[i];
            }

            if (sum > 1 + Tolerance)
                throw new ArgumentException($"Source {source} gives away {sum} of itself.", nameof(weights));
        }

        _rowStarts = rowStarts;
        _targets = targets;
        _weights = weights;
        TargetCount = targetCount;
    }

    /// <summary>Rows: how many source areas.</summary>
    public int SourceCount => _rowStarts.Length - 1;

    /// <summary>Columns: how many target areas.</summary>
    public int TargetCount { get; }

    /// <summary>Each source wholly in one target: a level of a tree.</summary>
    public static AreaWeights FromParents(ReadOnlySpan<int> targetOfSource, int targetCount)
    {
        var rowStarts = new int[targetOfSource.Length + 1];
        for (var i = 0; i < rowStarts.Length; i++)
            rowStarts[i] = i;
        var weights = new double[targetOfSource.Length];
        Array.Fill(weights, 1);
        return new AreaWeights(rowStarts, targetOfSource.ToArray(), weights, targetCount);
    }

    /// <summary>The targets of one source with their weights.</summary>
    public IEnumerable<(int Target, double Weight)> TargetsOf(int source)
    {
        for (var i = _rowStarts[source]; i < _rowStarts[source + 1]; i++)
            yield return (_targets[i], _weights[i]);
    }

    /// <summary>Adds counts up: for each target Σ weight · count, in ascending order of source.</summary>
    /// <param name="counts">One count a source.</param>
    public double[] Sum(ReadOnlySpan<double> counts)
    {
        RequireLength(counts.Length);
        var sums = new double[TargetCount];
        for (var source = 0; source < SourceCount; source++)
            for (var i = _rowStarts[source]; i < _rowStarts[source + 1]; i++)
                sums[_targets[i]] += _weights[i] * counts[source];
        return sums;
    }

    /// <summary>
    /// For each target the highest value among the sources that weigh in it: with reasons ranked by gravity, the one
    /// that keeps the sum from being given. Targets without sources get <paramref name="empty"/>.
    /// </summary>
    public T[] Worst<T>(ReadOnlySpan<T> states, T empty)
        where T : struct, IComparable<T>
    {
        RequireLength(states.Length);
        var worst = new T[TargetCount];
        var seen = new bool[TargetCount];
        for (var source = 0; source < SourceCount; source++)
        {
            for (var i = _rowStarts[source]; i < _rowStarts[source + 1]; i++)
            {
                var target = _targets[i];
                if (_weights[i] > 0 && (!seen[target] || states[source].CompareTo(worst[target]) > 0))
                    (worst[target], seen[target]) = (states[source], true);
            }
        }

        for (var target = 0; target < TargetCount; target++)
            if (!seen[target])
                worst[target] = empty;
        return worst;
    }

    private void RequireLength(int length)
    {
        if (length != SourceCount)
            throw new ArgumentException($"{length} numbers for {SourceCount} source areas.");
    }
}
