using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using static Omradesprofiler.Tests.Ingest.Features.GeoJson;

namespace Omradesprofiler.Tests.Ingest.Features;

/// <summary>Rows that no Swedish area can have: over the antimeridian, around the world, at a pole, at zero.</summary>
public sealed class FarFromSwedenTests : IDisposable
{
    private readonly FeatureFolder _folder = new();

    public static TheoryData<string, string> FarOff => new()
    {
        { "EPSG:4326", Polygon(179, 60, -179, 60, -179, 61, 179, 61, 179, 60) },
        { "EPSG:4326", Polygon(18, 59, -179, 59, -179, 60, 18, 60, 18, 59) },
        { "EPSG:4326", Polygon(-180, -90, 180, -90, 180, 90, -180, 90, -180, -90) },
        { "EPSG:4326", Polygon(0, 89, 120, 89, -120, 89, 0, 89) },
        { "EPSG:4326", Square(-165, -60, 1) },
        { "EPSG:4326", Point(0, 0) },
        { "EPSG:3006", Square(0, 0, 1) },
        { "EPSG:3006", Polygon(-9e6, -9e6, 9e6, -9e6, 9e6, 2e7, -9e6, 2e7, -9e6, -9e6) },
        { "EPSG:3006", Point(0, 0) },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(FarOff))]
    public void A_row_far_from_Sweden_is_left_out_with_its_row_and_the_rest_is_read(string system, string geometry)
    {
        var sound = Feature(system == "EPSG:3006" ? Square(500000, 6500000, 100) : Square(15, 60, 0.1));
        _folder.Write("a.geojson", CollectionIn(system, sound, Feature(geometry), sound, Feature(geometry), sound));

        Assert.Equal([1, 3, 5], _folder.Read("a.geojson").Features.Select(feature => feature.Row));
        var finding = Assert.Single(_folder.Findings.List(), finding => finding.Severity == Severity.Warning);
        Assert.Equal(("far-from-sweden", "a.geojson", 2, 2),
            (finding.Code, finding.Source, finding.Row, finding.Count));
        Assert.EndsWith("Raden lämnades utanför.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lies_far_from_Sweden_as_a_whole_is_refused_with_the_likely_reason()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(Square(0, 0, 1)), Feature("null"), Feature(Point(5_000_000, 5_000_000))));

        var finding = _folder.Refused("a.geojson");

        Assert.Equal("all-far-from-sweden", finding.Code);
        Assert.Contains("SWEREF 99 TM (EPSG:3006)", finding.Text, StringComparison.Ordinal);
        Assert.Contains("axlarna förväxlade", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10.6, 59.0)]
    [InlineData(12.9, 55.0)]
    [InlineData(20.0, 57.5)]
    [InlineData(24.2, 65.5)]
    [InlineData(20.5, 69.1)]
    [InlineData(8.1, 54.8)]
    [InlineData(5.0, 61.0)]
    [InlineData(31.5, 62.9)]
    [InlineData(25.8, 71.1)]
    public void Swedens_sea_and_the_neighbours_are_within_reach(double longitude, double latitude)
    {
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);

        Assert.True(CoordinateRange.Reach.Contains(easting, northing));
    }

    [Fact]
    public void A_coverage_may_be_as_wide_as_the_reach() =>
        Assert.InRange(
            Math.Max(CoordinateRange.Reach.Width, CoordinateRange.Reach.Height), 0, Coverage.MaxExtentMeters);
}
