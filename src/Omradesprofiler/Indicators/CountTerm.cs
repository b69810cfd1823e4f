using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>A count that a formula adds up: a measure, and which ages of it.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Age">
/// The ages wanted; null for the measure's own (everybody, or the one age band that it is published for).
/// </param>
public sealed record CountTerm(string Measure, AgeGroup? Age = null);
