using Omradesprofiler.Geography;

namespace Omradesprofiler.Tiles;

/// <summary>What there is to know of a layer without reading its tiles.</summary>
/// <param name="Id">The layer's name in tiles and addresses.</param>
/// <param name="Kind">Polygons or points.</param>
/// <param name="FeatureCount">Areas or points, those without geometry included.</param>
/// <param name="Fields">The properties of its features.</param>
/// <param name="BoundsDegrees">Longitude and latitude of its corners.</param>
/// <param name="MinZoom">The zoom of Web Mercator from which a map shows it; coarser tiles exist all the same.</param>
public sealed record TileLayer(
    string Id, MvtGeometryType Kind, int FeatureCount, IReadOnlyList<string> Fields, Bounds BoundsDegrees, int MinZoom);
