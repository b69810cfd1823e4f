namespace Omradesprofiler.Statistics;

/// <summary>Observed against expected events.</summary>
/// <param name="Observed">The area's events.</param>
/// <param name="Expected">The events, had the reference's rates held in each age band.</param>
/// <param name="ReferenceRate">The reference's events by its population, all ages.</param>
/// <param name="Limits">The interval of the ratio.</param>
public readonly record struct StandardisedRatio(double Observed, double Expected, double ReferenceRate, Limits Limits)
{
    /// <summary>The ratio (SMR, standardiserad kvot): 1 is as expected.</summary>
    public double Value => Observed / Expected;

    /// <summary>The indirectly standardised rate: the ratio × the reference's rate.</summary>
    /// <param name="per">The unit of the rate, such as 100 000.</param>
    public double Rate(double per) => Value * ReferenceRate * per;

    /// <summary>The interval of <see cref="Rate"/>.</summary>
    /// <param name="per">The unit of the rate, such as 100 000.</param>
    public Limits RateLimits(double per) => Limits.Times(ReferenceRate * per);
}
