using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Where points are joined to roads.</summary>
public sealed class RoadSnapperTests
{
    [Fact]
    public void A_point_is_joined_to_the_nearest_place_on_a_road()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street(), roads.Node(0, 0), roads.Node(300, 0), roads.Node(1_000, 0));
        var point = roads.Network().Snap([MadeUpRoads.At(250, 40)])[0];
        Assert.True(point.IsSnapped);
        Assert.Equal(40, point.DistanceMeters, 0.1);
        Assert.Equal(0.25, point.Share, 1e-4);
        Assert.Equal(MadeUpRoads.At(250, 0).Easting, point.Place.Easting, 0.1);
    }

    [Fact]
    public void In_the_sea_it_is_not_joined_and_the_distance_is_told_while_it_can_be()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street(), roads.Node(0, 0), roads.Node(1_000, 0));
        var points = roads.Network().Snap(
            [MadeUpRoads.At(500, 1_999), MadeUpRoads.At(500, 3_000), MadeUpRoads.At(500, 9_000)]);
        Assert.Equal(
            [SnapStatus.Snapped, SnapStatus.TooFar, SnapStatus.TooFar], points.Select(point => point.Status));
        Assert.Equal(3_000, points[1].DistanceMeters, 0.5);
        Assert.Equal(double.PositiveInfinity, points[2].DistanceMeters);
    }

    [Theory]
    [InlineData(100, 190, 0)]
    [InlineData(100, 210, 1)]
    [InlineData(10, 55, 0)]
    [InlineData(10, 65, 1)]
    public void A_loose_piece_is_passed_over_where_the_rest_is_at_most_twice_as_far(
        double toLoose, double toRest, int component)
    {
        var roads = new MadeUpRoads();
        var junction = roads.Node(500, toRest);
        roads.Way(MadeUpRoads.Street(), roads.Node(0, toRest), junction, roads.Node(900, toRest))
            .Way(MadeUpRoads.Street(), junction, roads.Node(500, 2_000))
            .Way(MadeUpRoads.Street(), roads.Node(480, -toLoose), roads.Node(520, -toLoose));
        Assert.Equal(component, roads.Network().Snap([MadeUpRoads.At(500, 0)])[0].Component);
    }

    [Fact]
    public void Nobody_joins_a_motorway_or_a_ferry_between_its_ends()
    {
        var roads = new MadeUpRoads();
        var (a, b, c) = (roads.Node(0, 0), roads.Node(1_000, 0), roads.Node(2_000, 0));
        roads.Way(MadeUpRoads.Street() with { Class = RoadClass.Motorway }, a, b)
            .Way(MadeUpRoads.Street() with { Class = RoadClass.Ferry }, b, c)
            .Way(MadeUpRoads.Street(), c, roads.Node(2_000, 500));
        var points = roads.Network().Snap([MadeUpRoads.At(500, 10), MadeUpRoads.At(1_500, 10)]);
        Assert.Equal(1_500, points[0].DistanceMeters, 5.0);
        Assert.Equal(500, points[1].DistanceMeters, 5.0);
    }

    [Fact]
    public void A_street_that_only_leads_out_counts_as_the_smaller_part()
    {
        var roads = new MadeUpRoads();
        var (a, b) = (roads.Node(0, 0), roads.Node(1_000, 0));
        roads.Way(MadeUpRoads.Street(), a, b).Way(MadeUpRoads.Street(WayDirections.Forward), b, roads.Node(1_900, 0));
        Assert.Equal([0, 1], roads.Network().Snap([MadeUpRoads.At(500, 0), MadeUpRoads.At(1_700, 0)])
            .Select(point => point.Component));
    }
}
