namespace Omradesprofiler.Interventions.Method;

/// <summary>Something that controls should resemble the treated in, known before the start.</summary>
/// <param name="Name">What it is, for the reader, in Swedish.</param>
/// <param name="Values">One of each area of the panel; an area without a finite value is not used.</param>
public sealed record Covariate(string Name, double[] Values);
