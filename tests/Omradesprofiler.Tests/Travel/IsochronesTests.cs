using Omradesprofiler.Geography;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>The ground from which a site is reached.</summary>
public sealed class IsochronesTests
{
    private static readonly int[] Minutes = [2, 5, 10, 15];

    [Fact]
    public void Every_place_on_a_road_lies_within_the_shapes_of_its_time_and_longer_ones()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network((TravelMode)(seed % 3));
            var (shapes, times, points) = Draw(network, seed);
            for (var i = 0; i < points.Length; i++)
                foreach (var shape in shapes.Where(shape => times[i] <= shape.Minutes * 60_000))
                    Assert.True(shape.Shape.Contains(points[i].Place.Easting, points[i].Place.Northing));
        }
    }

    [Fact]
    public void What_lies_farther_than_the_margin_and_the_walk_is_outside()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network((TravelMode)(seed % 3));
            var (shapes, times, points) = Draw(network, seed);
            foreach (var shape in shapes.Where(shape => shape.Shape.PolygonCount > 0))
            {
                // A place on a road is reached late if it takes longer than the time and the walk through the margin.
                var late = (shape.Minutes * 60_000) + ((shape.MarginMeters + 60) / 5 * 3_600);
                for (var i = 0; i < points.Length; i++)
                    if (times[i] > late && IsFarFromReached(network, points, times, i, shape))
                        Assert.False(shape.Shape.Contains(points[i].Place.Easting, points[i].Place.Northing));
            }
        }
    }

    [Fact]
    public void Shapes_of_longer_times_hold_those_of_shorter()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network();
            var shapes = Draw(network, seed).Shapes;
            for (var i = 1; i < shapes.Count; i++)
            {
                Assert.True(shapes[i - 1].Shape.AreaSquareMeters <= shapes[i].Shape.AreaSquareMeters);
                foreach (var (x, y) in Vertices(shapes[i - 1].Shape))
                    Assert.True(shapes[i].Shape.Contains(x, y));
            }
        }
    }

    [Fact]
    public void The_time_is_to_the_site_so_one_way_streets_reach_backwards()
    {
        var roads = new MadeUpRoads();
        var (a, b, c) = (roads.Node(0, 0), roads.Node(2_000, 0), roads.Node(4_000, 0));
        roads.Way(MadeUpRoads.Street(WayDirections.Forward), a, b, c);
        var network = roads.Network();
        var shape = Isochrones.Draw(network, network.Snap([MadeUpRoads.At(2_000, 0)])[0], [3])[0].Shape;
        Assert.True(shape.Contains(MadeUpRoads.Middle.Easting + 1_000, MadeUpRoads.Middle.Northing));
        Assert.False(shape.Contains(MadeUpRoads.Middle.Easting + 3_000, MadeUpRoads.Middle.Northing));
    }

    [Fact]
    public void Rings_are_polygons_that_follow_the_rules()
    {
        for (var seed = 0; seed < 25; seed++)
            foreach (var shape in Draw(MadeUpRoads.Tangle(seed).Network(), seed).Shapes)
                Assert.Empty(ShapeCheck.List(shape.Shape));
    }

    [Fact]
    public void A_long_road_that_is_reached_in_part_is_drawn_in_part()
    {
        var roads = new MadeUpRoads();
        roads.Way(MadeUpRoads.Street() with { Class = RoadClass.Primary }, roads.Node(0, 0), roads.Node(90_000, 0));
        var network = roads.Network();
        var shape = Isochrones.Draw(network, network.Snap([MadeUpRoads.At(0, 0)])[0], [30])[0].Shape;
        Assert.Equal(36_000, shape.Bounds.MaxX - MadeUpRoads.Middle.Easting, 1_000.0);
    }

    [Fact]
    public void A_site_without_a_road_has_no_ground_and_times_have_limits()
    {
        var network = MadeUpRoads.Tangle(2).Network();
        var site = network.Snap([MadeUpRoads.At(90_000, 0)])[0];
        Assert.All(Isochrones.Draw(network, site, Minutes), shape => Assert.Equal(0, shape.Shape.PolygonCount));
        Assert.Throws<ArgumentException>(() => Isochrones.Draw(network, site, []));
        Assert.Throws<ArgumentException>(() => Isochrones.Draw(network, site, [0]));
        Assert.Throws<ArgumentException>(() => Isochrones.Draw(network, site, [241]));
    }

    private static (IReadOnlyList<Isochrone> Shapes, int[] Times, SnappedPoint[] Points) Draw(
        RoadNetwork network, int seed)
    {
        var points = network.Snap(MadeUpRoads.Points(seed, 200, network.Bounds))
            .Select(point => point with { DistanceMeters = 0 }).ToArray();
        var site = points[0];
        return (Isochrones.Draw(network, site, Minutes), TravelHelp.Times(network, points, [site]), points);
    }

    /// <summary>Whether no other place that is reached in time lies near, from where one could walk.</summary>
    private static bool IsFarFromReached(
        RoadNetwork network, SnappedPoint[] points, int[] times, int point, Isochrone shape)
    {
        var reach = RoadTimes.To(network, points[0], shape.Minutes * 60_000);
        var place = points[point].Place;
        return reach.ListEdges().SelectMany(edge => reach.Along(edge, 10)).All(other =>
            other.Milliseconds + ((other.Place.DistanceTo(place) - shape.MarginMeters - 60) / 5 * 3_600)
            > shape.Minutes * 60_000);
    }

    private static IEnumerable<(double X, double Y)> Vertices(AreaShape shape)
    {
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var xy = shape.Ring(ring).ToArray();
            for (var i = 0; i < xy.Length; i += 2)
                yield return (xy[i], xy[i + 1]);
        }
    }
}
