namespace Omradesprofiler.Statistics;

/// <summary>
/// The interval of a share by Wilson's score method (Wilson 1927; method 3 of Newcombe 1998):
/// (2x + z² ± z·√(z² + 4x(1 − x/n))) / (2(n + z²)). Valid for all 0 ≤ x ≤ n with n above 0, also for no events or
/// nothing but events; never outside 0–1. Under a binomial model: chance variation, not sampling.
/// </summary>
public static class WilsonScore
{
    /// <summary>The limits of the share events / population.</summary>
    /// <param name="events">The numerator x, whole or weighted.</param>
    /// <param name="population">The denominator n.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public static Outcome<Limits> Limits(double events, double population, double confidence)
    {
        var z = Confidence.Z(confidence);
        if (Check(events, population) is var refusal and not Refusal.None)
            return refusal;
        return OfShare(events / population, population, z);
    }

    /// <summary>What is wrong with a numerator and a denominator of a share.</summary>
    internal static Refusal Check(double events, double population)
    {
        if (!double.IsFinite(events) || !double.IsFinite(population))
            return Refusal.ValueNotFinite;
        if (events < 0 || population < 0)
            return Refusal.NegativeCount;
        if (population == 0)
            return Refusal.ZeroDenominator;
        return events > population ? Refusal.NumeratorAboveDenominator : Refusal.None;
    }

    /// <summary>The limits of a share of n people, which need not be whole.</summary>
    internal static Limits OfShare(double share, double population, double z)
    {
        var events = share * population;
        var spread = z * Math.Sqrt(z * z + 4 * events * (1 - share));
        var middle = 2 * events + z * z;
        var scale = 2 * (population + z * z);
        var lower = share == 0 ? 0 : Math.Clamp((middle - spread) / scale, 0, share);
        var upper = share == 1 ? 1 : Math.Clamp((middle + spread) / scale, share, 1);
        return new Limits(lower, upper);
    }
}
