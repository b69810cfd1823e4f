namespace Omradesprofiler.Tiles;

/// <summary>What simplification did at one zoom.</summary>
/// <param name="Zoom">The zoom.</param>
/// <param name="Vertices">Vertices of all arcs.</param>
/// <param name="Restored">Vertices put back because lines crossed or a ring had closed up without them.</param>
/// <param name="Redrawn">Arcs that got vertices where rounding to the grid made them touch others.</param>
/// <param name="TooSmall">Areas of the coverage that no ground is left of, those of less than four units² among them;
/// a neighbour has it.</param>
/// <param name="Collapsed">Rings of at least four grid units² that could not be kept.</param>
/// <param name="Crossings">Pairs of segments that still cross.</param>
public sealed record ZoomReport(
    int Zoom, int Vertices, int Restored, int Redrawn, int TooSmall, int Collapsed, int Crossings);
