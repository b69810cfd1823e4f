namespace Omradesprofiler.Statistics;

/// <summary>A standardised rate.</summary>
/// <param name="Value">The rate, in the unit asked for.</param>
/// <param name="Limits">Its interval, in the same unit.</param>
/// <param name="Events">The events that it rests on.</param>
/// <param name="Variance">The variance of the value, in the square of its unit.</param>
public readonly record struct StandardisedRate(double Value, Limits Limits, double Events, double Variance);
