using Omradesprofiler.Geography;

namespace Omradesprofiler.Places;

/// <summary>Finds the places near a point or in a box. Safe for several threads at once.</summary>
public sealed class PlaceIndex
{
    private readonly IReadOnlyList<LocalPlace> _places;
    private readonly BoxIndex _index;

    /// <summary>Indexes the places.</summary>
    public PlaceIndex(IReadOnlyList<LocalPlace> places)
    {
        _places = places;
        _index = new BoxIndex([.. places.Select(one => BoxOf(one.Point, 0))]);
    }

    /// <summary>The numbers of the places in a box, rising.</summary>
    public List<int> In(Bounds box)
    {
        var found = new List<int>();
        _index.Find(box, found);
        found.Sort();
        return found;
    }

    /// <summary>The numbers of the places within so many metres by the straight line, rising.</summary>
    public List<int> Within(PlanePoint point, double meters)
    {
        var found = In(BoxOf(point, meters));
        found.RemoveAll(one => _places[one].Point.DistanceTo(point) > meters);
        return found;
    }

    /// <summary>The nearest place, the first among equals; null where none is so near.</summary>
    public LocalPlace? Nearest(PlanePoint point, double mostMeters)
    {
        for (var meters = Math.Min(1_000.0, mostMeters); ; meters = Math.Min(meters * 4, mostMeters))
        {
            var found = Within(point, meters);
            if (found.Count > 0)
                return _places[found.MinBy(one => (_places[one].Point.DistanceTo(point), one))];
            if (meters >= mostMeters)
                return null;
        }
    }

    /// <summary>The box so many metres around a point.</summary>
    public static Bounds BoxOf(PlanePoint point, double meters) => new(
        point.Easting - meters, point.Northing - meters, point.Easting + meters, point.Northing + meters);
}
