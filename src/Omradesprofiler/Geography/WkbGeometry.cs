namespace Omradesprofiler.Geography;

/// <summary>A geometry as it was read. Lines, collections and curves are only named, not read.</summary>
/// <param name="Kind">The kind that the bytes declare.</param>
/// <param name="Shape">The area of a polygon or multipolygon; null for other kinds and where it is empty.</param>
/// <param name="Points">x, y, x, y … of a point or multipoint, empty points left out; else empty.</param>
/// <param name="Srid">The reference system of an EWKB geometry; null where it has none.</param>
/// <param name="ClosedRings">Rings whose last vertex did not repeat the first, and that were closed.</param>
/// <param name="DroppedRings">Rings of fewer than four vertices, and holes without a shell, that were left out.</param>
public sealed record WkbGeometry(
    WkbKind Kind, AreaShape? Shape, IReadOnlyList<double> Points, int? Srid, int ClosedRings, int DroppedRings)
{
    /// <summary>Whether it is of a kind that is read, but holds neither area nor point.</summary>
    public bool IsEmpty => IsRead && Shape is null && Points.Count == 0;

    /// <summary>Whether the kind is one that is read: points and polygons.</summary>
    public bool IsRead => Kind is WkbKind.Point or WkbKind.MultiPoint or WkbKind.Polygon or WkbKind.MultiPolygon;
}
