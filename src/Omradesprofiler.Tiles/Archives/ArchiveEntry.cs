namespace Omradesprofiler.Tiles.Archives;

/// <summary>A run of tiles with the same content.</summary>
/// <param name="TileId">The first tile's number in <see cref="HilbertOrder"/>.</param>
/// <param name="Run">How many tiles; 0 where the place is that of a leaf directory.</param>
/// <param name="Offset">Where the content begins among the contents.</param>
/// <param name="Length">Its length, compressed.</param>
public readonly record struct ArchiveEntry(ulong TileId, uint Run, long Offset, int Length);
