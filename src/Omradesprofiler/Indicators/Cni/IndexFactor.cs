namespace Omradesprofiler.Indicators.Cni;

/// <summary>One factor of a need index.</summary>
/// <param name="Key">Short name: <c>alone65</c>.</param>
/// <param name="Label">The source's Swedish wording.</param>
/// <param name="Weight">Points per person.</param>
/// <param name="Count">The persons counted.</param>
public sealed record IndexFactor(string Key, string Label, double Weight, CountTerm Count);
