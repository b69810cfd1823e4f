namespace Omradesprofiler.Geography;

/// <summary>A rule that a shape breaks, and where; x and y are in the shape's own coordinates.</summary>
public readonly record struct ShapeProblem(ShapeRule Rule, double X, double Y);
