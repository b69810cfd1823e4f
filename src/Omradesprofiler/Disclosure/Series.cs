namespace Omradesprofiler.Disclosure;

/// <summary>A column of numbers as a source gave them: one number and one state for each area of a layer.</summary>
/// <param name="Key">What the numbers are.</param>
/// <param name="SourceId">The source record that they come from.</param>
/// <param name="Values">One number an area in the layer's order; 0 where the state is not published.</param>
/// <param name="States">One state an area.</param>
public sealed record Series(SeriesKey Key, string SourceId, double[] Values, CellState[] States);
