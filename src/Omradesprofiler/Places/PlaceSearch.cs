using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Places;

/// <summary>Receives a point's places: their numbers, metres by the straight line, and milliseconds on foot.</summary>
internal delegate void PlaceRow(
    int point, IReadOnlyList<int> near, ReadOnlySpan<double> meters, ReadOnlySpan<int> milliseconds);

/// <summary>
/// Finds the places near many points and how long it takes to walk there. The ground is taken square by square, so that
/// a country needs no more memory than a county.
/// </summary>
/// <param name="places">The places.</param>
/// <param name="index">The same, indexed.</param>
/// <param name="walk">How it is walked.</param>
internal sealed class PlaceSearch(IReadOnlyList<LocalPlace> places, PlaceIndex index, TravelWay walk)
{
    private const double TileMeters = 20_000;

    /// <summary>Goes through the points, square by square; those of a square without places are passed over.</summary>
    /// <param name="from">The points.</param>
    /// <param name="reachMeters">How far away places are looked at; some that are farther may come along.</param>
    /// <param name="receive">Gets each point's places.</param>
    /// <param name="cancellation">Stops the search.</param>
    public void Each(
        IReadOnlyList<TravelPlace> from, double reachMeters, PlaceRow receive, CancellationToken cancellation)
    {
        foreach (var tile in Enumerable.Range(0, from.Count).GroupBy(i => TileOf(from[i].Place)))
            EachOf([.. tile], from, reachMeters, receive, cancellation);
    }

    private void EachOf(
        int[] points, IReadOnlyList<TravelPlace> from, double reachMeters, PlaceRow receive,
        CancellationToken cancellation)
    {
        var box = Bounds.Empty;
        foreach (var i in points)
            box = box.Union(PlaceIndex.BoxOf(from[i].Place, reachMeters));
        var near = index.In(box);
        if (near.Count == 0)
            return;
        var (doors, placeOf) = DoorsOf(near);
        var meters = new double[near.Count];
        var shortest = new int[near.Count];
        walk.EachOrigin(
            [.. points.Select(i => from[i])],
            doors,
            (row, times) =>
            {
                Array.Fill(shortest, TravelMatrix.Unreachable);
                for (var i = 0; i < doors.Count; i++)
                    shortest[placeOf[i]] = Math.Min(shortest[placeOf[i]], times[i]);
                for (var i = 0; i < meters.Length; i++)
                    meters[i] = places[near[i]].DistanceTo(from[points[row]].Place);
                receive(points[row], near, meters, shortest);
            },
            cancellation);
    }

    /// <summary>Where the places are walked to, and which place each is of: their points and borders.</summary>
    private (List<TravelPlace> Doors, List<int> PlaceOf) DoorsOf(List<int> near)
    {
        var (doors, placeOf) = (new List<TravelPlace>(near.Count), new List<int>(near.Count));
        for (var i = 0; i < near.Count; i++)
        {
            var place = places[near[i]];
            doors.Add(new TravelPlace(place.Id, place.Point));
            doors.AddRange(place.Border.Select((point, number) => new TravelPlace($"{place.Id} {number}", point)));
            while (placeOf.Count < doors.Count)
                placeOf.Add(i);
        }

        return (doors, placeOf);
    }

    private static (long, long) TileOf(PlanePoint point) =>
        ((long)Math.Floor(point.Northing / TileMeters), (long)Math.Floor(point.Easting / TileMeters));
}
