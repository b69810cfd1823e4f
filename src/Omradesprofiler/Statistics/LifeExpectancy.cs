namespace Omradesprofiler.Statistics;

/// <summary>Remaining years of life at an age.</summary>
/// <param name="Years">The expectancy.</param>
/// <param name="StandardError">Its standard error, in years.</param>
/// <param name="Limits">Its interval, in years.</param>
public readonly record struct LifeExpectancy(double Years, double StandardError, Limits Limits);
