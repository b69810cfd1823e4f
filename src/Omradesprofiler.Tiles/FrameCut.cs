namespace Omradesprofiler.Tiles;

/// <summary>Where a line crosses a tile's frame: the drawn point, and how far around the frame it lies.</summary>
internal readonly record struct FrameCut(int X, int Y, double Around);
