namespace Omradesprofiler.Statistics;

/// <summary>The indices of inequality with their intervals.</summary>
/// <param name="Value">The indices.</param>
/// <param name="Slope">The interval of the slope.</param>
/// <param name="Ratio">The interval of the ratio.</param>
public readonly record struct InequalityLimits(Inequality Value, Limits Slope, Limits Ratio)
{
    /// <summary>Turned as <see cref="Inequality.Oriented"/> turns the indices; where the interval of
    /// the ratio reaches zero, its turned upper limit has no bound (positive infinity).</summary>
    /// <param name="polarity">Which way is worse.</param>
    public InequalityLimits Oriented(Polarity polarity) => polarity == Polarity.HigherIsWorse && Value.Ratio != 0
        ? new InequalityLimits(
            Value.Oriented(polarity), new Limits(-Slope.Upper, -Slope.Lower),
            new Limits(1 / Ratio.Upper, Ratio.Lower > 0 ? 1 / Ratio.Lower : double.PositiveInfinity))
        : this;
}
