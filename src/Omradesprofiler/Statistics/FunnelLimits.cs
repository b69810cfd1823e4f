namespace Omradesprofiler.Statistics;

/// <summary>
/// Control limits of a funnel plot for shares (Spiegelhalter 2005, normal approximation, as published by UKHSA):
/// p₀ ± z·√(p₀(1 − p₀)/n), kept within 0–1. Where an area without a difference of its own would lie; not an interval of
/// an area's value. Rough where n·p₀ or n·(1 − p₀) is below about 5.
/// </summary>
public static class FunnelLimits
{
    /// <summary>The limits for an area of a size.</summary>
    /// <param name="baseline">The share in all areas together.</param>
    /// <param name="population">The area's denominator.</param>
    /// <param name="confidence">A share such as 0.95.</param>
    public static Outcome<Limits> OfShare(double baseline, double population, double confidence)
    {
        var z = Confidence.Z(confidence);
        if (!double.IsFinite(baseline) || !double.IsFinite(population))
            return Refusal.ValueNotFinite;
        if (baseline is < 0 or > 1)
            return Refusal.OutsideRange;
        if (population <= 0)
            return population < 0 ? Refusal.NegativeCount : Refusal.ZeroDenominator;
        var reach = z * Math.Sqrt(baseline * (1 - baseline) / population);
        return new Limits(Math.Max(0, baseline - reach), Math.Min(1, baseline + reach));
    }
}
