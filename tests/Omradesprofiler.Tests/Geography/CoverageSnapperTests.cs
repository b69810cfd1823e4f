using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

/// <summary>Small coverages by hand, each with one fault: what comes of it can be worked out on paper.</summary>
public sealed class CoverageSnapperTests
{
    private static readonly AreaShape West = CoverageFixtures.Shape([0, 0, 1000, 0, 1000, 1000, 0, 1000]);

    [Fact]
    public void A_sound_coverage_comes_back_as_the_objects_that_it_is()
    {
        var result = CoverageSnapper.Snap(CoverageFixtures.HandMade);
        Assert.True(result.IsUnchanged);
        Assert.All(CoverageFixtures.HandMade.Zip(result.Shapes), pair => Assert.Same(pair.First, pair.Second));
        Assert.Empty(result.Holes);
    }

    [Fact]
    public void A_gap_goes_to_the_neighbour_with_the_longest_border_along_it()
    {
        var result = Clean(
            West, CoverageFixtures.Shape([1000, 0, 2000, 0, 2000, 1000, 1000, 1000, 1040, 500]));
        var repair = Assert.Single(result.Repairs);
        Assert.Equal((SnapKind.Gap, 1), (repair.Kind, repair.Area));
        Assert.Equal([0], repair.Others);
        Assert.Equal((20_000, 20), (repair.SquareMeters, Math.Round(repair.WidthMeters)));
        Assert.Equal(1_000_000, result.Shapes[1]!.AreaSquareMeters, 1e-6);
        Assert.Same(West, result.Shapes[0]);
        Assert.Equal(new SnapChange(1, 20_000, 0, 20_000 / 980_000.0), Assert.Single(result.Changes));
    }

    [Fact]
    public void An_overlap_goes_to_one_of_those_who_claim_it()
    {
        var result = Clean(
            West, CoverageFixtures.Shape([1000, 0, 2000, 0, 2000, 1000, 1000, 1000, 960, 500]));
        var repair = Assert.Single(result.Repairs);
        Assert.Equal((SnapKind.Overlap, 20_000), (repair.Kind, repair.SquareMeters));
        Assert.Equal(2_000_000, result.Shapes.Sum(shape => shape!.AreaSquareMeters), 1e-6);
    }

    [Fact]
    public void A_neighbours_corner_on_the_middle_of_an_edge_becomes_a_vertex_of_it()
    {
        var result = Clean(
            West,
            CoverageFixtures.Shape([1000, 0, 2000, 0, 2000, 400, 1000, 400]),
            CoverageFixtures.Shape([1000, 400, 2000, 400, 2000, 1000, 1000, 1000]));
        Assert.Equal((1, 0), (result.Jointed - 2, result.Repairs.Count));
        Assert.Equal(6, result.Shapes[0]!.VertexCount);
        Assert.Equal(1_000_000, result.Shapes[0]!.AreaSquareMeters, 1e-9);
        Assert.Equal(3, Coverage.Build(result.Shapes).Arcs.SharedArcs);
    }

    [Fact]
    public void A_gap_that_is_open_at_both_ends_is_closed()
    {
        var result = Clean(West, CoverageFixtures.Shape([1010, 0, 2000, 0, 2000, 1000, 1010, 1000]));
        Assert.Equal(10_000, result.Repairs.Sum(repair => repair.SquareMeters), 1e-6);
        Assert.Equal(1, Coverage.Build(result.Shapes).Arcs.SharedArcs);
    }

    [Fact]
    public void Water_wider_than_the_tolerance_stays()
    {
        AreaShape?[] shapes = [West, CoverageFixtures.Shape([1060, 0, 2000, 0, 2000, 1000, 1060, 1000])];
        Assert.True(CoverageSnapper.Snap(shapes).IsUnchanged);
        Assert.False(CoverageSnapper.Snap(shapes, 70).IsUnchanged);
    }

    [Fact]
    public void Islands_that_come_near_each_other_in_one_place_are_not_joined()
    {
        AreaShape?[] shapes = [
            CoverageFixtures.Shape([0, 0, 1000, 500, 0, 1000]), CoverageFixtures.Shape([1020, 500, 2000, 0, 2000, 1000])];
        Assert.True(CoverageSnapper.Snap(shapes).IsUnchanged);
    }

    [Fact]
    public void A_lake_wider_than_the_tolerance_is_a_hole_and_not_filled()
    {
        var lake = CoverageFixtures.Shape([1000, 0, 2000, 0, 2000, 1000, 1000, 1000, 1000, 800, 1300, 500, 1000, 200]);
        var result = CoverageSnapper.Snap([West, lake]);
        var hole = Assert.Single(result.Holes);
        Assert.Equal([0, 1], hole.Areas);
        Assert.Equal(90_000, hole.SquareMeters, 1e-6);
        Assert.Empty(result.Repairs);
    }

    [Fact]
    public void Areas_that_claim_wide_ground_of_each_other_are_both_refused_with_its_size()
    {
        var east = CoverageFixtures.Shape([900, 0, 2000, 0, 2000, 1000, 900, 1000]);
        var north = CoverageFixtures.Shape([0, 1000, 2000, 1000, 2000, 2000, 0, 2000]);
        var result = CoverageSnapper.Snap([West, east, north]);
        Assert.Equal([0, 1], result.Refused);
        Assert.Equal([null, null, north.AreaSquareMeters], result.Shapes.Select(shape => shape?.AreaSquareMeters));
        var dispute = Assert.Single(result.Disputes);
        Assert.Equal((0, 1), (dispute.First, dispute.Second));
        Assert.Equal((100_000, 100), (dispute.SquareMeters, Math.Round(dispute.WidthMeters)));
        Assert.Empty(result.Holes);
    }

    [Fact]
    public void One_bad_area_over_many_sound_ones_is_refused_alone()
    {
        var east = CoverageFixtures.Shape([1000, 0, 2000, 0, 2000, 1000, 1000, 1000]);
        var over = CoverageFixtures.Shape([100, 100, 1900, 100, 1900, 900, 100, 900]);
        var result = CoverageSnapper.Snap([West, over, east]);
        Assert.Equal([1], result.Refused);
        Assert.Equal(2, result.Disputes.Count);
        Assert.Equal(2_000_000, result.Shapes.Sum(shape => shape?.AreaSquareMeters ?? 0), 1e-6);
    }

    [Fact]
    public void An_area_given_twice_and_one_within_another_are_refused()
    {
        Assert.Equal([0, 1], CoverageSnapper.Snap([West, West]).Refused);
        var inner = CoverageFixtures.Shape([400, 400, 600, 400, 600, 600, 400, 600]);
        Assert.Equal([0, 1], CoverageSnapper.Snap([West, inner]).Refused);
    }

    [Fact]
    public void A_narrow_area_within_a_neighbour_does_not_vanish()
    {
        var narrow = CoverageFixtures.Shape([100, 100, 900, 100, 900, 130, 100, 130]);
        var result = Clean(West, narrow);
        Assert.Equal(24_000, result.Shapes[1]!.AreaSquareMeters, 1e-6);
        Assert.Equal(976_000, result.Shapes[0]!.AreaSquareMeters, 1e-6);
        Assert.Equal([0, 1], CoverageSnapper.Snap([narrow, narrow]).Refused);
    }

    [Fact]
    public void Bow_ties_parts_that_overlap_and_rings_without_ground_come_through()
    {
        var bowTie = CoverageFixtures.Shape([1000, 0, 2000, 1000, 2000, 0, 1000, 1000]);
        var parts = new AreaShapeBuilder()
            .AddShape(CoverageFixtures.Shape([0, 3000, 1200, 3000, 1200, 4000, 0, 4000]))
            .AddShape(CoverageFixtures.Shape([1000, 3000, 2000, 3000, 2000, 4000, 1000, 4000])).Build();
        var nothing = CoverageFixtures.Shape([0, 0, 500, 0, 1000, 0]);
        var result = Clean(West, bowTie, parts, nothing, null, AreaShape.Empty);
        Assert.Equal(2_000_000, result.Shapes[2]!.AreaSquareMeters, 1e-6);
        Assert.Equal(500_000, Coverage.Build(result.Shapes).Rings.AreaSquareMeters(1), 1.0);
        Assert.Empty(result.Refused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    [InlineData(double.NaN)]
    public void A_tolerance_that_makes_no_sense_is_refused(double toleranceMeters) =>
        Assert.Throws<ArgumentException>(() => CoverageSnapper.Snap([West], toleranceMeters));

    private static SnapResult Clean(params AreaShape?[] shapes)
    {
        var result = CoverageSnapper.Snap(shapes);
        Assert.True(CoverageCheck.Check(Coverage.Build(result.Shapes)).IsClean);
        Assert.True(CoverageSnapper.Snap(result.Shapes).IsUnchanged);
        return result;
    }
}
