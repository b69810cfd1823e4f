using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Operation.Union;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class CoverageTests
{
    [Fact]
    public void A_hole_and_the_island_in_it_share_one_closed_arc_that_begins_in_its_smallest_vertex()
    {
        var coverage = Coverage.Build(CoverageFixtures.HandMade);
        var island = coverage.Rings.Ring(coverage.Rings.RingsOf(1).Start.Value);
        Assert.Equal(1, island.Length);
        var arc = island[0] < 0 ? ~island[0] : island[0];
        Assert.True(coverage.Arcs.IsClosed(arc));
        Assert.Equal((100.0, 100.0), coverage.Arcs.Vertex(arc, 0));
        Assert.Equal([0, 1], [coverage.Arcs.LeftOf(arc), coverage.Arcs.RightOf(arc)]);
    }

    [Fact]
    public void Three_areas_that_meet_in_a_T_have_a_node_there_and_one_arc_for_each_border()
    {
        var coverage = Coverage.Build(CoverageFixtures.HandMade);
        Assert.Equal(4, coverage.Arcs.SharedArcs);
        Assert.Equal(3, coverage.Arcs.SingleArcs);
        Assert.Equal(0, coverage.Rings.RingsOf(4).GetOffsetAndLength(coverage.Rings.RingCount).Length);
    }

    [Fact]
    public void Every_arc_is_used_at_most_once_in_each_direction_and_areas_come_out_exactly() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shapes = CoverageFixtures.Random(seed);
            var coverage = Coverage.Build(shapes);
            RequireOppositeUse(coverage, coverage.Rings);
            for (var area = 0; area < shapes.Count; area++)
                Assert.Equal(shapes[area]?.AreaSquareMeters ?? 0, coverage.Rings.AreaSquareMeters(area), 1e-3);
            Assert.Equal(coverage.Arcs.VertexCount, CountDistinctVertices(coverage));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void The_rings_of_groups_are_the_union_of_their_areas() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shapes = CoverageFixtures.Random(seed);
            var coverage = Coverage.Build(shapes);
            var random = new Random(seed);
            var groups = shapes.Select(_ => random.Next(-1, 3)).ToList();
            var rings = coverage.RingsOfGroups(groups, 3);
            RequireOppositeUse(coverage, rings);
            for (var group = 0; group < 3; group++)
            {
                var members = Enumerable.Range(0, shapes.Count)
                    .Where(area => groups[area] == group && shapes[area] != null)
                    .Select(area => CoverageFixtures.ToGeometry(shapes[area]!)).ToList();
                if (members.Count == 0)
                {
                    Assert.Null(rings.ShapeOf(group));
                    continue;
                }

                var union = CoverageFixtures.ToGeometry(rings.ShapeOf(group)!);
                Assert.Equal(0, UnaryUnionOp.Union(members).SymmetricDifference(union).Area, 1.0);
                Assert.Equal(union.Area, rings.AreaSquareMeters(group), 1.0);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_hole_that_touches_its_shell_in_a_node_is_a_ring_of_its_own()
    {
        var shapes = new AreaShape?[]
        {
            CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100, 0, 50], [0, 50, 50, 70, 50, 30]),
        };
        var rings = Coverage.Build(shapes).RingsOfGroups([0], 1);
        Assert.Equal(2, rings.RingCount);
        Assert.Equal(1, rings.ShapeOf(0)!.PolygonCount);
        Assert.Equal(9000, rings.ShapeOf(0)!.AreaSquareMeters, 1e-9);
    }

    [Fact]
    public void Holes_that_touch_their_shell_and_each_other_are_cut_off_one_by_one()
    {
        var shapes = new AreaShape?[]
        {
            CoverageFixtures.Shape(
                [0, 0, 100, 0, 100, 100, 0, 100, 0, 50],
                [0, 50, 20, 60, 30, 50, 20, 40], [30, 50, 50, 60, 60, 50, 50, 40], [60, 50, 80, 60, 85, 50, 80, 40]),
        };
        var rings = Coverage.Build(shapes).RingsOfGroups([0], 1);
        Assert.Equal(4, rings.RingCount);
        var shape = rings.ShapeOf(0)!;
        Assert.Equal((1, 4), (shape.PolygonCount, shape.RingCount));
        Assert.Equal(shapes[0]!.AreaSquareMeters, shape.AreaSquareMeters, 1e-9);
    }

    [Fact]
    public void Squares_that_meet_in_a_corner_stay_two_rings()
    {
        var shapes = new AreaShape?[]
        {
            CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]),
            CoverageFixtures.Shape([100, 100, 200, 100, 200, 200, 100, 200]),
        };
        var shape = Coverage.Build(shapes).RingsOfGroups([0, 0], 1).ShapeOf(0)!;
        Assert.Equal(2, shape.PolygonCount);
    }

    [Fact]
    public void Neighbours_that_do_not_share_vertices_keep_single_sided_arcs()
    {
        var shapes = new AreaShape?[]
        {
            CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]),
            CoverageFixtures.Shape([100, 0, 200, 0, 200, 100, 100, 100, 100, 50]),
        };
        var coverage = Coverage.Build(shapes);
        Assert.Equal(0, coverage.Arcs.SharedArcs);
        Assert.Equal(10_000, coverage.Rings.AreaSquareMeters(1), 1e-9);
    }

    [Fact]
    public void An_area_given_twice_has_two_arcs_and_not_one_with_two_areas_on_one_side()
    {
        var square = CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]);
        var coverage = Coverage.Build([square, square]);
        Assert.Equal(2, coverage.Arcs.SingleArcs);
        RequireOppositeUse(coverage, coverage.Rings);
    }

    [Fact]
    public void Repeated_vertices_spikes_and_rings_without_area_are_left_out()
    {
        var shape = CoverageFixtures.Shape(
            [0, 0, 0, 0, 100, 0, 150, 0, 100, 0, 100, 100, 0, 100], [10, 10, 20, 20, 30, 30]);
        var coverage = Coverage.Build([shape]);
        Assert.Equal(5, coverage.Arcs.VertexCount);
        Assert.Equal(10_000, coverage.Rings.AreaSquareMeters(0), 1e-9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e12)]
    public void Coordinates_that_can_not_be_told_apart_to_a_millimetre_are_refused(double x)
    {
        var shape = CoverageFixtures.Shape([0, 0, 100, 0, x, 100]);
        Assert.Throws<ArgumentException>(() => Coverage.Build([shape]));
    }

    [Fact]
    public void Groups_must_be_given_for_every_area_and_within_their_range()
    {
        var coverage = Coverage.Build(CoverageFixtures.HandMade);
        Assert.Throws<ArgumentException>(() => coverage.RingsOfGroups([0], 1));
        Assert.Throws<ArgumentException>(() => coverage.RingsOfGroups([0, 0, 0, 0, 1], 1));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same_and_cut_bytes_are_refused()
    {
        var coverage = Coverage.Build(CoverageFixtures.Random(5));
        var bytes = BytesOf(coverage);
        Assert.Equal(bytes, BytesOf(ReadFrom(bytes)));
        Assert.Equal(bytes, BytesOf(Coverage.Build(CoverageFixtures.Random(5))));
        foreach (var length in (int[])[0, 4, 20, bytes.Length / 2, bytes.Length - 1])
            Assert.Throws<InvalidDataException>(() => ReadFrom(bytes[..length]));
        Assert.Throws<InvalidDataException>(() => ReadFrom(new byte[100]));
    }

    private static Coverage ReadFrom(byte[] bytes) => Coverage.Read(new BinaryReader(new MemoryStream(bytes)));

    private static byte[] BytesOf(Coverage coverage)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            coverage.Write(writer);
        return stream.ToArray();
    }

    private static void RequireOppositeUse(Coverage coverage, CoverageRings rings)
    {
        var uses = new HashSet<int>();
        for (var area = 0; area < rings.AreaCount; area++)
            for (var ring = rings.RingsOf(area).Start.Value; ring < rings.RingsOf(area).End.Value; ring++)
            {
                var refs = rings.Ring(ring);
                for (var i = 0; i < refs.Length; i++)
                {
                    Assert.True(uses.Add(refs[i]), $"Arc {refs[i]} is used twice in the same direction.");
                    Assert.Equal(EndOf(coverage.Arcs, refs[i]), EndOf(coverage.Arcs, ~refs[(i + 1) % refs.Length]));
                }
            }
    }

    private static (double X, double Y) EndOf(CoverageArcs arcs, int reference) =>
        reference < 0 ? arcs.Vertex(~reference, 0) : arcs.Vertex(reference, arcs.VertexCountOf(reference) - 1);

    /// <summary>Vertices counted as arcs should: inner ones once, nodes once for each arc that ends there.</summary>
    private static int CountDistinctVertices(Coverage coverage)
    {
        var (inner, ends) = (new HashSet<(double, double)>(), 0);
        for (var arc = 0; arc < coverage.Arcs.Count; arc++)
        {
            ends += 2;
            for (var i = 1; i < coverage.Arcs.VertexCountOf(arc) - 1; i++)
                inner.Add(coverage.Arcs.Vertex(arc, i));
        }

        return inner.Count + ends;
    }
}
