using System.Net;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Server.Ogc;

/// <summary>
/// The abstract test suite of OGC API Features Part 2 (18-058r1, annex A): one test for each id A.1–A.10.
/// </summary>
public sealed class CrsConformanceTests(SampleServer server)
{
    private const string Unsupported = "http://www.opengis.net/def/crs/EPSG/0/0000";

    [Fact]
    public async Task A_1_crs_uri_each_collection_lists_the_systems_by_uri()
    {
        foreach (var collection in await server.Collections())
            Assert.Equal(OgcClient.AllCrs, collection.List("crs").Select(uri => uri.GetString()));
    }

    [Fact]
    public async Task A_2_default_crs_crs84_stands_first()
    {
        foreach (var collection in await server.Collections())
            Assert.Equal(OgcClient.Crs84, collection.List("crs").First().GetString());
    }

    [Fact]
    public async Task A_3_storage_crs_is_one_of_the_listed()
    {
        foreach (var collection in await server.Collections())
            Assert.Equal(OgcClient.Sweref, collection.Text("storageCrs"));
    }

    [Fact]
    public async Task A_4_crs_parameter_the_answer_names_the_system_that_was_asked_for()
    {
        foreach (var crs in OgcClient.AllCrs)
            foreach (var path in new[] { "items?limit=1&", "items/99?" })
                Assert.Equal($"<{crs}>", await ContentCrs($"/ogc/collections/county/{path}crs={crs}"));
    }

    [Theory]
    [InlineData("items?crs=" + Unsupported)]
    [InlineData("items/99?crs=" + Unsupported)]
    [InlineData("items?crs=EPSG:3006")]
    [InlineData("items?crs=")]
    public async Task A_5_crs_parameter_invalid_is_400(string path) => Assert.Contains(
        OgcClient.Sweref, await server.Problem($"/ogc/collections/county/{path}", HttpStatusCode.BadRequest),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_6_crs_parameter_default_without_it_the_answer_is_crs84()
    {
        Assert.Equal($"<{OgcClient.Crs84}>", await ContentCrs("/ogc/collections/county/items"));
        Assert.Equal($"<{OgcClient.Crs84}>", await ContentCrs("/ogc/collections/county/items/99"));
    }

    [Theory]
    [InlineData("deso-2025")]
    [InlineData("vardcentraler")]
    public async Task A_7_crs_parameter_transform_geometry_and_order_of_axes_follow_the_system(string collection)
    {
        var degrees = await Positions(collection, OgcClient.Crs84);
        var latitudeFirst = await Positions(collection, OgcClient.Wgs84);
        var sweref = await Positions(collection, OgcClient.Sweref);
        var mercator = await Positions(collection, OgcClient.Mercator);
        Assert.Equal(degrees, latitudeFirst.Select(position => (position.Second, position.First)));
        Assert.Equal(degrees.Count, sweref.Count);
        for (var i = 0; i < degrees.Count; i++)
        {
            var (longitude, latitude) = degrees[i];
            var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
            Assert.Equal(northing, sweref[i].First, 0.001);
            Assert.Equal(easting, sweref[i].Second, 0.001);
            Assert.Equal(6378137 * double.DegreesToRadians(longitude), mercator[i].First, 0.002);
            Assert.Equal(
                6378137 * Math.Log(Math.Tan(Math.PI / 4 + double.DegreesToRadians(latitude) / 2)), mercator[i].Second,
                0.002);
        }
    }

    [Fact]
    public async Task A_8_bbox_crs_parameter_the_same_box_in_each_system_gives_the_same_features()
    {
        var (west, south, east, north) = (20.05, 57.35, 20.45, 57.55);
        var degrees = $"?bbox={Numbers(west, south, east, north)}";
        var expected = (await server.AllItems("localities", degrees)).Ids().ToList();
        Assert.InRange(expected.Count, 1, 16);
        var latitudeFirst = $"?bbox={Numbers(south, west, north, east)}&bbox-crs={OgcClient.Wgs84}";
        Assert.Equal(expected, (await server.AllItems("localities", latitudeFirst)).Ids());
        var (x1, y1) = Mercator(west, south);
        var (x2, y2) = Mercator(east, north);
        var mercator = $"?bbox={Numbers(x1, y1, x2, y2)}&bbox-crs={OgcClient.Mercator}";
        Assert.Equal(expected, (await server.AllItems("localities", mercator)).Ids());
        var northingFirst = $"?bbox=6300000,700000,6500000,900000&bbox-crs={OgcClient.Sweref}";
        Assert.Equal(17, (await server.AllItems("localities", northingFirst)).Count);
        var turned = $"?bbox=700000,6300000,900000,6500000&bbox-crs={OgcClient.Sweref}";
        Assert.Empty(await server.AllItems("localities", turned));
    }

    [Theory]
    [InlineData(Unsupported)]
    [InlineData("urn:ogc:def:crs:EPSG::3006")]
    public async Task A_9_bbox_crs_parameter_invalid_is_400(string crs) => await server.Problem(
        $"/ogc/collections/localities/items?bbox=5,49,6,50&bbox-crs={crs}", HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_10_bbox_crs_parameter_default_without_it_the_box_is_crs84()
    {
        const string Box = "?bbox=20.05,57.35,20.45,57.55";
        Assert.Equal(
            (await server.AllItems("deso-2025", $"{Box}&bbox-crs={OgcClient.Crs84}")).Ids(),
            (await server.AllItems("deso-2025", Box)).Ids());
    }

    private static (double X, double Y) Mercator(double longitude, double latitude) => (
        6378137 * double.DegreesToRadians(longitude),
        6378137 * Math.Log(Math.Tan(Math.PI / 4 + double.DegreesToRadians(latitude) / 2)));

    private static string Numbers(params double[] numbers) => string.Join(
        ',', numbers.Select(number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    private async Task<List<(double First, double Second)>> Positions(string collection, string crs) =>
        [.. (await server.AllItems(collection, $"?crs={crs}&limit=1000"))
            .SelectMany(feature => feature.GetProperty("geometry").GetProperty("coordinates").Positions())];

    private async Task<string> ContentCrs(string path)
    {
        using var response = await server.Ask(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.GetValues("Content-Crs").Single();
    }
}
