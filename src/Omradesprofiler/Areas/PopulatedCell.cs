namespace Omradesprofiler.Areas;

/// <summary>A square of the national grid where people live.</summary>
/// <param name="Column">How many squares it lies east of the origin.</param>
/// <param name="Row">How many squares it lies north of the origin.</param>
/// <param name="People">How many live there.</param>
public readonly record struct PopulatedCell(int Column, int Row, double People);
