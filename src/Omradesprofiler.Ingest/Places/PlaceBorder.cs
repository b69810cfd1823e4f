using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Points along an area's border, for what is reached where one comes to it: a park.</summary>
internal static class PlaceBorder
{
    private const double SmallestSquareMeters = 10_000;
    private const double StepMeters = 200;
    private const int MostPoints = 100;

    /// <summary>Points each two hundred metres, farther apart on a long border; none for a small area.</summary>
    public static IReadOnlyList<PlanePoint> PointsOf(AreaShape shape)
    {
        if (shape.AreaSquareMeters < SmallestSquareMeters)
            return [];
        var shells = Enumerable.Range(0, shape.PolygonCount)
            .Select(polygon => shape.Ring(shape.RingsOf(polygon).Start.Value).ToArray()).ToList();
        var step = Math.Max(StepMeters, shells.Sum(LengthOf) / MostPoints);
        return [.. shells.SelectMany(shell => Along(shell, step))];
    }

    private static double LengthOf(double[] ring)
    {
        var length = 0.0;
        for (var i = 2; i < ring.Length; i += 2)
            length += Point(ring, i).DistanceTo(Point(ring, i - 2));
        return length;
    }

    private static IEnumerable<PlanePoint> Along(double[] ring, double step)
    {
        var left = 0.0;
        for (var i = 2; i < ring.Length; i += 2)
        {
            var (from, to) = (Point(ring, i - 2), Point(ring, i));
            var length = from.DistanceTo(to);
            for (; left < length; left += step)
                yield return new PlanePoint(
                    Math.Round(from.Easting + ((to.Easting - from.Easting) * left / length), 1),
                    Math.Round(from.Northing + ((to.Northing - from.Northing) * left / length), 1));
            left -= length;
        }
    }

    private static PlanePoint Point(double[] ring, int at) => new(ring[at], ring[at + 1]);
}
