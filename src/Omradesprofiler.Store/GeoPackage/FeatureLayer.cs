using Omradesprofiler.Geography;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>A column of a layer, as QGIS and GDAL see it.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="SqlType"><c>TEXT</c>, <c>REAL</c> or <c>INTEGER</c>.</param>
public sealed record FeatureColumn(string Name, string SqlType);

/// <summary>One row: an area or a point (easting, northing) in SWEREF 99 TM, and its attributes.</summary>
public sealed record FeatureRow(
    AreaShape? Shape, (double Easting, double Northing)? Point, IReadOnlyList<object?> Values)
{
    /// <summary>The box around it; empty where it has no geometry.</summary>
    public Bounds Bounds => this switch
    {
        { Shape: { } shape } => shape.Bounds,
        { Point: var (easting, northing) } => new Bounds(easting, northing, easting, northing),
        _ => Bounds.Empty,
    };
}

/// <summary>A layer that QGIS and GDAL open.</summary>
/// <param name="Name">The table's name: <c>deso_2025</c>.</param>
/// <param name="Description">What it is, Swedish.</param>
/// <param name="IsPoints">Points, else multipolygons.</param>
/// <param name="Columns">The attributes.</param>
/// <param name="Rows">The features.</param>
public sealed record FeatureLayer(
    string Name, string Description, bool IsPoints, IReadOnlyList<FeatureColumn> Columns,
    IReadOnlyList<FeatureRow> Rows)
{
    /// <summary>The smallest box around all features.</summary>
    public Bounds Bounds => Rows.Aggregate(Bounds.Empty, (bounds, row) => bounds.Union(row.Bounds));
}
