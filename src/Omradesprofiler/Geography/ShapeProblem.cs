namespace Omradesprofiler.Geography;

/// <summary>A rule that a shape breaks, and where.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="X">Where, in the shape's own coordinates.</param>
/// <param name="Y">Where, in the shape's own coordinates.</param>
/// <param name="StrayRing">The hole that lies in no ring at all; null for every other problem.</param>
public readonly record struct ShapeProblem(ShapeRule Rule, double X, double Y, int? StrayRing = null);
