namespace Omradesprofiler.Travel;

/// <summary>Places that a way to travel knows no times for.</summary>
/// <param name="From">Places travelled from, by number.</param>
/// <param name="To">Places travelled to, by number.</param>
public sealed record TravelFaults(IReadOnlyList<TravelFault> From, IReadOnlyList<TravelFault> To);
