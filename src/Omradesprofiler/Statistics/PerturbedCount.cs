namespace Omradesprofiler.Statistics;

/// <summary>
/// Limits of a count or share read from a register whose source perturbs its counts. What the source does is not known:
/// the perturbation is stated as uniform over −m … m (default m = 3), with variance m(m + 1)/3 = 4. Chance and
/// perturbation are independent, so their distances from the value are added as squares (the square-and-add method; Zou
/// and Donner 2008): lower = v − √((v − l)² + (z·s)²), upper likewise, kept within what is possible. The denominator's
/// perturbation is taken up by p·s/n and is small; it is included.
/// </summary>
/// <param name="Most">The largest perturbation m, zero for none.</param>
public readonly record struct PerturbedCount(int Most)
{
    /// <summary>What is assumed of a source that states nothing: ±3, each as likely.</summary>
    public static PerturbedCount Usual { get; } = new(3);

    /// <summary>The variance of the perturbation.</summary>
    public double Variance => Most * (Most + 1) / 3.0;

    /// <summary>The limits of a share (Wilson), widened.</summary>
    /// <param name="events">The numerator as published.</param>
    /// <param name="population">The denominator as published.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public Outcome<Limits> OfShare(double events, double population, double confidence)
    {
        var limits = WilsonScore.Limits(events, population, confidence);
        if (!limits.TryGet(out var own))
            return limits;
        var share = events / population;
        var error = Math.Sqrt(Variance * (1 + share * share)) / population;
        var widened = Widen(own, share, Confidence.Z(confidence) * error);
        return widened with { Upper = Math.Min(1, widened.Upper) };
    }

    /// <summary>The limits of a count (Byar, exact below 10), widened.</summary>
    /// <param name="events">The count as published.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public Outcome<Limits> OfCount(double events, double confidence)
    {
        var reach = Confidence.Z(confidence) * Math.Sqrt(Variance);
        var limits = PoissonLimits.OfCount(events, confidence);
        return limits.TryGet(out var own) ? Widen(own, events, reach) : limits;
    }

    internal static Limits Widen(Limits own, double value, double reach) => new(
        Math.Max(0, value - Math.Sqrt((value - own.Lower) * (value - own.Lower) + reach * reach)),
        value + Math.Sqrt((own.Upper - value) * (own.Upper - value) + reach * reach));
}
