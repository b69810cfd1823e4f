using System.Net;

namespace Omradesprofiler.Tests.Server.Ogc;

public sealed class OgcBadRequestTests(SampleServer server)
{
    private const string Items = "/ogc/collections/deso-2025/items";

    [Theory]
    [InlineData("bbox=1,2,3", "fyra")]
    [InlineData("bbox=1,2,3,4,5", "fyra")]
    [InlineData("bbox=1,2,3,4,5,6,7,8,9,10", "fyra")]
    [InlineData("bbox=", "inget tal")]
    [InlineData("bbox=NaN,1,2,3", "inget tal")]
    [InlineData("bbox=1,2,Infinity,3", "inget tal")]
    [InlineData("bbox=1,2,1e999,3", "inget tal")]
    [InlineData("bbox=1;2;3;4", "inget tal")]
    [InlineData("bbox=1,9,2,3", "södra")]
    [InlineData("bbox=700000,9,1,10&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", "västra")]
    [InlineData("bbox=9,1,3,2&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", "södra")]
    [InlineData("bbox=1,2,3,4&bbox=1,2,3,4", "flera gånger")]
    [InlineData("bbox=1,2,3,4%00", "inget tal")]
    [InlineData("limit=0", "heltal")]
    [InlineData("limit=000", "heltal")]
    [InlineData("limit=-1", "heltal")]
    [InlineData("limit=abc", "heltal")]
    [InlineData("limit=1.5", "heltal")]
    [InlineData("limit=", "heltal")]
    [InlineData("limit=%D9%A1", "heltal")]
    [InlineData("cursor=", "next")]
    [InlineData("cursor=100", "next")]
    [InlineData("cursor=%25%25", "next")]
    [InlineData("cursor=Jzs", "next")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "next")]
    [InlineData("offset=100", "cursor")]
    [InlineData("crs=x", "EPSG/0/3006")]
    [InlineData("crs=%0d%0aSet-Cookie:x", "EPSG/0/3006")]
    [InlineData("bbox-crs=x", "EPSG/0/3006")]
    [InlineData("filter-crs=x", "EPSG/0/3006")]
    [InlineData("filter-lang=cql2-json", "cql2-text")]
    [InlineData("datetime=ig%C3%A5r", "intervall")]
    [InlineData("datetime=2024-02-31", "intervall")]
    [InlineData("datetime=2024-01-02/2024-01-01", "intervall")]
    [InlineData("datetime=../..", "intervall")]
    [InlineData("datetime=2024-01-01/2024-01-02/2024-01-03", "intervall")]
    [InlineData("datetime=..", "intervall")]
    [InlineData("f=", "json eller html")]
    [InlineData("indicators=", "1–20")]
    [InlineData("indicators=finns-inte", "/api/v1/indicators")]
    [InlineData("indicators=god-halsa", "municipality")]
    [InlineData("indicators=cni&period=i-g%C3%A5r", "år")]
    [InlineData("indicators=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "1–20")]
    [InlineData("filter=%00", "U+0000")]
    [InlineData("filter=%22god-halsa%22%3E1", "municipality")]
    [InlineData("%00=1", "Här kan anges")]
    public async Task A_wrong_parameter_is_400_with_the_rule(string query, string rule) =>
        Assert.Contains(
            rule, await server.Problem($"{Items}?{query}", HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/ogc/collections/finns-inte", "deso-2025")]
    [InlineData("/ogc/collections/finns-inte/items", "deso-2025")]
    [InlineData("/ogc/collections/%27/queryables", "deso-2025")]
    [InlineData("/ogc/collections/county/items/finns-inte", "county")]
    [InlineData("/ogc/collections/localities/items/0", "localities")]
    [InlineData("/ogc/collections/localities/items/01", "localities")]
    [InlineData("/ogc/collections/localities/items/99999999999999999999", "localities")]
    [InlineData("/ogc/collections/rutor-2025/tiles", "inga kartrutor")]
    [InlineData("/ogc/tileMatrixSets/finns-inte", "SWEREF99TM")]
    [InlineData("/ogc/tiles/finns-inte", "SWEREF99TM")]
    [InlineData("/ogc/finns-inte", "finns inte")]
    public async Task What_is_not_there_is_404_and_says_what_is(string path, string what) =>
        Assert.Contains(what, await server.Problem(path, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task A_filter_that_is_too_long_or_too_deep_is_told_its_limit()
    {
        var longest = new string('x', 10_000);
        Assert.Contains(
            "4000", await server.Problem($"{Items}?filter={longest}", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        var deep = new string('(', 3900);
        Assert.Contains(
            "50 nivåer", await server.Problem($"{Items}?filter={deep}", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
        await server.Problem($"{Items}?filter={new string('(', 10_000)}", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("%25a", 1000)]
    [InlineData("_", 2000)]
    public async Task A_pattern_that_is_too_long_is_told_its_limit(string part, int count)
    {
        var pattern = string.Concat(Enumerable.Repeat(part, count));
        Assert.Contains(
            "högst 200", await server.Problem($"{Items}?filter=name%20LIKE%20'{pattern}'", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_with_many_boxes_is_told_the_limit()
    {
        const string Box = "S_INTERSECTS(geometry,BBOX(9,50,26,71))";
        var filter = Uri.EscapeDataString(string.Join(" AND ", Enumerable.Repeat(Box, 80)));
        Assert.Contains(
            "högst 5 S_INTERSECTS", await server.Problem($"{Items}?filter={filter}", HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter=%22god-halsa%22%3E1", "filter")]
    [InlineData("filter=%22god-halsa%22%3E1&indicators=folkmangd", "filter")]
    [InlineData("filter=code='x'&indicators=god-halsa", "indicators")]
    public async Task An_indicator_without_values_is_blamed_on_the_parameter_that_names_it(
        string query, string parameter)
    {
        using var response = await server.Ask($"{Items}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            $"Parametern {parameter} är fel",
            System.Text.RegularExpressions.Regex.Unescape(
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_is_not_possible()
    {
        using var response = await server.Client.PostAsync(Items, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_seeded_flood_of_nonsense_is_never_answered_with_a_server_error()
    {
        var random = new Random(20261122);
        string[] paths =
        [
            "", "/api", "/collections", "/collections/county", "/collections/county/items",
            "/collections/county/items/99",
            "/collections/localities/items", "/collections/county/queryables", "/tiles", "/tiles/SWEREF99TM",
            "/tiles/SWEREF99TM/2/2/1", "/collections/county/tiles/WebMercatorQuad/1/0/1", "/tileMatrixSets",
        ];
        string[] names =
        [
            "f", "limit", "cursor", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-crs", "indicators",
            "period",
        ];
        string[] values =
        [
            "html", "json", "1", "0", "-1", "MQ", "OTk", "1,2,3,4", "20,57,21,58", "170,50,-170,60", "90,0,90,0",
            OgcClient.Sweref, OgcClient.Mercator, "2024-01-01/..", "code='99'", "name%20LIKE%20'%25'", "cni%3E1",
            "S_INTERSECTS(geometry,POINT(1e308%20-1e308))", "cni", "2024", "%00", "%F0%9F%98%80", "'", "NaN", "1e400",
            "",
            "-1e308,-1e308,1e308,1e308", "9999999999999999999999",
        ];
        for (var i = 0; i < 1500; i++)
        {
            var query = string.Join("&", Enumerable.Range(0, random.Next(4))
                .Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}"));
            var path = $"/ogc{paths[random.Next(paths.Length)]}?{query}";
            using var response = await server.Ask(path);
            Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
        }
    }
}
