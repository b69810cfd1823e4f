namespace Omradesprofiler.Priorities;

/// <summary>
/// Makes a part's unit like the others', so that more is more need. The scale is set once, from the smoothed values of
/// the chosen areas, so that draws move areas and never the scale. A standard deviation is that of the true values:
/// what the smoothed ones vary by, and what is left unknown of each (the law of total variance).
/// </summary>
internal sealed class PartScale
{
    private readonly IndexTransform _transform;
    private readonly bool _isLowNeed;
    private readonly double _centre;
    private readonly double _width;
    private readonly double[] _sorted;
    private readonly double[] _sharesBelow;

    /// <summary>From the smoothed values of the areas.</summary>
    public PartScale(PartPosterior posterior, IndexTransform transform, NeedDirection direction)
    {
        (_transform, _isLowNeed) = (transform, direction == NeedDirection.LowerIsNeed);
        _sorted = [.. posterior.Means.Order()];
        _sharesBelow = transform == IndexTransform.Percentile ? SharesBelow(_sorted) : [];
        var mean = _sorted.Average();
        var deviation = Math.Sqrt(
            _sorted.Sum(value => (value - mean) * (value - mean)) / _sorted.Length + posterior.Variances.Average());
        var range = _sorted[^1] - _sorted[0];
        _centre = transform == IndexTransform.ZScore ? mean : _sorted[0];
        _width = transform == IndexTransform.ZScore || !(range > 0) ? deviation : range;
        IsUsable = _width > 0;
    }

    /// <summary>False where all areas have the same value and nothing is drawn.</summary>
    public bool IsUsable { get; }

    /// <summary>The need that a value means.</summary>
    public double NeedOf(double value) => _transform switch
    {
        IndexTransform.AsIs => _isLowNeed ? -value : value,
        IndexTransform.ZScore => (_isLowNeed ? _centre - value : value - _centre) / _width,
        IndexTransform.MinMax => FromLow((value - _centre) / _width),
        _ => FromLow(ShareBelow(value)),
    };

    /// <summary>The need at each quantile of an area's posterior, ascending in need.</summary>
    public void ToNeed(Span<double> nodes)
    {
        if (_isLowNeed)
            nodes.Reverse();
        foreach (ref var node in nodes)
            node = NeedOf(node);
    }

    private double FromLow(double share) => _isLowNeed ? 1 - share : share;

    /// <summary>
    /// The share of areas below, equal ones counted half, straight between areas; beyond the ends it goes on straight,
    /// so that no two draws are made alike.
    /// </summary>
    private double ShareBelow(double value)
    {
        if (value < _sorted[0])
            return _sharesBelow[0] + (value - _sorted[0]) / _width;
        if (value > _sorted[^1])
            return _sharesBelow[^1] + (value - _sorted[^1]) / _width;
        var at = Array.BinarySearch(_sorted, value);
        if (at >= 0)
            return _sharesBelow[at];
        var (lower, upper) = (~at - 1, ~at);
        var part = (value - _sorted[lower]) / (_sorted[upper] - _sorted[lower]);
        return _sharesBelow[lower] + part * (_sharesBelow[upper] - _sharesBelow[lower]);
    }

    private static double[] SharesBelow(double[] sorted)
    {
        var shares = new double[sorted.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var next = first + 1;
            while (next < sorted.Length && sorted[next] == sorted[first])
                next++;
            Array.Fill(shares, (first + next) / 2.0 / sorted.Length, first, next - first);
            first = next;
        }

        return shares;
    }
}
