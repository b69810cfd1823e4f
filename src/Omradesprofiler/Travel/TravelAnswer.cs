namespace Omradesprofiler.Travel;

/// <summary>Times between places, and which places there are none for.</summary>
/// <param name="Times">From each place to each other, in the order asked for.</param>
/// <param name="From">Places travelled from that there are no times for, by number.</param>
/// <param name="To">Places travelled to that there are no times for, by number.</param>
public sealed record TravelAnswer(
    TravelMatrix Times, IReadOnlyList<TravelFault> From, IReadOnlyList<TravelFault> To);
