using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Roads;

/// <summary>
/// Times by made-up buses and ferries, as a timetable service answers: from the middle of each DeSO to clinics and
/// candidate sites, with the walk, the wait and a change on long ways. Buses keep to larger roads; from some country
/// areas there are none.
/// </summary>
internal sealed class BusTimes
{
    private const double LongestMinutes = 75;
    private const double FerryWaitMinutes = 18;
    private const double ChangeMinutes = 7;
    private const double ChangeAfterMinutes = 22;
    private const double WalkMetersPerMinute = 80;

    private readonly Network _network;
    private readonly Nearest _stops;

    public BusTimes(Network network)
    {
        _network = network;
        _stops = new Nearest(network.Junctions, 500, junction => network.At(junction).Count > 0);
    }

    /// <summary>Writes the file with a mark, semicolons and decimal commas, as Swedish programs do.</summary>
    public void Write(
        string path, IReadOnlyList<(string Code, Point Middle, char Letter)> areas,
        IReadOnlyList<(string Code, Point Place)> destinations)
    {
        var stops = destinations.Select(one => _stops.Find(one.Place)).ToList();
        var rows =
            from area in areas
            where area.Letter != 'A' || Keys.Unit(Keys.Of(area.Code + "|buss")) > 0.12
            let start = _stops.Find(area.Middle)
            let rides = RidesFrom(start)
            from destination in destinations.Index()
            let ride = rides[stops[destination.Index]]
            let minutes = ride + WalkOf(area.Middle, start) + WaitOf(area.Letter)
                + WalkOf(destination.Item.Place, stops[destination.Index]) + (ride > ChangeAfterMinutes ? ChangeMinutes : 0)
            let onFoot = 1.3 * area.Middle.To(destination.Item.Place) / WalkMetersPerMinute
            let best = ride < LongestMinutes / 2 ? Math.Min(minutes, onFoot) : minutes
            where best <= LongestMinutes
            select Text.SemicolonRow(
                area.Code, destination.Item.Code, Text.Number(best, 1).Replace('.', ','));
        Text.Write(path, rows.Prepend("from;to;minutes"), Text.Utf8WithMark, "\r\n");
    }

    private static double WaitOf(char letter) => letter switch { 'C' => 5, 'B' => 9, _ => 14 };

    private double WalkOf(Point place, int stop) => 3 + (place.To(_network.Junctions[stop]) / WalkMetersPerMinute);

    /// <summary>Minutes on the bus to every junction; infinite where it does not go.</summary>
    private double[] RidesFrom(int start)
    {
        var rides = Enumerable.Repeat(double.PositiveInfinity, _network.Junctions.Count).ToArray();
        var queue = new PriorityQueue<int, (double, int)>();
        rides[start] = 0;
        queue.Enqueue(start, (0, start));
        while (queue.TryDequeue(out var here, out var at))
        {
            if (at.Item1 > rides[here] || rides[here] > LongestMinutes)
                continue;
            foreach (var stretch in _network.At(here))
            {
                var (next, minutes) = (stretch.Other(here), rides[here] + MinutesOf(stretch));
                if (minutes >= rides[next])
                    continue;
                rides[next] = minutes;
                queue.Enqueue(next, (minutes, next));
            }
        }

        return rides;
    }

    private static double MinutesOf(Stretch stretch)
    {
        var (kilometresPerHour, wait) = stretch.Class switch
        {
            RoadClass.Track => (5.0, 0.0),
            RoadClass.Residential => (17, 0),
            RoadClass.Unclassified => (22, 0),
            RoadClass.Tertiary => (34, 0),
            RoadClass.Secondary => (46, 0),
            RoadClass.Ferry => (16, FerryWaitMinutes),
            _ => (54, 0),
        };
        return (stretch.Length / 1000 / kilometresPerHour * 60) + wait;
    }
}
