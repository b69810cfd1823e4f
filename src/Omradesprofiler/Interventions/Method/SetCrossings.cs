using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// The hypothesis θ₀ at which another set's estimate equals the treated's, both with the counts made as they would
/// have been: for the treated nearly θ̂ − θ₀, and the small rest, smooth in θ₀, is read between points. Under a
/// decrease the treated have fewer events and so more chance in them than the sets that they are compared with: by
/// Poisson (1 − e^θ₀)/events. The treated's deviation is therefore first divided by the root of (V + that)/V, V
/// being the other sets' variance. That widens the interval below zero only, and not at all at θ₀ = 0, where the
/// test stays exact.
/// </summary>
internal sealed class SetCrossings
{
    private const double Farthest = 12;
    private const double CloseEnough = 1e-7;
    private const int MostSecants = 8;
    private const int Points = 24;
    private const double Apart = 0.25;

    private readonly SetEstimator _estimator;
    private readonly AdmissibleSets _sets;
    private readonly double[] _others;
    private readonly double[] _atEstimate;
    private readonly double _observed;
    private readonly double _events;
    private readonly double _variance;
    private readonly double[] _rest = new double[2 * Points + 1];

    /// <summary>Prepares the crossings.</summary>
    /// <param name="estimator">The estimator.</param>
    /// <param name="sets">The other sets.</param>
    /// <param name="others">Their estimates as they are.</param>
    /// <param name="treated">The treated's estimate and events, and how it changes.</param>
    public SetCrossings(SetEstimator estimator, AdmissibleSets sets, double[] others, TreatedEstimate treated)
    {
        (_estimator, _sets, _others) = (estimator, sets, others);
        var observed = treated.Observed;
        (_observed, _events) = (observed, treated.Events);
        for (var point = -Points; point <= Points; point++)
        {
            var rest = treated.Under(point * Apart) + point * Apart - observed;
            _rest[point + Points] = double.IsFinite(rest) ? rest : 0;
        }

        _atEstimate = new double[others.Length];
        for (var set = 0; set < others.Length; set++)
            _atEstimate[set] = IsChanging(set)
                ? estimator.LogRateRatio(sets[set], sets.Size, observed)
                : others[set];
        _variance = Variance(_atEstimate);
    }

    /// <summary>The crossing of a set: infinite where it always lies on one side, NaN where it has no estimate.
    /// </summary>
    public double Of(int set)
    {
        if (!double.IsFinite(_others[set]))
            return double.IsNaN(_others[set]) ? double.NaN : -_others[set];
        if (!IsChanging(set))
            return Root(hypothesis => _others[set] - Deviation(hypothesis), _observed - _others[set]);
        double Gap(double hypothesis) =>
            _estimator.LogRateRatio(_sets[set], _sets.Size, hypothesis) - Deviation(hypothesis);
        return Root(Gap, _observed - _atEstimate[set]);
    }

    private bool IsChanging(int set) => double.IsFinite(_others[set]) && _estimator.IsTouched(_sets[set]);

    /// <summary>The treated's estimate less θ₀, in the other sets' measure of chance.</summary>
    private double Deviation(double hypothesis)
    {
        var extra = hypothesis < 0 ? (1 - PortableMath.Exp(hypothesis)) / _events : 0;
        var measure = extra > 0 ? Math.Sqrt(_variance / (_variance + extra)) : 1;
        return (_observed - hypothesis + Rest(hypothesis)) * measure;
    }

    private double Rest(double hypothesis)
    {
        var place = Math.Clamp(hypothesis / Apart + Points, 0, 2 * Points);
        var point = Math.Min((int)place, 2 * Points - 1);
        return _rest[point] + (place - point) * (_rest[point + 1] - _rest[point]);
    }

    private static double Variance(double[] values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return 0;
        var (mean, squares) = (finite.Average(), 0.0);
        foreach (var value in finite)
            squares += (value - mean) * (value - mean);
        return squares / finite.Length;
    }

    /// <summary>Where a rising, almost straight function is zero: secants, and a bracket where they fail.</summary>
    private static double Root(Func<double, double> gap, double guess)
    {
        var (at, value) = (guess, gap(guess));
        var slope = 1.0;
        for (var step = 0; step < MostSecants && !double.IsNaN(value); step++)
        {
            if (Math.Abs(value) < CloseEnough)
                return at;
            var next = at - value / slope;
            var nextValue = gap(next);
            slope = Math.Clamp((nextValue - value) / (next - at), 0.2, 3);
            (at, value) = (next, nextValue);
        }

        return Bracketed(gap, guess);
    }

    private static double Bracketed(Func<double, double> gap, double guess)
    {
        var (at, value) = (guess, gap(guess));
        var direction = value > 0 ? -1 : 1;
        for (var step = 0.05; step <= Farthest && !double.IsNaN(value); step *= 2)
        {
            var (next, nextValue) = (at + direction * step, gap(at + direction * step));
            if (nextValue > 0 != value > 0 && !double.IsNaN(nextValue))
                return direction > 0 ? Halved(gap, at, next) : Halved(gap, next, at);
            (at, value) = (next, nextValue);
        }

        return double.IsNaN(value) ? double.NaN
            : direction > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    private static double Halved(Func<double, double> gap, double low, double high)
    {
        while (high - low > CloseEnough)
        {
            var middle = (low + high) / 2;
            if (gap(middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return (low + high) / 2;
    }
}
