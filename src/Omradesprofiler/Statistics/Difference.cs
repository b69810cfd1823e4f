namespace Omradesprofiler.Statistics;

/// <summary>The difference of two values.</summary>
/// <param name="Value">The first minus the second.</param>
/// <param name="Limits">Its 95 % interval.</param>
/// <param name="Comparison">What it says of the first, at two levels.</param>
public readonly record struct Difference(double Value, Limits Limits, Comparison Comparison);
