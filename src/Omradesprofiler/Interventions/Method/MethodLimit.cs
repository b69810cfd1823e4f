using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>What the proof by simulation says of a kind of design.</summary>
/// <param name="Refusal"><see cref="Refusal.None"/> where it is allowed.</param>
/// <param name="Text">Why, in Swedish: the numbers of the proof, or that it reaches no such design.</param>
/// <param name="Coverage">The lowest share of runs in which the interval held the truth; null outside the proof.
/// </param>
/// <param name="FalsePositives">The highest share of runs in which an effect was found that was not there.</param>
public sealed record MethodLimit(Refusal Refusal, string Text, double? Coverage, double? FalsePositives);
