using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class CoverageCheckTests
{
    [Fact]
    public void A_coverage_without_faults_is_clean()
    {
        var report = CoverageCheck.Check(Coverage.Build(CoverageFixtures.HandMade));
        Assert.True(report.IsClean);
        Assert.Equal((4, 3), (report.SharedArcs, report.SingleArcs));
    }

    [Fact]
    public void A_gap_between_neighbours_is_a_hole_with_its_size_and_the_areas_around_it()
    {
        var report = Check(
            CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]),
            CoverageFixtures.Shape([100, 0, 200, 0, 200, 100, 100, 100, 104, 50]));
        var hole = Assert.Single(report.Holes);
        Assert.Equal([0, 1], hole.Areas);
        Assert.Equal(200, hole.SquareMeters, 1e-9);
        Assert.Empty(report.Overlaps);
    }

    [Fact]
    public void Ground_that_two_areas_hold_is_an_overlap_with_its_size()
    {
        var report = Check(
            CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]),
            CoverageFixtures.Shape([100, 0, 200, 0, 200, 100, 100, 100, 96, 50]));
        var overlap = Assert.Single(report.Overlaps);
        Assert.Equal((0, 1), (overlap.First, overlap.Second));
        Assert.Equal(200, overlap.SquareMeters, 2.0);
        Assert.InRange(overlap.X, 96, 100);
        Assert.Empty(report.Holes);
    }

    [Fact]
    public void Borders_that_cross_make_both()
    {
        var report = Check(
            CoverageFixtures.Shape([0, 0, 100, 0, 105, 25, 95, 75, 100, 100, 0, 100]),
            CoverageFixtures.Shape([100, 0, 200, 0, 200, 100, 100, 100]));
        Assert.Equal(125, Assert.Single(report.Overlaps).SquareMeters, 5.0);
    }

    [Fact]
    public void An_area_given_twice_overlaps_itself_wholly()
    {
        var square = CoverageFixtures.Shape([0, 0, 100, 0, 100, 100, 0, 100]);
        var shifted = CoverageFixtures.Shape([10, 10, 90, 10, 90, 90, 10, 90]);
        Assert.Equal(6400, Assert.Single(Check(square, shifted).Overlaps).SquareMeters, 1.0);
    }

    [Theory]
    [InlineData("dalarna/dalarna_deso2025.gpkg", true)]
    [InlineData("stockholm/stockholm_deso2018_simplified.gpkg", false)]
    public void Real_files_are_told_apart(string file, bool isClean)
    {
        var data = SharedAreas.Require(file, "deso", "desokod");
        Assert.Equal(isClean, CoverageCheck.Check(Coverage.Build(data.Shapes)).IsClean);
    }

    private static CoverageReport Check(params AreaShape?[] shapes) => CoverageCheck.Check(Coverage.Build(shapes));
}
