using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;
using static Omradesprofiler.Tests.Ingest.Features.GeoJson;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class ShapeFindingsTests : IDisposable
{
    private static readonly string BowTie =
        Polygon(500000, 6500000, 500100, 6500100, 500100, 6500000, 500000, 6500100, 500000, 6500000);

    private static readonly string Repeating =
        Polygon(500000, 6500000, 500100, 6500000, 500100, 6500000, 500000, 6500100, 500000, 6500000);

    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Self_intersecting_areas_are_said_with_their_rows_and_read_as_they_are()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(Square(500000, 6500000, 100)), Feature(BowTie), Feature(Repeating), Feature(BowTie),
            Feature("null")));
        var table = _folder.Read("a.geojson");
        var before = table.Features[1].Shape!.Ring(0).ToArray();

        var kept = ShapeFindings.Check(table, _folder.Findings);

        var crossing = _folder.Found("shape-self-intersection");
        Assert.Equal((2, 2, Severity.Warning, "a.geojson"),
            (crossing.Row, crossing.Count, crossing.Severity, crossing.Source));
        var repeated = _folder.Found("shape-duplicate-vertex");
        Assert.Equal((3, Severity.Note), (repeated.Row, repeated.Severity));
        Assert.Equal(before, kept.Features[1].Shape!.Ring(0).ToArray());
    }

    [Theory]
    [InlineData(600000, 100, true)]
    [InlineData(500050, 100, false)]
    [InlineData(499900, 500, false)]
    public void A_hole_by_itself_outside_its_area_is_left_out_and_one_that_may_be_meant_stays(
        double west, double side, bool isLeftOut)
    {
        var south = west - 500000 + 6500000;
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(WithHole(Square(500000, 6500000, 100), Square(west, south, side)))));

        var shape = ShapeFindings.Check(_folder.Read("a.geojson"), _folder.Findings).Features[0].Shape!;

        Assert.Equal(isLeftOut ? 1 : 2, shape.RingCount);
        Assert.Equal(500000, shape.Ring(0)[0]);
        Assert.Equal(isLeftOut, _folder.Findings.List().Any(finding => finding is
        { Code: "shape-hole-outside", Row: 1, Text: "Ett hål ligger utanför sin yta. Hålet lämnades utanför." }));
    }

    [Theory]
    [InlineData("dalarna/deso_2025_dalarna_raw.geojson")]
    [InlineData("riket/standin/deso2018.gpkg")]
    [InlineData("riket/kommuner_lantmateriet/ak_riks.shp")]
    public void The_published_areas_are_sound(string path)
    {
        var table = FeatureReader.Read(SharedData.Require(path), path, null, null, _folder.Findings);

        ShapeFindings.Check(table, _folder.Findings);

        Assert.Empty(_folder.Findings.List());
    }

    /// <summary>One polygon with the ring of another as its hole.</summary>
    private static string WithHole(string shell, string hole) =>
        shell[..shell.LastIndexOf("]}", StringComparison.Ordinal)] + ","
        + hole[(hole.IndexOf("[[", StringComparison.Ordinal) + 1)..];
}
