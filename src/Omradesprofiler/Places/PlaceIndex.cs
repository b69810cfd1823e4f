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

    /// <summary>The number of the nearest place that is meant, the first among equals; −1 where there is none.</summary>
    public int Nearest(PlanePoint point, Func<LocalPlace, bool> isMeant, double mostMeters)
    {
        for (var meters = 1_000.0; ; meters *= 4)
        {
            var found = Within(point, Math.Min(meters, mostMeters)).Where(one => isMeant(_places[one])).ToList();
            if (found.Count > 0)
                return found.MinBy(one => (_places[one].Point.DistanceTo(point), one));
            if (meters >= mostMeters)
                return -1;
        }
    }

    /// <summary>The box so many metres around a point.</summary>
    public static Bounds BoxOf(PlanePoint point, double meters) => new(
        point.Easting - meters, point.Northing - meters, point.Easting + meters, point.Northing + meters);
}
