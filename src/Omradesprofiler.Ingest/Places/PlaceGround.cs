using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Imports;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Finds in which area a place lies, and whether on land.</summary>
internal sealed class PlaceGround
{
    /// <summary>Piers and bathing places lie so near the shore; a land mask is not drawn to the metre.</summary>
    private const double ShoreMeters = 50;

    private readonly AreaTree _tree;
    private readonly AreaLocator? _areas;
    private readonly AreaLocator? _land;

    /// <summary>Prepares the ground.</summary>
    /// <param name="tree">The newest edition's areas.</param>
    /// <param name="borders">Their borders; null where there are none.</param>
    /// <param name="land">The land; null where it is not known.</param>
    public PlaceGround(AreaTree tree, EditionGeometry? borders, AreaShape? land)
    {
        _tree = tree;
        _areas = borders is null ? null : new AreaLocator([.. borders.Shapes.Select(one => one ?? AreaShape.Empty)]);
        _land = land is null ? null : new AreaLocator([.. PolygonsOf(land)]);
    }

    /// <summary>Whether borders are known, so that a place can lie outside them.</summary>
    public bool HasBorders => _areas is not null;

    /// <summary>The DeSO and municipality that hold a point; null where none does.</summary>
    public (string Deso, string Municipality)? Find(PlanePoint point)
    {
        if (_areas?.Find(point.Easting, point.Northing) is not (>= 0 and var deso))
            return null;
        var municipality = _tree.AncestorOf(AreaLevel.Deso, deso, AreaLevel.Municipality);
        return (
            _tree.Layer(AreaLevel.Deso).Areas[deso].Code, _tree.Layer(AreaLevel.Municipality).Areas[municipality].Code);
    }

    /// <summary>Whether a point lies on land or at the shore; true where the land is not known.</summary>
    public bool IsAshore(PlanePoint point)
    {
        if (_land is null || _land.Find(point.Easting, point.Northing) >= 0)
            return true;
        const int Directions = 8;
        for (var i = 0; i < Directions; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * i / Directions);
            if (_land.Find(point.Easting + (ShoreMeters * cosine), point.Northing + (ShoreMeters * sine)) >= 0)
                return true;
        }

        return false;
    }

    private static IEnumerable<AreaShape> PolygonsOf(AreaShape land)
    {
        for (var polygon = 0; polygon < land.PolygonCount; polygon++)
        {
            var (first, count) = land.RingsOf(polygon).GetOffsetAndLength(land.RingCount);
            var (coordinates, starts) = (new List<double>(), new List<int> { 0 });
            for (var ring = first; ring < first + count; ring++)
            {
                coordinates.AddRange(land.Ring(ring));
                starts.Add(coordinates.Count / 2);
            }

            yield return new AreaShape([.. coordinates], [.. starts], [0, count]);
        }
    }
}
