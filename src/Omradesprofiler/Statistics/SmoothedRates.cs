namespace Omradesprofiler.Statistics;

/// <summary>Smoothed rates (utjämnade värden).</summary>
/// <param name="Rates">Events a person, of each area.</param>
/// <param name="HasSpread">False where the areas differ by no more than chance: all rates are then the mean, and it is
/// said.</param>
public sealed record SmoothedRates(double[] Rates, bool HasSpread);
