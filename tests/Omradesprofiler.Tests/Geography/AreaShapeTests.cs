using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class AreaShapeTests
{
    private static readonly AreaShape WithHole = new AreaShapeBuilder().BeginPolygon()
        .AddRing([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]).AddRing([2, 2, 4, 2, 4, 4, 2, 4, 2, 2])
        .BeginPolygon().AddRing([20, 0, 20, 10, 30, 0, 20, 0]).Build();

    [Fact]
    public void The_area_is_shells_less_holes_whatever_way_they_are_wound() =>
        Assert.Equal(100 - 4 + 50, WithHole.AreaSquareMeters);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(3, 3, false)]
    [InlineData(22, 2, true)]
    [InlineData(29, 9, false)]
    [InlineData(15, 5, false)]
    public void A_point_is_inside_by_the_even_odd_rule(double x, double y, bool inside) =>
        Assert.Equal(inside, WithHole.Contains(x, y));

    [Fact]
    public void A_shape_cut_in_two_has_the_same_area_in_all_and_each_point_in_one_half() => Prop.ForAll(
        Gen.Choose(1, 99).ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), (cut, place) =>
        {
            var west = Box(0, 0, cut, 100);
            var east = Box(cut, 0, 100, 100);
            var (x, y) = (place % 100 + 0.5, place / 100 + 0.5);
            return west.AreaSquareMeters + east.AreaSquareMeters == 10_000
                && west.Contains(x, y) != east.Contains(x, y);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Area_does_not_change_with_where_a_ring_begins_or_where_the_shape_lies() => Prop.ForAll(
        Gen.Choose(0, 4).ToArbitrary(), Gen.Choose(0, 7_000_000).ToArbitrary(), (begin, shift) =>
        {
            double[] corners = [0, 0, 60, 10, 100, 50, 40, 90, 10, 60];
            var builder = new AreaShapeBuilder().BeginPolygon();
            for (var i = 0; i < 5; i++)
                builder.Add(corners[(begin + i) % 5 * 2] + shift, corners[(begin + i) % 5 * 2 + 1] + shift);
            builder.EndRing();
            return builder.Build().AreaSquareMeters == 5250;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ring_below_four_vertices_is_dropped_and_an_open_one_closed()
    {
        var builder = new AreaShapeBuilder().BeginPolygon();
        builder.Add(0, 0);
        builder.Add(1, 1);
        Assert.Equal(3, builder.EndRing());
        builder.Add(0, 0);
        builder.Add(1, 0);
        builder.Add(1, 1);
        Assert.Equal(4, builder.EndRing());

        var shape = builder.Build();

        Assert.Equal((1, 4, 0.5), (shape.RingCount, shape.VertexCount, shape.AreaSquareMeters));
    }

    [Fact]
    public void Nothing_has_no_area_and_holds_no_point()
    {
        var nothing = new AreaShapeBuilder().Build();

        Assert.Equal((0, 0, 0.0), (nothing.PolygonCount, nothing.VertexCount, nothing.AreaSquareMeters));
        Assert.True(nothing.Bounds.IsEmpty);
        Assert.False(nothing.Contains(0, 0));
    }

    private static AreaShape Box(double minX, double minY, double maxX, double maxY) =>
        new AreaShapeBuilder().BeginPolygon()
        .AddRing([minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY]).Build();
}
