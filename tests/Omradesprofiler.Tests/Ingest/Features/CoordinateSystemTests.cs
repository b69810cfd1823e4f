using Omradesprofiler.Findings;
using static Omradesprofiler.Tests.Ingest.Features.GeoJson;

namespace Omradesprofiler.Tests.Ingest.Features;

public sealed class CoordinateSystemTests : IDisposable
{
    private readonly FeatureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The same place in each system, by PROJ.</summary>
    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::3006", 674032.357, 6580821.991, "SWEREF 99 TM (EPSG:3006)")]
    [InlineData("EPSG:3006", 674032.357, 6580821.991, "SWEREF 99 TM (EPSG:3006)")]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/3006", 674032.357, 6580821.991, "SWEREF 99 TM (EPSG:3006)")]
    [InlineData(
        "urn:ogc:def:crs:OGC:1.3:CRS84", 18.0591959941789, 59.3302309990549, "WGS 84 longitud/latitud (EPSG:4326)")]
    [InlineData(
        "urn:ogc:def:crs:EPSG:9.8:4258", 18.0591959941789, 59.3302309990549, "ETRS89 longitud/latitud (EPSG:4258)")]
    [InlineData("EPSG:3857", 2010340.50220792, 8252107.40829397, "Web Mercator (EPSG:3857)")]
    [InlineData("EPSG:3011", 153369.672523825, 6579457.648852, "SWEREF 99 18 00 (EPSG:3011)")]
    public void A_declared_system_is_transformed_to_a_millimetre(string system, double x, double y, string words)
    {
        _folder.Write("a.geojson", CollectionIn(system, Feature(Point(x, y))));

        var table = _folder.Read("a.geojson");

        Assert.Equal(words, table.SourceSystem);
        var point = Assert.Single(table.Features).Point!.Value;
        Assert.Equal(674032.357, point.Easting, 0.001);
        Assert.Equal(6580821.991, point.Northing, 0.001);
        Assert.DoesNotContain(_folder.Findings.List(), finding => finding.Severity > Severity.Note);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::4326", 18.06, 59.33, "axes-as-written")]
    [InlineData("urn:ogc:def:crs:EPSG::4326", 59.33, 18.06, "axes-swapped")]
    [InlineData("EPSG:4326", 18.06, 59.33, null)]
    public void A_name_that_means_latitude_first_is_not_taken_at_its_word(
        string system, double x, double y, string? code)
    {
        _folder.Write("a.geojson", CollectionIn(system, Feature(Point(x, y))));

        Assert.InRange(_folder.Read("a.geojson").Features[0].Point!.Value.Easting, 674_000, 674_200);
        Assert.Equal(code, _folder.Findings.List().Select(finding => finding.Code)
            .SingleOrDefault(found => found.StartsWith("axes", StringComparison.Ordinal)));
    }

    [Fact]
    public void RT_90_is_transformed_within_a_third_of_a_metre_and_said()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3021", Feature(Point(1628293.93300563, 6580994.12889111))));

        var point = _folder.Read("a.geojson").Features[0].Point!.Value;

        Assert.Equal(674032.357, point.Easting, 0.33);
        Assert.Equal(6580821.991, point.Northing, 0.33);
        Assert.Contains("0,33 m", _folder.Found("crs-transformed").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59.33, 18.06, "EPSG:4326", "latitud, longitud")]
    [InlineData(6580822, 674032, "EPSG:3006", "nordvärde, östvärde")]
    [InlineData(6580994, 1628293, "EPSG:3021", "nordvärde, östvärde")]
    [InlineData(59.33, 18.06, null, "latitud, longitud")]
    [InlineData(6580822, 674032, null, "nordvärde, östvärde")]
    public void Swapped_axes_are_recognised_and_said(double x, double y, string? system, string words)
    {
        var feature = Feature(Point(x, y));
        _folder.Write("a.geojson", system is null ? Collection(feature) : CollectionIn(system, feature));

        var point = _folder.Read("a.geojson").Features[0].Point!.Value;

        Assert.InRange(point.Easting, 673_500, 674_500);
        Assert.InRange(point.Northing, 6_580_500, 6_581_200);
        Assert.Equal(Severity.Warning, _folder.Found("axes-swapped").Severity);
        Assert.Contains(words, _folder.Found("axes-swapped").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(674032, 6580822, "SWEREF 99 TM")]
    [InlineData(1628293, 6580994, "RT 90")]
    public void A_file_that_declares_nothing_is_read_as_what_its_coordinates_look_like_and_it_is_said(
        double x, double y, string words)
    {
        _folder.Write("a.geojson", Collection(Feature(Point(x, y))));

        Assert.Contains(words, _folder.Read("a.geojson").SourceSystem, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, _folder.Found("crs-guessed").Severity);
    }

    [Fact]
    public void A_file_that_declares_nothing_and_looks_like_nothing_is_refused()
    {
        _folder.Write("a.geojson", Collection(Feature(Point(5_000_000, 5_000_000))));

        Assert.Equal("crs-unknown", _folder.Refused("a.geojson").Code);
    }

    [Theory]
    [InlineData("EPSG:3006", 18.06, 59.33, "SWEREF 99 TM (EPSG:3006)", "grader")]
    [InlineData("EPSG:4326", 674032, 6580822, "WGS 84 longitud/latitud (EPSG:4326)", "SWEREF 99 TM")]
    [InlineData("EPSG:3021", 674032, 6580822, "RT 90 2,5 gon V (EPSG:3021)", "SWEREF 99 TM")]
    [InlineData("EPSG:3006", 1628293, 6580994, "SWEREF 99 TM (EPSG:3006)", "RT 90")]
    [InlineData("EPSG:3857", 674032, 6580822, "Web Mercator (EPSG:3857)", "SWEREF 99 TM")]
    public void A_system_that_the_coordinates_contradict_is_refused_and_both_are_named(
        string system, double x, double y, string declared, string seen)
    {
        var finding = _folder.Write("a.geojson", CollectionIn(system, Feature(Point(x, y)))).Refused("a.geojson");

        Assert.Equal("crs-contradicted", finding.Code);
        Assert.Contains(declared, finding.Text, StringComparison.Ordinal);
        Assert.Contains(seen, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_importer_says_stands_over_the_file_and_is_said()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006", Feature(Point(18.06, 59.33))));

        Assert.Equal("WGS 84 longitud/latitud (EPSG:4326)", _folder.Read("a.geojson", epsg: 4326).SourceSystem);
        Assert.Contains("EPSG:3006", _folder.Found("crs-overridden").Text, StringComparison.Ordinal);
        Assert.Equal("crs-contradicted", _folder.Refused("a.geojson", epsg: 3006).Code);
    }

    [Theory]
    [InlineData("EPSG:32633", "EPSG:32633")]
    [InlineData("urn:ogc:def:crs:EPSG::2154", "EPSG:2154")]
    public void Another_system_is_refused_by_its_number(string system, string words)
    {
        var finding = _folder.Write("a.geojson", CollectionIn(system, Feature(Point(674032, 6580822))))
            .Refused("a.geojson");

        Assert.Equal("crs-unsupported", finding.Code);
        Assert.Contains(words, finding.Text, StringComparison.Ordinal);
        Assert.Equal("crs-unsupported", _folder.Refused("a.geojson", epsg: 99999).Code);
    }

    [Theory]
    [InlineData("PROJCS[\"SWEREF99_TM\",GEOGCS[\"GCS_SWEREF99\",UNIT[\"Degree\",0.01]],UNIT[\"Meter\",1.0]]", 3006)]
    [InlineData(
        "PROJCS[\"SWEREF99 TM\",GEOGCS[\"SWEREF99\",AUTHORITY[\"EPSG\",\"4619\"]],AUTHORITY[\"EPSG\",\"3006\"]]", 3006)]
    [InlineData("PROJCRS[\"whatever\",ID[\"EPSG\",3006]]", 3006)]
    [InlineData("PROJCS[\"RT90_25_gon_V\",GEOGCS[\"GCS_RT_1990\"]]", 3021)]
    [InlineData("PROJCS[\"RT90 2.5 gon V\",GEOGCS[\"RT90\",AUTHORITY[\"EPSG\",\"4124\"]]]", 3021)]
    [InlineData("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]", 4326)]
    [InlineData("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\"]]", 3857)]
    [InlineData("PROJCS[\"SWEREF99_18_00\",GEOGCS[\"GCS_SWEREF99\"]]", 3011)]
    [InlineData("PROJCS[\"ETRS_1989_UTM_Zone_33N\",GEOGCS[\"GCS_ETRS_1989\",AUTHORITY[\"EPSG\",\"4258\"]]]", null)]
    public void A_prj_is_known_by_its_number_or_name(string text, int? epsg)
    {
        var system = Omradesprofiler.Ingest.Features.SystemNames.FromWkt(text);

        Assert.Equal(epsg, system.Epsg);
    }

    [Fact]
    public void A_prj_that_is_not_known_is_refused_by_name_and_one_that_lies_is_contradicted()
    {
        var writer = new ShapefileWriter(1, ("KOD", 'C', 4))
            .Add(ShapefileWriter.Point(674032, 6580822), "1"u8.ToArray());
        writer.Write(_folder, "a", "UTF-8", "PROJCS[\"ETRS_1989_LAEA\"]");
        writer.Write(_folder, "b", "UTF-8", "GEOGCS[\"GCS_WGS_1984\"]");
        writer.Write(_folder, "c", "UTF-8");

        Assert.Contains("ETRS_1989_LAEA", _folder.Refused("a.shp").Text, StringComparison.Ordinal);
        Assert.Equal("crs-contradicted", _folder.Refused("b.shp").Code);
        Assert.Equal("SWEREF 99 TM (EPSG:3006)", _folder.Read("c.shp").SourceSystem);
        Assert.Equal(Severity.Warning, _folder.Found("crs-guessed").Severity);
    }

    [Fact]
    public void Rows_a_little_outside_Sweden_are_kept_said_and_counted()
    {
        _folder.Write("a.geojson", Collection(
            Feature(Point(18, 59)), Feature(Point(7, 62)), Feature(Point(18, 59)), Feature(Square(24, 65, 3)),
            Feature(Point(18, 59))));

        Assert.Equal(5, _folder.Read("a.geojson").Features.Count);
        var finding = _folder.Found("outside-sweden");
        Assert.Equal((2, 2, Severity.Warning), (finding.Row, finding.Count, finding.Severity));
    }

    [Fact]
    public void One_row_with_swapped_axes_among_right_ones_does_not_turn_the_rest()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(Point(674032, 6580822)), Feature(Point(6580822, 674032)), Feature(Point(674032, 6580822))));

        Assert.Equal(674032, _folder.Read("a.geojson").Features[0].Point!.Value.Easting);
        Assert.Equal(2, _folder.Found("far-from-sweden").Row);
    }

    [Fact]
    public void One_right_row_among_swapped_ones_does_not_keep_the_rest_from_being_turned()
    {
        _folder.Write("a.geojson", CollectionIn("EPSG:3006",
            Feature(Point(674032, 6580822)), Feature(Point(6580822, 674032)), Feature(Point(6580822, 674032))));

        Assert.Equal(674032, _folder.Read("a.geojson").Features[1].Point!.Value.Easting);
        Assert.Equal(1, _folder.Found("far-from-sweden").Row);
    }

    [Fact]
    public void Degrees_that_do_not_exist_refuse_their_row()
    {
        _folder.Write("a.geojson", Collection(Feature(Point(18, 59)), Feature(Square(18, 87, 5))));

        Assert.Single(_folder.Read("a.geojson").Features);
        Assert.Equal(2, _folder.Found("coordinates-invalid").Row);
    }
}
