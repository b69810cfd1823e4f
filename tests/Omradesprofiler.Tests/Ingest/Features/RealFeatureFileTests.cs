using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class RealFeatureFileTests
{
    private readonly FindingLog _findings = new();

    [Theory]
    [InlineData("uppsala/Deso_inomUppsalaLan.shp", null, 262, "Deso")]
    [InlineData("uppsala/uppsala_deso2018.gpkg", "deso", 238, "desokod")]
    [InlineData("uppsala/uppsala_deso2018.gpkg", "regso", 123, "regsokod")]
    [InlineData("dalarna/deso_2025_dalarna_raw.geojson", null, 175, "desokod")]
    [InlineData("dalarna/dalarna_deso2025.gpkg", "regso", 119, "regsokod")]
    [InlineData("stockholm/deso_stockholm.json", null, 1287, "id")]
    [InlineData("stockholm/stockholm_deso2018_simplified.gpkg", "deso", 1287, "desokod")]
    [InlineData("riket/kommuner.gpkg", null, 290, "kommun_kod")]
    [InlineData("riket/lan.gpkg", null, 21, "lan_kod")]
    [InlineData("riket/kommuner_lantmateriet/ak_riks.shp", null, 328, "KOM_KOD")]
    public void A_real_file_of_areas_is_read_whole(string path, string? layer, int count, string codeColumn)
    {
        var table = Read(path, layer);

        Assert.Equal(count, table.Features.Count);
        Assert.All(table.Features, feature => Assert.NotNull(feature.Shape));
        var column = table.ColumnOf(codeColumn);
        Assert.All(table.Features, feature => Assert.False(string.IsNullOrEmpty(feature.Attributes[column])));
        Assert.DoesNotContain(_findings.List(), finding => finding.Severity > Severity.Note);
    }

    [Fact]
    public void Localities_are_read_as_points()
    {
        var table = Read("riket/tatorter2020.gpkg");

        Assert.Equal(2017, table.Features.Count);
        Assert.All(table.Features, feature => Assert.NotNull(feature.Point));
        Assert.Contains(table.Features, feature => feature.Attributes[table.ColumnOf("name")] == "Örebro");
    }

    [Fact]
    public void The_country_has_all_its_vertices_and_its_area()
    {
        var table = Read("riket/standin/deso2018.gpkg");

        Assert.Equal(5984, table.Features.Count);
        Assert.Equal(2_804_093, table.Features.Sum(feature => feature.Shape!.VertexCount));
        Assert.Equal(531_500, table.Features.Sum(feature => feature.Shape!.AreaSquareMeters) / 1e6, 50.0);
        Assert.Empty(_findings.List());
    }

    [Fact]
    public void Municipalities_have_names_in_the_encoding_that_their_cpg_names()
    {
        var table = Read("riket/kommuner_lantmateriet/ak_riks.shp");

        var names = table.Features.Select(feature => feature.Attributes[table.ColumnOf("KOMMUNNAMN")]).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Malmö", "Åre", "Östersund" }, names);
        Assert.Equal(290, names.Count);
    }

    [Fact]
    public void The_same_county_read_from_shapefile_and_geopackage_has_the_same_areas()
    {
        var shapefile = Read("uppsala/Deso_inomUppsalaLan.shp");
        var package = Read("uppsala/uppsala_deso2018.gpkg", "deso");

        var areas = AreasByCode(shapefile, "Deso");
        foreach (var (code, area) in AreasByCode(package, "desokod"))
            Assert.Equal(1, areas[code] / area, 1e-5);
    }

    [Fact]
    public void The_same_county_read_from_degrees_and_from_the_national_grid_lies_in_the_same_place()
    {
        var degrees = Read("stockholm/deso_stockholm.json");
        var grid = Read("stockholm/stockholm_deso2018_simplified.gpkg", "deso");

        var areas = AreasByCode(degrees, "id");
        foreach (var (code, area) in AreasByCode(grid, "desokod"))
            Assert.Equal(1, areas[code] / area, 0.01);
        Assert.Equal("WGS 84 longitud/latitud (EPSG:4326)", degrees.SourceSystem);
    }

    [Fact]
    public void A_service_that_says_4326_and_writes_longitude_first_is_read_as_it_writes()
    {
        var table = Read("fixtures/pxwebapi2-scb/scb_geodata_features_wgs84.json");

        var bounds = Assert.Single(table.Features).Shape!.Bounds;
        Assert.InRange(bounds.MinX, 379_800, 380_000);
        Assert.InRange(bounds.MinY, 6_156_500, 6_156_800);
        Assert.Contains(_findings.List(), finding => finding.Code == "axes-as-written");
    }

    private FeatureTable Read(string path, string? layer = null) =>
        FeatureReader.Read(SharedData.Require(path), path, layer, null, _findings);

    private static Dictionary<string, double> AreasByCode(FeatureTable table, string column) =>
        table.Features.ToDictionary(
        feature => feature.Attributes[table.ColumnOf(column)]!, feature => feature.Shape!.AreaSquareMeters);
}
