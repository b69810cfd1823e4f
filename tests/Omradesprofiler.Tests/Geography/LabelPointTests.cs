using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class LabelPointTests
{
    [Fact]
    public void The_point_of_a_long_box_lies_on_its_middle_line()
    {
        var (_, y) = LabelPoint.Of(Shape([0, 0, 100, 0, 100, 20, 0, 20, 0, 0]));
        Assert.Equal(10, y, 2.0);
    }

    [Fact]
    public void The_point_of_an_L_lies_in_its_elbow_where_it_is_farthest_from_the_border()
    {
        var (x, y) = LabelPoint.Of(Shape([0, 0, 100, 0, 100, 40, 40, 40, 40, 100, 0, 100, 0, 0]));
        Assert.InRange(x, 18, 28);
        Assert.InRange(y, 18, 28);
    }

    [Fact]
    public void A_hole_pushes_the_point_away()
    {
        var shape = new AreaShapeBuilder().BeginPolygon()
            .AddRing([0, 0, 100, 0, 100, 100, 0, 100, 0, 0]).AddRing([30, 30, 70, 30, 70, 70, 30, 70, 30, 30]).Build();
        var (x, y) = LabelPoint.Of(shape);
        Assert.True(shape.Contains(x, y));
        Assert.True(Math.Min(Math.Min(x, 100 - x), Math.Min(y, 100 - y)) > 12);
    }

    [Fact]
    public void Of_several_parts_the_largest_has_the_point()
    {
        var shape = new AreaShapeBuilder().BeginPolygon().AddRing([0, 0, 10, 0, 10, 10, 0, 10, 0, 0])
            .BeginPolygon().AddRing([100, 0, 140, 0, 140, 40, 100, 40, 100, 0]).Build();
        var (x, y) = LabelPoint.Of(shape);
        Assert.Equal((120, 20), (x, y));
        Assert.Throws<ArgumentException>(() => LabelPoint.Of(AreaShape.Empty));
    }

    [Fact]
    public void Every_real_area_has_its_point_inside()
    {
        var data = SharedAreas.Require("dalarna/dalarna_deso2025.gpkg", "deso", "desokod");
        foreach (var shape in data.Shapes.OfType<AreaShape>())
        {
            var (x, y) = LabelPoint.Of(shape);
            Assert.True(shape.Contains(x, y));
        }
    }

    [Fact]
    public void A_ring_of_three_million_vertices_is_done_in_a_moment_and_its_point_is_the_middle()
    {
        var ring = new double[6_000_002];
        for (var i = 0; i < 3_000_000; i++)
            (ring[i * 2], ring[i * 2 + 1]) = (1000 * Math.Cos(i * Math.Tau / 3e6), 1000 * Math.Sin(i * Math.Tau / 3e6));
        (ring[^2], ring[^1]) = (ring[0], ring[1]);
        var (x, y) = LabelPoint.Of(Shape(ring));
        Assert.InRange(Math.Sqrt(x * x + y * y), 0, 30);
    }

    private static AreaShape Shape(double[] ring) => new AreaShapeBuilder().BeginPolygon().AddRing(ring).Build();
}
