using Omradesprofiler.Findings;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>What a network is made of, says of itself, and keeps.</summary>
public sealed class RoadNetworkTests
{
    [Fact]
    public void The_same_roads_give_the_same_bytes() => Assert.Equal(
        MadeUpRoads.Tangle(11).Network().Serialize(), MadeUpRoads.Tangle(11).Network().Serialize());

    [Fact]
    public void Kept_and_read_back_it_is_the_same()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network((TravelMode)(seed % 3));
            var bytes = network.Serialize();
            var back = RoadNetwork.Deserialize(bytes, "bil");
            Assert.Equal(bytes, back.Serialize());
            Assert.Equal((network.Summary, network.Description), (back.Summary, back.Description));
            var places = MadeUpRoads.Points(seed, 20, network.Bounds);
            Assert.Equal(network.Snap(places), back.Snap(places));
            Assert.Equal(
                TravelHelp.Times(network, network.Snap(places), network.Snap(places)),
                TravelHelp.Times(back, back.Snap(places), back.Snap(places)));
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused_wherever_the_damage_is()
    {
        var bytes = MadeUpRoads.Tangle(5).Network().Serialize();
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            var exception = Assert.Throws<DataException>(() => RoadNetwork.Deserialize(damaged, "roads/car"));
            Assert.Equal("roads/car", exception.Finding.Source);
            Assert.Throws<DataException>(() => RoadNetwork.Deserialize(bytes.AsMemory(0, i), "roads/car"));
        }
    }

    [Fact]
    public void Another_version_is_refused_by_its_number()
    {
        var bytes = MadeUpRoads.Tangle(5).Network().Serialize();
        bytes[6] = 99;
        Assert.Contains(
            "version 99", Assert.Throws<DataException>(() => RoadNetwork.Deserialize(bytes, "x")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Its_parts_are_counted_the_largest_apart()
    {
        var roads = new MadeUpRoads();
        var (a, b) = (roads.Node(0, 0), roads.Node(1_000, 0));
        roads.Way(MadeUpRoads.Street(), a, b)
            .Way(MadeUpRoads.Street(WayDirections.Forward), b, roads.Node(1_000, 1_000))
            .Way(MadeUpRoads.Street(), roads.Node(5_000, 0), roads.Node(5_000, 100));
        var summary = roads.Network().Summary;
        Assert.Equal((5, 3, 1, 3, 3), (
            summary.Nodes, summary.Edges, summary.OneWayEdges, summary.Components, summary.NodesOutsideLargest));
        Assert.Equal(2.1, summary.Kilometers, 0.01);
    }

    [Fact]
    public void A_ferry_takes_its_time_and_one_wait_however_many_ways_it_is_drawn_as()
    {
        var ferry = new RoadWay(
            RoadClass.Ferry, RoadSurface.Unknown, WayDirections.Both, WayDirections.Both, WayDirections.Both, null,
            1_200);
        var (whole, halves) = (new MadeUpRoads(), new MadeUpRoads());
        foreach (var roads in new[] { whole, halves })
        {
            var nodes = new[] { 0, 1_000, 3_000, 5_000, 6_000 }.Select(east => roads.Node(east, 0)).ToArray();
            roads.Way(MadeUpRoads.Street(), nodes[0], nodes[1]).Way(MadeUpRoads.Street(), nodes[3], nodes[4]);
            if (roads == whole)
                roads.Way(ferry, nodes[1], nodes[2], nodes[3]);
            else
                roads.Way(ferry with { DurationSeconds = 600 }, nodes[1], nodes[2])
                    .Way(ferry with { DurationSeconds = 600 }, nodes[2], nodes[3]);
        }

        foreach (var network in new[] { whole.Network(), halves.Network() })
        {
            var ends = network.Snap([MadeUpRoads.At(1_000, 0), MadeUpRoads.At(5_000, 0)]);
            Assert.Equal((20 + 10) * 60_000, TravelHelp.Times(network, ends, ends)[1], 60.0);
            Assert.Equal(4, network.Summary.FerryKilometers, 0.01);
        }
    }

    [Fact]
    public void A_speed_that_is_none_is_refused()
    {
        foreach (var speeds in new[]
            {
                SpeedTable.Usual with { Walk = 0 }, SpeedTable.Usual with { Walk = -5 },
                SpeedTable.Usual with { Walk = double.NegativeZero },
            })
            Assert.Throws<ArgumentOutOfRangeException>(() => RoadNetwork.Build(
                MadeUpRoads.Tangle(1).Map(), TravelMode.Walk, speeds, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(TravelMode.Car, "Svängförbud")]
    [InlineData(TravelMode.Car, "90 % av den skyltade")]
    [InlineData(TravelMode.Bicycle, "16 km/h")]
    [InlineData(TravelMode.Walk, "Enkelriktning gäller inte gående")]
    public void It_says_what_it_counts_and_what_it_leaves_out(TravelMode mode, string words) => Assert.Contains(
        words, MadeUpRoads.Tangle(1).Network(mode).Description.Replace('\u00a0', ' '), StringComparison.Ordinal);
}
