namespace Omradesprofiler.Geography;

/// <summary>Ground inside the coverage that no area holds.</summary>
/// <param name="Areas">The areas around it, ascending.</param>
/// <param name="SquareMeters">How much.</param>
/// <param name="X">A vertex of its border, east.</param>
/// <param name="Y">A vertex of its border, north.</param>
public sealed record CoverageHole(IReadOnlyList<int> Areas, double SquareMeters, double X, double Y);
