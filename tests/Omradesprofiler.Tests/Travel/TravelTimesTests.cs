using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Times between many points: equal to Dijkstra's to the millisecond.</summary>
public sealed class TravelTimesTests
{
    private const int Seeds = 300;

    [Fact]
    public void In_any_tangle_the_times_are_those_of_Dijkstra()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network(seed % 2 == 0 ? TravelMode.Car : TravelMode.Bicycle);
            var origins = network.Snap(MadeUpRoads.Points(seed, 1 + (seed % 40), network.Bounds));
            var destinations = network.Snap(MadeUpRoads.Points(seed + Seeds, 1 + (seed % 23), network.Bounds));
            var times = TravelHelp.Times(network, origins, destinations);
            for (var i = 0; i < origins.Length; i++)
                Assert.Equal(
                    PlainDijkstra.Row(network, origins[i], destinations),
                    times[(i * destinations.Length)..((i + 1) * destinations.Length)]);
        }
    }

    [Fact]
    public void A_way_over_a_third_place_is_never_shorter()
    {
        for (var seed = 0; seed < Seeds / 3; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network();
            var points = network.Snap(MadeUpRoads.Points(seed, 12, network.Bounds));
            var times = TravelHelp.Times(network, points, points);
            long Time(int from, int to) => times[(from * points.Length) + to];
            for (var a = 0; a < points.Length; a++)
                for (var b = 0; b < points.Length; b++)
                    for (var c = 0; c < points.Length; c++)
                        Assert.True(
                            Time(a, c) == TravelMatrix.Unreachable
                                ? Math.Max(Time(a, b), Time(b, c)) == TravelMatrix.Unreachable
                                : Time(a, c) <= Time(a, b) + Time(b, c));
        }
    }

    [Fact]
    public void On_foot_it_takes_as_long_back_as_there()
    {
        for (var seed = 0; seed < Seeds / 3; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network(TravelMode.Walk);
            var points = network.Snap(MadeUpRoads.Points(seed, 20, network.Bounds));
            var times = TravelHelp.Times(network, points, points);
            for (var a = 0; a < points.Length; a++)
                for (var b = 0; b < a; b++)
                    Assert.Equal(times[(a * points.Length) + b], times[(b * points.Length) + a]);
        }
    }

    [Fact]
    public void A_street_of_a_kilometre_takes_its_length_by_its_speed_and_the_walk_to_it()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street() with { MaxKilometersPerHour = 40 }, roads.Node(0, 0), roads.Node(1_000, 0));
        var network = roads.Network();
        var points = network.Snap([MadeUpRoads.At(0, 50), MadeUpRoads.At(1_000, -25)]);
        var time = TravelHelp.Times(network, points, points)[1];

        // The plane is 0.04 % smaller than the ground on the central meridian: 1,000 m there are 1,000.4 m here.
        var expected = (1.0004 / 36 * 3_600_000) + (75 / 5.0 * 3_600);
        Assert.Equal(expected, time, 20.0);
    }

    [Fact]
    public void On_a_one_way_street_one_goes_round_to_what_lies_behind()
    {
        var roads = new MadeUpRoads();
        var (a, b, c) = (roads.Node(0, 0), roads.Node(1_000, 0), roads.Node(500, 800));
        roads.Way(MadeUpRoads.Street(WayDirections.Forward), a, b).Way(MadeUpRoads.Street(), b, c, a);
        var network = roads.Network();
        var points = network.Snap([MadeUpRoads.At(300, 0), MadeUpRoads.At(700, 0)]);
        var times = TravelHelp.Times(network, points, points);
        Assert.Equal(400 / 30.0 * 3_600, times[1], 60.0);
        Assert.Equal((600 + (2 * Math.Sqrt((500 * 500) + (800 * 800)))) / 30 * 3_600, times[2], 200.0);
    }

    [Fact]
    public void Against_a_one_way_street_that_ends_there_is_no_way()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street(WayDirections.Backward), roads.Node(0, 0), roads.Node(1_000, 0));
        var network = roads.Network();
        var points = network.Snap([MadeUpRoads.At(300, 0), MadeUpRoads.At(700, 0)]);
        var times = TravelHelp.Times(network, points, points);
        Assert.Equal(TravelMatrix.Unreachable, times[1]);
        Assert.NotEqual(TravelMatrix.Unreachable, times[2]);
    }

    [Fact]
    public void Points_that_lie_too_far_from_roads_are_not_reached()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street(), roads.Node(0, 0), roads.Node(1_000, 0));
        var network = roads.Network();
        var points = network.Snap([MadeUpRoads.At(500, 100), MadeUpRoads.At(500, 2_100)]);
        Assert.Equal(
            [false, true, true, true],
            TravelHelp.Times(network, points, points).Select(time => time == TravelMatrix.Unreachable));
    }

    [Fact]
    public void Row_by_row_they_are_the_same_in_order_of_origin()
    {
        var network = MadeUpRoads.Tangle(7).Network();
        var origins = network.Snap(MadeUpRoads.Points(1, 50, network.Bounds));
        var destinations = network.Snap(MadeUpRoads.Points(2, 9, network.Bounds));
        var rows = new List<int>();
        TravelTimes.EachOrigin(network, origins, destinations, (origin, times) =>
        {
            Assert.Equal(rows.Count, origin * destinations.Length);
            rows.AddRange(times);
        }, TestContext.Current.CancellationToken);
        Assert.Equal(TravelHelp.Times(network, origins, destinations), rows);
    }

    [Fact]
    public void Without_roads_or_points_there_are_no_times()
    {
        var network = new MadeUpRoads().Network();
        var point = network.Snap([MadeUpRoads.Middle]);
        Assert.Equal(SnapStatus.NoRoads, point[0].Status);
        Assert.Equal([TravelMatrix.Unreachable], TravelHelp.Times(network, point, point));
        Assert.Empty(TravelHelp.Times(network, [], point));
        Assert.Empty(TravelHelp.Times(network, point, []));
    }

    [Fact]
    public void A_stopped_computation_says_so() =>
        Assert.ThrowsAny<OperationCanceledException>(() => RoadNetwork.Build(
            MadeUpRoads.Tangle(3).Map(), TravelMode.Car, SpeedTable.Usual, new CancellationToken(canceled: true)));

    [Fact]
    public void Public_transport_has_no_roads_of_its_own() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => TravelHelp.Build(MadeUpRoads.Tangle(3).Map(), TravelMode.PublicTransport));
}
