using System.Diagnostics;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Geography;

/// <summary>Files that people have made, sound and careless.</summary>
public sealed class CoverageSnapperRealTests
{
    [Theory]
    [InlineData("stockholm/deso_stockholm.json", 1795, 888)]
    [InlineData("uppsala/Deso_inomUppsalaLan.shp", 77, 157)]
    public void Careless_files_come_out_without_overlaps_and_holes(string file, int overlaps, int holes)
    {
        var shapes = Read(file);
        var before = CoverageCheck.Check(Coverage.Build(shapes));
        Assert.Equal((overlaps, holes), (before.Overlaps.Count, before.Holes.Count));
        var result = CoverageSnapper.Snap(shapes);
        Assert.Empty(result.Refused);
        Assert.Empty(result.Holes);
        Assert.DoesNotContain(null, result.Shapes);
        Assert.True(CoverageCheck.Check(Coverage.Build(result.Shapes)).IsClean);
        Assert.True(CoverageSnapper.Snap(result.Shapes).IsUnchanged);
    }

    [Fact]
    public void With_a_narrower_tolerance_areas_of_Stockholm_are_refused_and_the_others_fit()
    {
        var result = CoverageSnapper.Snap(Read("stockholm/deso_stockholm.json"), 10);
        Assert.InRange(result.Refused.Count, 100, 900);
        Assert.All(result.Refused, area =>
            Assert.Contains(result.Disputes, dispute => dispute.First == area || dispute.Second == area));
        Assert.All(result.Disputes, dispute =>
            Assert.True(result.Shapes[dispute.First] is null || result.Shapes[dispute.Second] is null));
        Assert.Empty(CoverageCheck.Check(Coverage.Build(result.Shapes)).Overlaps);
    }

    [Fact]
    public void No_area_of_Stockholm_changes_by_more_than_a_third()
    {
        var result = CoverageSnapper.Snap(Read("stockholm/deso_stockholm.json"));
        Assert.InRange(result.Changes[0].Share, 0.1, 0.34);
        Assert.All(result.Repairs, repair => Assert.InRange(repair.WidthMeters, 0, 70));
    }

    [Theory]
    [InlineData("dalarna/deso_2025_dalarna_raw.geojson")]
    [InlineData("dalarna/dalarna_deso2025.gpkg")]
    [InlineData("riket/kommuner_lantmateriet/ak_riks.shp")]
    [InlineData("riket/standin/deso2025.gpkg")]
    public void Sound_files_are_not_touched(string file)
    {
        var shapes = Read(file);
        var result = CoverageSnapper.Snap(shapes);
        Assert.True(result.IsUnchanged);
        Assert.All(shapes.Zip(result.Shapes), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void Long_rings_take_no_longer_than_their_length_asks_for()
    {
        var clock = Stopwatch.StartNew();
        var result = CoverageSnapper.Snap([Comb(1, 100_000), Comb(-1, 100_000)]);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5), $"It took {clock.Elapsed}.");
        Assert.NotEmpty(result.Repairs);
        Assert.Empty(result.Refused);
    }

    /// <summary>An area whose border toward the other is a saw with a tooth a metre, drawn otherwise by each.</summary>
    private static AreaShape Comb(int side, int teeth)
    {
        var builder = new AreaShapeBuilder().BeginPolygon();
        for (var i = 0; i <= teeth; i++)
            builder.Add(i, (i % 2 == 0 ? 1 : -1) * (side > 0 ? 1 : 0.7));
        builder.Add(teeth, side * 1000);
        builder.Add(0, side * 1000);
        builder.EndRing();
        return builder.Build();
    }

    private static List<AreaShape?> Read(string file) =>
        [.. FeatureReader.Read(SharedData.Require(file), file, LayerOf(file), null, new FindingLog()).Features
            .Select(feature => feature.Shape)];

    private static string? LayerOf(string file) => file.StartsWith("dalarna/dalarna", StringComparison.Ordinal) ? "deso" : null;
}
