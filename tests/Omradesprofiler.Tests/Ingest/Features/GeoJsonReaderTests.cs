using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class GeoJsonReaderTests : IDisposable
{
    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Attributes_keep_their_writing_and_nested_ones_their_json()
    {
        var table = Read(GeoJson.Collection(GeoJson.Feature(GeoJson.Point(18, 59),
            """{"kod":"0180","tal":1.50,"ja":true,"tom":null,"namn":"Å\u00e4ö","lista":[1, {"a":"b"}, []]}""")));

        var feature = Assert.Single(table.Features);
        Assert.Equal(["kod", "tal", "ja", "tom", "namn", "lista"], table.Columns);
        Assert.Equal(["0180", "1.50", "true", null, "Åäö", """[1,{"a":"b"},[]]"""], feature.Attributes);
        Assert.DoesNotContain(_folder.Findings.List(), finding => finding.Severity > Severity.Note);
    }

    [Fact]
    public void Columns_that_only_some_features_have_are_empty_in_the_others()
    {
        var table = Read(GeoJson.Collection(
            GeoJson.Feature(GeoJson.Point(18, 59), """{"a":"1"}"""),
            GeoJson.Feature(GeoJson.Point(18, 59), """{"b":"2"}""")));

        Assert.Equal(["1", null], table.Features[0].Attributes);
        Assert.Equal([null, "2"], table.Features[1].Attributes);
    }

    [Theory]
    [InlineData("""{"kod":"1"}""", "x", "1")]
    [InlineData("""{"id":"y"}""", "y", null)]
    public void The_id_of_a_feature_is_a_column_unless_a_property_has_its_name(
        string properties, string id, string? code)
    {
        var table = Read($$"""
            {"type":"FeatureCollection","features":[
             {"id":"x","type":"Feature","properties":{{properties}},"geometry":null}]}
            """);

        Assert.Equal(id, table.Features[0].Attributes[table.ColumnOf("id")]);
        Assert.Equal(code, table.ColumnOf("kod") is >= 0 and var at ? table.Features[0].Attributes[at] : null);
    }

    [Fact]
    public void Polygons_holes_and_parts_come_as_they_are_written_whatever_stands_first()
    {
        var table = Read(GeoJson.CollectionIn("urn:ogc:def:crs:EPSG::3006", GeoJson.Feature("""
            {"coordinates":[
              [[[500000,6500000,7],[500100,6500000,7],[500100,6500100,7],[500000,6500100,7],[500000,6500000,7]],
               [[500010,6500010],[500010,6500020],[500020,6500020],[500010,6500010]]],
              [[[500200,6500000],[500300,6500000],[500300,6500100],[500200,6500000]]]],
             "bbox":[0,[1],2],"type":"MultiPolygon"}
            """)));

        var shape = table.Features[0].Shape!;
        Assert.Equal((2, 3, 13), (shape.PolygonCount, shape.RingCount, shape.VertexCount));
        Assert.Equal(10_000 - 50 + 5_000, shape.AreaSquareMeters);
        Assert.Empty(_folder.Findings.List());
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":["18","59"]}""", "coordinates-invalid")]
    [InlineData("""{"type":"Point","coordinates":[18,null]}""", "coordinates-invalid")]
    [InlineData("""{"type":"Point","coordinates":{"x":18}}""", "coordinates-invalid")]
    [InlineData("""{"type":"Point","coordinates":[1e999,59]}""", "coordinates-invalid")]
    [InlineData("""{"type":"Point"}""", "coordinates-invalid")]
    [InlineData("""{"type":"Point","coordinates":[18]}""", "geometry-nesting")]
    [InlineData("""{"type":"Point","coordinates":[[18,59]]}""", "geometry-nesting")]
    [InlineData("""{"type":"Polygon","coordinates":[[18,59],[19,59],[19,60],[18,59]]}""", "geometry-nesting")]
    [InlineData("""{"type":"Polygon","coordinates":[[[18,59],[19,59],[[19,60]],[18,59]]]}""", "geometry-nesting")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[18,59],[19,60]]}""", "geometry-points")]
    [InlineData("""{"type":"LineString","coordinates":[[18,59],[19,60]]}""", "geometry-kind")]
    [InlineData(
        """{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[18,59]}]}""", "geometry-kind")]
    [InlineData("""{"coordinates":[18,59]}""", "geometry-kind")]
    [InlineData("""[18,59]""", "geometry-corrupt")]
    public void A_feature_whose_geometry_can_not_be_used_is_refused_with_its_row(string geometry, string code)
    {
        var table = Read(GeoJson.Collection(GeoJson.Feature(GeoJson.Point(18, 59)), GeoJson.Feature(geometry)));

        Assert.Equal(1, Assert.Single(table.Features).Row);
        var finding = _folder.Found(code);
        Assert.Equal((2, Severity.Warning), (finding.Row, finding.Severity));
    }

    [Theory]
    [InlineData("""{"type":"MultiPoint","coordinates":[[18,59]]}""")]
    [InlineData("""{"type":"Point","coordinates":[18,59,1,2,3]}""")]
    public void A_multipoint_of_one_point_and_a_point_with_height_are_points(string geometry) =>
        Assert.NotNull(Assert.Single(Read(GeoJson.Collection(GeoJson.Feature(geometry))).Features).Point);

    [Theory]
    [InlineData("null", "geometry-missing")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "geometry-empty")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[]]]}""", "geometry-empty")]
    public void A_feature_without_geometry_is_kept_and_said(string geometry, string code)
    {
        var feature = Assert.Single(Read(GeoJson.Collection(GeoJson.Feature(geometry))).Features);

        Assert.Null(feature.Shape);
        Assert.Equal("0180", feature.Attributes[0]);
        Assert.Equal(1, _folder.Found(code).Row);
    }

    [Fact]
    public void An_open_ring_is_closed_and_a_ring_without_area_left_out_and_both_are_said()
    {
        var table = Read(GeoJson.Collection(GeoJson.Feature("""
            {"type":"Polygon","coordinates":[[[18,59],[19,59],[19,60]],[[18.1,59.1],[18.2,59.1],[18.1,59.1]]]}
            """)));

        Assert.Equal(4, table.Features[0].Shape!.VertexCount);
        Assert.Equal(1, _folder.Found("ring-open").Row);
        Assert.Equal(1, _folder.Found("ring-too-short").Row);
    }

    [Fact]
    public void The_holes_of_a_shell_without_area_do_not_become_areas()
    {
        var table = Read(GeoJson.Collection(GeoJson.Feature("""
            {"type":"MultiPolygon","coordinates":[[[[18,59],[19,59],[18,59]],[[18,59],[18.1,59],[18.1,59.1],[18,59]]],
             [[[18,59],[19,59],[19,60],[18,59]]]]}
            """)));

        Assert.Equal(1, table.Features[0].Shape!.RingCount);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"feature","geometry":null}""")]
    public void What_is_not_a_feature_is_refused_with_its_row(string feature)
    {
        Read(GeoJson.Collection(GeoJson.Feature(GeoJson.Point(18, 59)), feature));

        Assert.Equal(2, _folder.Found("feature-invalid").Row);
    }

    [Fact]
    public void One_feature_alone_is_a_table_of_one_row()
    {
        var table = Read(GeoJson.Feature(GeoJson.Point(18.0591959941789, 59.3302309990549)));

        Assert.Equal(674032.357, Assert.Single(table.Features).Point!.Value.Easting, 0.001);
        Assert.Equal("0180", table.Features[0].Attributes[table.ColumnOf("kod")]);
    }

    [Fact]
    public void A_byte_order_mark_is_read_past()
    {
        _folder.Write(
            "a.geojson", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(GeoJson.Collection(GeoJson.Feature("null")))]);

        Assert.Single(_folder.Read("a.geojson").Features);
    }

    [Fact]
    public void A_property_that_is_repeated_is_said_with_its_row_and_column()
    {
        var table = Read(GeoJson.Collection(GeoJson.Feature("null", """{"kod":"1","kod":"2"}""")));

        Assert.Equal("2", table.Features[0].Attributes[0]);
        Assert.Equal((1, "kod"), (_folder.Found("property-repeated").Row, _folder.Found("property-repeated").Column));
    }

    [Fact]
    public void Values_longer_than_the_buffer_are_read_whole()
    {
        var text = new string('å', 90_000);

        var table = Read(GeoJson.Collection(GeoJson.Feature("null", $$"""{"text":"{{text}}","kod":"1"}""")));

        Assert.Equal([text, "1"], table.Features[0].Attributes);
    }

    [Fact]
    public void Findings_never_carry_values()
    {
        Read(GeoJson.Collection(
            GeoJson.Feature("""{"type":"Point","coordinates":["hemligt",1]}""", """{"a":"hemligt","a":"hemligt"}""")));

        Assert.DoesNotContain(
            _folder.Findings.List(), finding => finding.Text.Contains("hemligt", StringComparison.Ordinal));
    }

    private FeatureTable Read(string text) => _folder.Write("a.geojson", text).Read("a.geojson");
}
