using Omradesprofiler.Geography;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Reads the geometry of one collection's features while a request lasts.</summary>
public sealed class FeatureReader(SnapshotFeatures file, FeatureTable table, FeatureSet features) : IDisposable
{
    private readonly Dictionary<OgcBox, IReadOnlyList<Bounds>> _searchBoxes = [];
    private (int Index, WkbGeometry Geometry)? _latest;

    public FeatureSet Features => features;

    /// <summary>A feature's geometry, SWEREF 99 TM; the latest one is kept, since filter and answer both need it.
    /// </summary>
    public WkbGeometry GeometryAt(int index)
    {
        if (_latest is not { } latest || latest.Index != index)
            _latest = latest = (index, file.ReadGeometry(table, features.RowAt(index)));
        return latest.Geometry;
    }

    /// <summary>Whether a feature can share a point with a box, as far as the box around it tells.</summary>
    public bool MayMeet(int index, OgcBox box)
    {
        if (!_searchBoxes.TryGetValue(box, out var searchBoxes))
            _searchBoxes[box] = searchBoxes = box.SearchBoxes(table.Bounds);
        return searchBoxes.Any(features.BoxAt(index).Intersects);
    }

    /// <summary>Whether a feature shares at least a point with a box. Its geometry is read only where the box around it
    /// does not tell.</summary>
    public bool Meets(int index, OgcBox box) =>
        MayMeet(index, box) && (box.HoldsAll(features.BoxAt(index)) || GeometryAt(index) switch
        {
            { Shape: { } shape } => box.Meets(shape),
            { Points: [var easting, var northing, ..] } => box.Holds(easting, northing),
            _ => false,
        });

    public void Dispose() => file.Dispose();
}
