namespace Omradesprofiler.Statistics;

/// <summary>The indices of inequality with their intervals.</summary>
/// <param name="Value">The indices.</param>
/// <param name="Slope">The interval of the slope.</param>
/// <param name="Ratio">The interval of the ratio.</param>
public readonly record struct InequalityLimits(Inequality Value, Limits Slope, Limits Ratio);
