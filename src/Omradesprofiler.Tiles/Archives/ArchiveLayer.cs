using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>A layer to be put in an archive.</summary>
/// <param name="Id">Its name in the tiles.</param>
/// <param name="IsPoints">
/// Points may be absent from a tile and present in a finer one; an area that is present in one is present in the other.
/// </param>
/// <param name="MinZoom">Its tiles are empty below this zoom.</param>
/// <param name="BoundsDegrees">Longitude and latitude of its corners.</param>
/// <param name="Encode">
/// A tile's bytes, null where it is empty. Called by several threads; the same tile gives the same bytes.
/// </param>
public sealed record ArchiveLayer(
    string Id, bool IsPoints, int MinZoom, Bounds BoundsDegrees, Func<TileCoordinates, byte[]?> Encode);
