namespace Omradesprofiler.Tiles.Archives;

/// <summary>A layer to be put in an archive.</summary>
/// <param name="Id">Its name in the tiles.</param>
/// <param name="Encode">
/// A tile's bytes, null where it is empty. Called by several threads; the same tile gives the same bytes. What lies
/// in a tile lies in the coarser ones above it too, so that nothing need be sought below an empty tile.
/// </param>
public sealed record ArchiveLayer(string Id, Func<TileCoordinates, byte[]?> Encode);
