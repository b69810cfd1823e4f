using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class ShapeCheckTests
{
    private static readonly double[] Square = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];

    [Fact]
    public void A_sound_shape_has_no_problems() =>
        Assert.Empty(
            Check([Square, [2, 2, 2, 4, 4, 4, 2, 2], [5, 5, 5, 6, 6, 6, 5, 5]], [[20, 0, 30, 0, 30, 10, 20, 0]]));

    [Fact]
    public void A_bow_tie_crosses_itself_where_it_does()
    {
        var problem = Assert.Single(Check([[0, 0, 10, 10, 10, 0, 0, 10, 0, 0]]),
            problem => problem.Rule == ShapeRule.SelfIntersection);

        Assert.Equal((5, 5), (problem.X, problem.Y));
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 10, 0, 10, 10, 5, 10, 5, -5, 0, 10, 0, 0 }, ShapeRule.SelfIntersection)]
    [InlineData(new double[] { 0, 0, 10, 0, 10, 10, 5, 0, 0, 10, 0, 0 }, ShapeRule.SelfTouch)]
    [InlineData(new double[] { 0, 0, 5, 5, 10, 0, 10, 10, 5, 5, 0, 10, 0, 0 }, ShapeRule.SelfTouch)]
    [InlineData(new double[] { 0, 0, 5, 5, 10, 10, 10, 0, 5, 5, 0, 10, 0, 0 }, ShapeRule.SelfIntersection)]
    [InlineData(new double[] { 0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10, 0, 0 }, ShapeRule.Spike)]
    [InlineData(new double[] { 0, 0, 10, 0, 10, 0, 10, 10, 0, 10, 0, 0 }, ShapeRule.DuplicateVertex)]
    [InlineData(new double[] { 0, 0, 10, 0, 20, 0, 0, 0 }, ShapeRule.ZeroArea)]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1, 1 }, ShapeRule.ZeroArea)]
    [InlineData(
        new double[] { 0, 0, 10, 0, 10, 5, 4, 5, 4, 8, 8, 8, 8, 5, 2, 5, 2, 9, 0, 9, 0, 0 }, ShapeRule.EdgeOverlap)]
    public void Each_fault_of_a_ring_is_named(double[] ring, ShapeRule rule) =>
        Assert.Contains(Check([ring]), problem => problem.Rule == rule);

    [Theory]
    [InlineData(new double[] { 20, 20, 20, 30, 30, 30, 20, 20 }, ShapeRule.HoleOutsideShell)]
    [InlineData(new double[] { 5, 5, 15, 5, 15, 6, 5, 5 }, ShapeRule.SelfIntersection)]
    [InlineData(new double[] { 0, 2, 0, 4, 4, 4, 0, 2 }, ShapeRule.EdgeOverlap)]
    public void Each_fault_of_a_hole_is_named(double[] hole, ShapeRule rule) =>
        Assert.Contains(Check([Square, hole]), problem => problem.Rule == rule);

    [Fact]
    public void A_hole_may_touch_its_shell_in_a_point() => Assert.Empty(Check([Square, [0, 5, 4, 4, 4, 6, 0, 5]]));

    [Fact]
    public void A_hole_in_a_hole_and_a_part_in_a_part_are_named_but_an_island_in_a_lake_is_sound()
    {
        double[] lake = [2, 2, 2, 8, 8, 8, 8, 2, 2, 2];
        double[] small = [4, 4, 4, 5, 5, 5, 4, 4];

        Assert.Equal([ShapeRule.NestedHoles], Check([Square, lake, small]).Select(problem => problem.Rule));
        Assert.Equal([ShapeRule.OverlappingParts], Check([Square], [small]).Select(problem => problem.Rule));
        Assert.Empty(Check([Square, lake], [small]));
    }

    [Fact]
    public void A_part_whose_vertices_all_lie_on_the_border_of_another_is_still_in_it() =>
        Assert.Contains(
            Check([Square], [[5, 0, 10, 5, 5, 10, 0, 5, 5, 0]]), problem => problem.Rule == ShapeRule.OverlappingParts);

    [Fact]
    public void A_long_ring_that_crosses_itself_once_is_found()
    {
        const int count = 200_000;
        var ring = new double[(count + 1) * 2];
        for (var i = 0; i <= count; i++)
        {
            var angle = 2 * Math.PI * (i % count) / count;
            (ring[i * 2], ring[i * 2 + 1]) = (1e6 * Math.Cos(angle), 1e6 * Math.Sin(angle));
        }

        Assert.Empty(Check([ring]));
        (ring[1000], ring[1001], ring[1002], ring[1003]) = (ring[1002], ring[1003], ring[1000], ring[1001]);
        Assert.Contains(Check([ring]), problem => problem.Rule == ShapeRule.SelfIntersection);
    }

    [Fact]
    public void A_hopeless_tangle_is_given_up_with_a_limited_list()
    {
        var random = new Random(7);
        var ring = Enumerable.Range(0, 20_000).Select(_ => random.NextDouble() * 1000).ToList();

        Assert.Equal(ShapeCheck.MaxProblems, Check([[.. ring, ring[0], ring[1]]]).Count);
    }

    [Fact]
    public void A_shape_that_would_take_too_long_is_given_up_and_it_is_said()
    {
        var builder = new AreaShapeBuilder().BeginPolygon();
        for (var i = 0; i < 1_000; i++)
            builder.Add(i % 2 == 0 ? i : i + 1e6, i % 2 == 0 ? 0 : 1e6);
        builder.Add(1_100, -10);
        builder.Add(-10, -10);
        builder.EndRing();

        var shape = builder.Build();

        Assert.Empty(ShapeCheck.List(shape));
        Assert.Equal(ShapeRule.TooEntangled, Assert.Single(ShapeCheck.List(shape, 10_000)).Rule);
    }

    [Fact]
    public void Crossings_are_found_where_comparing_each_edge_with_each_finds_them() => Prop.ForAll(
        Gen.Choose(4, 40).SelectMany(count => Gen.Choose(0, 1000).ArrayOf(count * 2)).ToArbitrary(),
        numbers =>
        {
            double[] ring = [.. numbers.Select(number => (double)number), numbers[0], numbers[1]];
            var found = Check([ring]);
            var crossings = found.Where(problem => problem.Rule == ShapeRule.SelfIntersection).ToList();
            var expected = CountCrossings(ring);
            return found.Count >= ShapeCheck.MaxProblems || (crossings.Count >= expected
                && (expected > 0 || crossings.TrueForAll(problem => IsVertex(ring, problem))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Checking_changes_nothing()
    {
        var shape = Build([[[0, 0, 10, 10, 10, 0, 0, 10, 0, 0]]]);
        var before = shape.Ring(0).ToArray();

        ShapeCheck.List(shape);

        Assert.Equal(before, shape.Ring(0).ToArray());
    }

    private static bool IsVertex(double[] ring, ShapeProblem problem) =>
        ring.Chunk(2).Any(vertex => (vertex[0], vertex[1]) == (problem.X, problem.Y));

    private static int CountCrossings(double[] ring)
    {
        var count = 0;
        for (var a = 0; a + 3 < ring.Length; a += 2)
            for (var b = a + 2; b + 3 < ring.Length; b += 2)
                if (Side(ring, a, b) * Side(ring, a, b + 2) < 0 && Side(ring, b, a) * Side(ring, b, a + 2) < 0)
                    count++;
        return count;
    }

    private static int Side(double[] ring, int edge, int vertex) => Math.Sign(
        (ring[edge + 2] - ring[edge]) * (ring[vertex + 1] - ring[edge + 1])
        - (ring[edge + 3] - ring[edge + 1]) * (ring[vertex] - ring[edge]));

    private static IReadOnlyList<ShapeProblem> Check(params double[][][] polygons) => ShapeCheck.List(Build(polygons));

    private static AreaShape Build(double[][][] polygons)
    {
        var builder = new AreaShapeBuilder();
        foreach (var polygon in polygons)
        {
            builder.BeginPolygon();
            foreach (var ring in polygon)
                builder.AddRing(ring);
        }

        return builder.Build();
    }
}
