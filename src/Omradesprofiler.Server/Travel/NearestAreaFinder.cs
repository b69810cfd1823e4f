using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>In which DeSO the people nearest to a place live.</summary>
public sealed class NearestAreaFinder
{
    private readonly AreaLayer? _layer;
    private readonly TravelOrigin[] _origins = [];

    public NearestAreaFinder(LoadedSnapshot loaded)
    {
        if (loaded.Snapshot.Travel is not { } travel)
            return;
        _layer = loaded.Snapshot.Register.FindLayer(AreaLevel.Deso, travel.Edition);
        _origins = [.. travel.Origins.OrderBy(origin => origin.Place.Northing)];
    }

    /// <summary>The DeSO, or null where nothing is known of where people live.</summary>
    public Area? Find(PlanePoint place)
    {
        var (nearest, least) = (-1, double.PositiveInfinity);
        var start = FirstNorthOf(place.Northing);
        for (var i = start; i < _origins.Length && _origins[i].Place.Northing - place.Northing < least; i++)
            Try(i);
        for (var i = start - 1; i >= 0 && place.Northing - _origins[i].Place.Northing < least; i--)
            Try(i);
        return nearest < 0 ? null : _layer!.Areas[_origins[nearest].Area];

        void Try(int i)
        {
            if (_origins[i].Place.DistanceTo(place) is var meters && meters < least)
                (nearest, least) = (i, meters);
        }
    }

    private int FirstNorthOf(double northing)
    {
        var (low, high) = (0, _origins.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_origins[middle].Place.Northing < northing)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
