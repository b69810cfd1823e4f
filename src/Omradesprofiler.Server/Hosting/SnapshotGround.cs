using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Hosting;

/// <summary>What of a loaded snapshot is the same for all who see it: borders, which are for everybody.</summary>
/// <param name="Tiles">Its tiles.</param>
/// <param name="Neighbors">Which areas border on each other.</param>
/// <param name="Earlier">Geometries of the snapshot before, whose addresses maps may still hold.</param>
public sealed record SnapshotGround(TileSet Tiles, SnapshotNeighbors Neighbors, IReadOnlyList<TileGeometry> Earlier);
