using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Draws roads for tests, in metres east and north of a place on SWEREF 99 TM's central meridian.</summary>
internal sealed class MadeUpRoads
{
    public static readonly PlanePoint Middle = new(500_000, 6_600_000);

    private readonly List<int> _longitudes = [];
    private readonly List<int> _latitudes = [];
    private readonly List<RoadWay> _ways = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _nodes = [];

    public static RoadWay Street(WayDirections directions = WayDirections.Both) => new(
        RoadClass.Residential, RoadSurface.Paved, directions, directions, WayDirections.Both);

    public static PlanePoint At(double east, double north) => new(Middle.Easting + east, Middle.Northing + north);

    public int Node(double east, double north)
    {
        var place = At(east, north);
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(place.Easting, place.Northing);
        _longitudes.Add((int)Math.Round(longitude * 1e7));
        _latitudes.Add((int)Math.Round(latitude * 1e7));
        return _longitudes.Count - 1;
    }

    public MadeUpRoads Way(RoadWay way, params ReadOnlySpan<int> nodes)
    {
        _ways.Add(way);
        _nodes.AddRange(nodes);
        _starts.Add(_nodes.Count);
        return this;
    }

    public RoadMap Map() => new([.. _longitudes], [.. _latitudes], [.. _ways], [.. _starts], [.. _nodes]);

    public RoadNetwork Network(TravelMode mode = TravelMode.Car) => TravelHelp.Build(Map(), mode);

    /// <summary>
    /// A tangle within two kilometres: streets of all directions, parallel ones, loops, some of no length, and parts
    /// without a way to each other.
    /// </summary>
    public static MadeUpRoads Tangle(int seed)
    {
        var random = new Random(seed);
        var roads = new MadeUpRoads();
        var count = random.Next(2, 60);
        var nodes = new List<int>();
        for (var i = 0; i < count; i++)
            nodes.Add(i > 0 && random.Next(8) == 0
                ? roads.Copy(nodes[random.Next(nodes.Count)])
                : roads.Node(random.Next(2_000), random.Next(2_000)));
        var directions = new[]
            { WayDirections.Both, WayDirections.Both, WayDirections.Forward, WayDirections.Backward };
        for (var way = random.Next(1, 2 * count); way > 0; way--)
        {
            var along = new int[random.Next(2, 5)];
            for (var i = 0; i < along.Length; i++)
                along[i] = nodes[random.Next(nodes.Count)];
            roads.Way(Street(directions[random.Next(directions.Length)]), along);
            if (random.Next(6) == 0)
                roads.Way(Street() with { MaxKilometersPerHour = 10 + random.Next(60) }, along[0], along[^1]);
        }

        return roads;
    }

    public static PlanePoint[] Points(int seed, int count, Bounds box)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new PlanePoint(
                box.MinX + (random.NextDouble() * box.Width), box.MinY + (random.NextDouble() * box.Height))),
        ];
    }

    private int Copy(int node)
    {
        _longitudes.Add(_longitudes[node]);
        _latitudes.Add(_latitudes[node]);
        return _longitudes.Count - 1;
    }
}
