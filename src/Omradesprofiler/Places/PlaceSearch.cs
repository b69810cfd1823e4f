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
        var meters = new double[near.Count];
        walk.EachOrigin(
            [.. points.Select(i => from[i])],
            [.. near.Select(one => new TravelPlace(places[one].Id, places[one].Point))],
            (row, times) =>
            {
                for (var i = 0; i < meters.Length; i++)
                    meters[i] = places[near[i]].Point.DistanceTo(from[points[row]].Place);
                receive(points[row], near, meters, times);
            },
            cancellation);
    }

    private static (long, long) TileOf(PlanePoint point) =>
        ((long)Math.Floor(point.Northing / TileMeters), (long)Math.Floor(point.Easting / TileMeters));
}
