using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Real roads of a town and a country, and the sample county's: equal to Dijkstra's times.</summary>
public sealed class RealNetworkTests
{
    private const int Pairs = 500;
    private const string Sample = "sample";

    public static TheoryData<string, TravelMode> Networks { get; } = new(
        from file in new[]
        {
            Sample, "osm/monaco-latest_pbfConverter_2019.osm.pbf", "osm/planetiler_monaco-latest.osm.pbf",
            "osm/otp_herrenberg-minimal.osm.pbf",
        }
        from mode in new[] { TravelMode.Car, TravelMode.Bicycle, TravelMode.Walk }
        select (file, mode));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Five_hundred_pairs_take_as_long_as_by_Dijkstra(string file, TravelMode mode)
    {
        var network = Read(file, mode);
        var points = network.Snap(PointsOnLand(network, 2 * Pairs));
        var (origins, destinations) = (points[..Pairs], points[Pairs..]);
        var times = TravelHelp.Times(network, origins, destinations);
        var reached = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var expected = PlainDijkstra.Row(network, origins[i], destinations.AsSpan(i, 1).ToArray())[0];
            Assert.Equal(expected, times[(i * Pairs) + i]);
            reached += expected < TravelMatrix.Unreachable ? 1 : 0;
        }

        Assert.InRange(reached, Pairs * 9 / 10, Pairs);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_way_over_a_third_place_is_never_shorter_and_walks_are_as_long_both_ways(string file, TravelMode mode)
    {
        var network = Read(file, mode);
        var points = network.Snap(PointsOnLand(network, 60));
        var times = TravelHelp.Times(network, points, points);
        for (var a = 0; a < points.Length; a++)
            for (var b = 0; b < points.Length; b++)
            {
                if (mode == TravelMode.Walk)
                    Assert.Equal(times[(a * points.Length) + b], times[(b * points.Length) + a]);
                for (var c = 0; c < points.Length; c++)
                    Assert.True(times[(a * points.Length) + c]
                        <= (long)times[(a * points.Length) + b] + times[(b * points.Length) + c]);
            }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Isochrones_hold_what_is_reached(string file, TravelMode mode)
    {
        var network = Read(file, mode);
        var points = network.Snap(PointsOnLand(network, 400))
            .Select(point => point with { DistanceMeters = 0 }).ToArray();
        var times = TravelHelp.Times(network, points, [points[0]]);
        foreach (var shape in Isochrones.Draw(network, points[0], [5, 10, 20, 30]))
        {
            Assert.Empty(ShapeCheck.List(shape.Shape));
            for (var i = 0; i < points.Length; i++)
                if (times[i] <= shape.Minutes * 60_000)
                    Assert.True(shape.Shape.Contains(points[i].Place.Easting, points[i].Place.Northing));
        }
    }

    private static RoadNetwork Read(string file, TravelMode mode)
    {
        var path = file == Sample
            ? Repository.PathOf("geodata", "sample", "roads", "vagnat.osm.pbf")
            : SharedData.Require(file);
        using var stream = File.OpenRead(path);
        return TravelHelp.Build(TravelHelp.ReadRoads(stream, file), mode);
    }

    /// <summary>Places near roads, by the points of edges, shaken.</summary>
    private static PlanePoint[] PointsOnLand(RoadNetwork network, int count)
    {
        var random = new Random(20);
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var edge = random.Next(network.Graph.EdgeCount);
                while (!network.Graph.IsOpenAlong[edge])
                    edge = random.Next(network.Graph.EdgeCount);
                var place = network.Graph.PointOf(edge, random.Next(network.Graph.PointCountOf(edge)));
                return new PlanePoint(place.Easting + random.Next(-99, 99), place.Northing + random.Next(-99, 99));
            }),
        ];
    }
}
