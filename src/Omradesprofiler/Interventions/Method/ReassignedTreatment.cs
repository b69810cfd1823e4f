using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Inference by re-assigned treatment (Fisher 1935; Rosenbaum 2002): the treated set's estimate among those of the
/// other sets that the rule could have chosen, each matched anew. Exact under the sharp hypothesis that the treated
/// areas' counts after the start are e^θ₀ times what they would have been, where the set was drawn from the pool. The
/// interval holds the θ₀ whose two one-sided p are both above half of what confidence leaves: as the treated's estimate
/// falls with θ₀ faster than any other set's can, each other set changes sides once, at its crossing
/// (<see cref="SetCrossings"/>), and the limits are crossings in order.
/// </summary>
internal sealed class ReassignedTreatment
{
    /// <summary>The fewest other sets with which p can be as low as 0.05.</summary>
    public const int FewestSets = 39;

    /// <summary>Estimates nearer than this are alike, which counts against finding a difference.</summary>
    private const double Alike = 1e-9;

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

    /// <summary>The treated set's estimate as it is.</summary>
    /// <param name="events">Its events after the start.</param>
    public TreatedEstimate Own(double events) => new(
        Observed, events, hypothesis => _estimator.LogRateRatio(_treated, _members, hypothesis));

    /// <summary>What stands for it with so many events after the start instead of none, divided by people.</summary>
    /// <param name="events">How many.</param>
    /// <param name="people">The treated's people after the start.</param>
    public TreatedEstimate With(double events, double people)
    {
        double Under(double hypothesis) => _estimator.LogRateRatioWith(
            _treated, _members, events / people * PortableMath.Exp(-hypothesis));
        return new TreatedEstimate(Under(0), events, Under);
    }

    /// <summary>Whether a set has any of the treated in it.</summary>
    public bool IsTouched(int set) => _estimator.IsTouched(_sets[set]);

    /// <summary>How often a set is as low, and as high, as the treated where nothing was to be had, the treated
    /// included. A set without estimate counts in both.</summary>
    public (double Lower, double Upper) Probabilities()
    {
        var (below, above) = (1, 1);
        foreach (var other in Others)
        {
            below += other > Observed + Alike ? 0 : 1;
            above += other < Observed - Alike ? 0 : 1;
        }

        return (below / (Others.Length + 1.0), above / (Others.Length + 1.0));
    }

    /// <summary>Every θ₀ that is not refuted; a side may be unbounded.</summary>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <param name="treated">The treated set's estimate, or what stands for it.</param>
    public Limits Interval(double confidence, TreatedEstimate treated)
    {
        var place = (int)Math.Floor((1 - confidence) / 2 * (Others.Length + 1) + Alike);
        if (place == 0)
            return new Limits(double.NegativeInfinity, double.PositiveInfinity);
        var crossings = new SetCrossings(_estimator, _sets, Others, treated);
        var (forLower, forUpper) = (new double[Others.Length], new double[Others.Length]);
        for (var set = 0; set < Others.Length; set++)
        {
            var crossing = crossings.Of(set);
            forLower[set] = double.IsNaN(crossing) ? double.NegativeInfinity : crossing;
            forUpper[set] = double.IsNaN(crossing) ? double.PositiveInfinity : crossing;
        }

        Array.Sort(forLower);
        Array.Sort(forUpper);
        return new Limits(
            Math.Min(treated.Observed, forLower[place - 1]), Math.Max(treated.Observed, forUpper[^place]));
    }
}
