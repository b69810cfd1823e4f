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
    public void Self_intersecting_areas_are_said_with_their_rows_and_left_as_they_are()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(Square(500000, 6500000, 100)), Feature(BowTie), Feature(Repeating), Feature(BowTie),
            Feature("null")));
        var table = _folder.Read("a.geojson");
        var before = table.Features[1].Shape!.Ring(0).ToArray();

        Assert.Equal(2, ShapeFindings.Check(table, _folder.Findings));

        var crossing = _folder.Found("shape-self-intersection");
        Assert.Equal((2, 2, Severity.Warning, "a.geojson"),
            (crossing.Row, crossing.Count, crossing.Severity, crossing.Source));
        var repeated = _folder.Found("shape-duplicate-vertex");
        Assert.Equal((3, Severity.Note), (repeated.Row, repeated.Severity));
        Assert.Equal(before, table.Features[1].Shape!.Ring(0).ToArray());
    }

    [Theory]
    [InlineData("dalarna/deso_2025_dalarna_raw.geojson")]
    [InlineData("riket/standin/deso2018.gpkg")]
    [InlineData("riket/kommuner_lantmateriet/ak_riks.shp")]
    public void The_published_areas_are_sound(string path)
    {
        var table = FeatureReader.Read(SharedData.Require(path), path, null, null, _folder.Findings);

        Assert.Equal(0, ShapeFindings.Check(table, _folder.Findings));
        Assert.Empty(_folder.Findings.List());
    }
}
