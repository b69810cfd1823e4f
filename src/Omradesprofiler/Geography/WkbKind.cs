namespace Omradesprofiler.Geography;

/// <summary>What a well-known binary geometry says that it is. Z and M variants count as their plane kind.</summary>
public enum WkbKind
{
    /// <summary>A kind that this program does not use: a curve, a surface, a triangle.</summary>
    Other = 0,

    /// <summary>One point.</summary>
    Point = 1,

    /// <summary>A line.</summary>
    LineString = 2,

    /// <summary>One polygon.</summary>
    Polygon = 3,

    /// <summary>Several points.</summary>
    MultiPoint = 4,

    /// <summary>Several lines.</summary>
    MultiLineString = 5,

    /// <summary>Several polygons.</summary>
    MultiPolygon = 6,

    /// <summary>A mixture.</summary>
    GeometryCollection = 7,
}
