using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Inference by re-assigned treatment (Fisher 1935; Rosenbaum 2002): the treated set's estimate among those of the
/// other sets that the rule could have chosen, each matched anew. Exact under the sharp hypothesis that the treated
/// areas' counts after the start are e^θ₀ times what they would have been, where the set was drawn from the pool. The
/// interval holds the θ₀ whose two one-sided p are both above half of what confidence leaves: as the treated's estimate
/// falls with θ₀ faster than any other set's can, each other set changes sides once, at its crossing, and the limits
/// are crossings in order.
/// </summary>
internal sealed class ReassignedTreatment
{
    /// <summary>The fewest other sets with which p can come below 0.05.</summary>
    public const int FewestSets = 39;

    /// <summary>Estimates nearer than this are alike, which counts against finding a difference.</summary>
    private const double Alike = 1e-9;

    private const double Farthest = 12;
    private const double CloseEnough = 1e-7;

    private readonly SetEstimator _estimator;
    private readonly AdmissibleSets _sets;
    private readonly int[] _treated;
    private readonly int _members;

    /// <summary>Estimates the treated and the other sets.</summary>
    /// <param name="data">The data.</param>
    /// <param name="sets">The other sets.</param>
    /// <param name="treated">The treated and then their controls.</param>
    public ReassignedTreatment(StudyData data, AdmissibleSets sets, int[] treated)
    {
        (_sets, _treated, _members) = (sets, treated, sets.Size);
        _estimator = new SetEstimator(data);
        Observed = _estimator.LogRateRatio(treated, _members);
        Others = new double[sets.Count];
        for (var set = 0; set < Others.Length; set++)
            Others[set] = _estimator.LogRateRatio(sets[set], _members);
    }

    /// <summary>The treated set's log rate ratio.</summary>
    public double Observed { get; }

    /// <summary>The other sets' log rate ratios.</summary>
    public double[] Others { get; }

    /// <summary>Whether a set has any of the treated in it.</summary>
    public bool IsTouched(int set) => _estimator.IsTouched(_sets[set]);

    /// <summary>How often a set is as low, and as high, as the treated under a hypothesis, the treated included.
    /// A set without estimate counts in both.</summary>
    public (double Lower, double Upper) Probabilities(double hypothesis = 0)
    {
        var observed = Observed - hypothesis;
        var (below, above) = (1, 1);
        for (var set = 0; set < Others.Length; set++)
        {
            var other = hypothesis != 0 && IsTouched(set)
                ? _estimator.LogRateRatio(_sets[set], _members, hypothesis)
                : Others[set];
            below += other > observed + Alike ? 0 : 1;
            above += other < observed - Alike ? 0 : 1;
        }

        return (below / (Others.Length + 1.0), above / (Others.Length + 1.0));
    }

    /// <summary>Every θ₀ that is not refuted; a side may be unbounded.</summary>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <param name="observed">The treated set's estimate, or what stands for it.</param>
    public Limits Interval(double confidence, double observed)
    {
        var (forLower, forUpper) = (new double[Others.Length], new double[Others.Length]);
        for (var set = 0; set < Others.Length; set++)
        {
            var crossing = Crossing(set, observed);
            forLower[set] = double.IsNaN(crossing) ? double.NegativeInfinity : crossing;
            forUpper[set] = double.IsNaN(crossing) ? double.PositiveInfinity : crossing;
        }

        Array.Sort(forLower);
        Array.Sort(forUpper);
        var place = (int)Math.Floor((1 - confidence) / 2 * (Others.Length + 1) + Alike);
        return place == 0
            ? new Limits(double.NegativeInfinity, double.PositiveInfinity)
            : new Limits(Math.Min(observed, forLower[place - 1]), Math.Max(observed, forUpper[^place]));
    }

    /// <summary>The θ₀ at which a set and the treated are alike: infinite where they never are.</summary>
    private double Crossing(int set, double observed)
    {
        if (double.IsNaN(Others[set]) || double.IsInfinity(Others[set]) || !IsTouched(set))
            return observed - Others[set];
        double Gap(double hypothesis) =>
            _estimator.LogRateRatio(_sets[set], _members, hypothesis) - (observed - hypothesis);
        return Root(Gap, observed - Others[set]);
    }

    /// <summary>Where a rising function is zero: a bracket, then the Illinois form of false position.</summary>
    private static double Root(Func<double, double> gap, double guess)
    {
        var (at, value) = (guess, gap(guess));
        if (double.IsNaN(value) || Math.Abs(value) < CloseEnough)
            return double.IsNaN(value) ? double.NaN : guess;
        var direction = value > 0 ? -1 : 1;
        for (var step = Math.Max(0.05, 1.2 * Math.Abs(value)); step <= Farthest; step *= 2)
        {
            var (next, nextValue) = (at + direction * step, gap(at + direction * step));
            if (double.IsNaN(nextValue))
                return double.NaN;
            if (nextValue > 0 != value > 0)
                return direction > 0
                    ? Between(gap, (at, value), (next, nextValue))
                    : Between(gap, (next, nextValue), (at, value));
            (at, value) = (next, nextValue);
        }

        return direction > 0 ? double.PositiveInfinity : double.NegativeInfinity;
    }

    private static double Between(
        Func<double, double> gap, (double At, double Value) low, (double At, double Value) high)
    {
        var side = 0;
        for (var step = 0; step < 60 && high.At - low.At > CloseEnough; step++)
        {
            var at = (low.At * high.Value - high.At * low.Value) / (high.Value - low.Value);
            var value = gap(at);
            if (double.IsNaN(value) || Math.Abs(value) < CloseEnough)
                return double.IsNaN(value) ? double.NaN : at;
            if (value < 0)
            {
                (low, high.Value) = ((at, value), side < 0 ? high.Value / 2 : high.Value);
                side = -1;
            }
            else
            {
                (high, low.Value) = ((at, value), side > 0 ? low.Value / 2 : low.Value);
                side = 1;
            }
        }

        return (low.At + high.At) / 2;
    }
}
