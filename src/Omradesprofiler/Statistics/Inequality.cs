namespace Omradesprofiler.Statistics;

/// <summary>The indices of inequality (ojämlikhet).</summary>
/// <param name="Slope">SII: the difference between the best and the worst off end of the line, in the value's
/// unit.</param>
/// <param name="Ratio">RII: the best off end by the worst off end.</param>
public readonly record struct Inequality(double Slope, double Ratio)
{
    /// <summary>
    /// The indices so that a slope above 0 and a ratio above 1 mean that the worst off have it worse: where a higher
    /// value is worse the slope changes sign and the ratio is inverted.
    /// </summary>
    /// <param name="polarity">Which way is worse; where neither is, nothing changes.</param>
    public Inequality Oriented(Polarity polarity) => polarity == Polarity.HigherIsWorse && Ratio != 0
        ? new Inequality(-Slope, 1 / Ratio)
        : this;
}
