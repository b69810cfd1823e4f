namespace Omradesprofiler.Tiles;

/// <summary>Geometry types with the numbers of Mapbox Vector Tile 2.1, section 4.3.4.</summary>
public enum MvtGeometryType
{
    Unknown = 0,
    Point = 1,
    Line = 2,
    Polygon = 3,
}
