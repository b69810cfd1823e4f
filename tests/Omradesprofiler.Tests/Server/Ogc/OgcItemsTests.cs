using System.Globalization;
using System.Net;
using System.Text.Json;
using NetTopologySuite.Geometries;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Server.Ogc;

public sealed class OgcItemsTests(SampleServer server)
{
    [Theory]
    [InlineData(OgcClient.Crs84)]
    [InlineData(OgcClient.Wgs84)]
    [InlineData(OgcClient.Sweref)]
    [InlineData(OgcClient.Mercator)]
    public async Task A_box_finds_exactly_the_areas_that_meet_it_in_its_own_system(string crs)
    {
        var areas = (await server.AllItems("deso-2025", $"?limit=1000&crs={crs}"))
            .Select(feature => (Id: feature.Text("id"), Shape: ShapeOf(feature))).ToList();
        var extent = new Envelope();
        foreach (var (_, shape) in areas)
            extent.ExpandToInclude(shape.EnvelopeInternal);
        var random = new Random(20261122);
        var found = 0;
        for (var i = 0; i < 25; i++)
        {
            var (x, y) = (Between(extent.MinX, extent.MaxX), Between(extent.MinY, extent.MaxY));
            var share = Math.Pow(random.NextDouble(), 3);
            var box = new Envelope(x, x + extent.Width * share, y, y + extent.Height * share);
            var polygon = GeometryFactory.Default.ToGeometry(box);
            var expected = areas.Where(area => area.Shape.Intersects(polygon)).Select(area => area.Id).ToList();
            var query = string.Create(
                CultureInfo.InvariantCulture,
                $"?limit=1000&bbox={box.MinX:R},{box.MinY:R},{box.MaxX:R},{box.MaxY:R}&bbox-crs={crs}");
            Assert.Equal(expected, (await server.AllItems("deso-2025", query)).Ids());
            found += expected.Count;
        }

        Assert.True(found > 100);

        double Between(double low, double high) => low + (high - low) * random.NextDouble();
    }

    [Fact]
    public async Task A_box_within_an_area_finds_it_though_no_border_is_near()
    {
        var area = (await server.Json("/api/v1/areas/deso/9980C1010")).GetProperty("area");
        var (x, y) = (area.List("labelPoint").First().GetDouble(), area.List("labelPoint").Last().GetDouble());
        var box = string.Create(CultureInfo.InvariantCulture, $"{x:R},{y:R},{x + 1e-7:R},{y + 1e-7:R}");
        Assert.Equal(["9980C1010"], (await server.AllItems("deso-2025", $"?bbox={box}")).Ids());
    }

    [Theory]
    [InlineData("?bbox=-180,-90,180,90", 130)]
    [InlineData("?bbox=15,50,-170,60", 130)]
    [InlineData("?bbox=170,50,-170,60", 0)]
    [InlineData("?bbox=25,50,19,60", 0)]
    [InlineData("?bbox=-90,-180,90,180&bbox-crs=" + OgcClient.Wgs84, 130)]
    [InlineData("?bbox=-1e9,-1e9,1e9,1e9&bbox-crs=" + OgcClient.Sweref, 130)]
    [InlineData("?bbox=-2.1e7,-2.1e7,2.1e7,2.1e7&bbox-crs=" + OgcClient.Mercator, 130)]
    public async Task A_box_may_span_the_world_or_the_antimeridian(string query, int count) =>
        Assert.Equal(count, (await server.AllItems("deso-2025", query + "&limit=1000")).Count);

    [Fact]
    public async Task Neighbours_share_their_border_to_the_last_digit_in_every_system()
    {
        foreach (var crs in OgcClient.AllCrs)
        {
            var county = ShapeOf((await server.AllItems("county", $"?crs={crs}")).Single());
            var corners = (await server.AllItems("deso-2025", $"?limit=1000&crs={crs}"))
                .SelectMany(feature => ShapeOf(feature).Coordinates).ToHashSet();
            Assert.DoesNotContain(county.Coordinates, corner => !corners.Contains(corner));
        }
    }

    [Fact]
    public async Task Shells_run_counter_clockwise_and_holes_clockwise()
    {
        foreach (var feature in await server.AllItems("deso-2025", "?limit=1000"))
            foreach (var polygon in feature.GetProperty("geometry").List("coordinates"))
                foreach (var (ring, isShell) in polygon.EnumerateArray().Select((ring, i) => (ring, i == 0)))
                    Assert.Equal(isShell, AreaShape.SignedArea(
                        [.. ring.Positions().SelectMany(p => new[] { p.First, p.Second })]) > 0);
    }

    [Fact]
    public async Task Coordinates_have_millimetres_and_no_more()
    {
        using var metres = await server.Ask($"/ogc/collections/county/items?crs={OgcClient.Sweref}");
        using var degrees = await server.Ask("/ogc/collections/county/items");
        Assert.Equal(3, await MostDecimals(metres));
        Assert.Equal(8, await MostDecimals(degrees));

        static async Task<int> MostDecimals(HttpResponseMessage response) =>
            System.Text.RegularExpressions.Regex
                .Matches(
                    await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                    @"[\[,]\d+\.(\d+)(?=[\],])")
                .Max(match => match.Groups[1].Length);
    }

    [Fact]
    public async Task Areas_carry_their_parents_and_their_edition()
    {
        var properties = (await server.Items("deso-2018", "?limit=1")).List("features").Single()
            .GetProperty("properties");
        Assert.Equal(
            [
                "code", "name", "label", "edition", "regsoCode", "regsoName", "municipalityCode", "municipalityName",
                "countyCode", "countyName",
            ],
            properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("2018", "99", "Exempellän"), (
            properties.Text("edition"), properties.Text("countyCode"), properties.Text("countyName")));
    }

    [Theory]
    [InlineData("deso-2025", "deso", "2025", "")]
    [InlineData("regso-2020", "regso", "2020", "2022")]
    [InlineData("municipality", "municipality", null, "")]
    public async Task Values_are_those_of_the_api_with_status_unit_period_and_source(
        string collection, string level, string? edition, string period)
    {
        var query = $"{(edition is null ? "" : $"&edition={edition}")}{(period == "" ? "" : $"&period={period}")}";
        var expected = (await server.Json($"/api/v1/indicators/folkmangd/values?level={level}{query}"))
            .List("values").ToDictionary(value => value.GetProperty("area").Text("code"));
        var features = await server.AllItems(
            collection, $"?limit=1000&indicators=folkmangd{(period == "" ? "" : $"&period={period}")}");
        Assert.Equal(expected.Keys, features.Ids());
        foreach (var feature in features)
        {
            var (properties, value) = (feature.GetProperty("properties"), expected[feature.Text("id")]);
            Assert.Equal(value.GetProperty("value").GetRawText(), properties.GetProperty("folkmangd").GetRawText());
            foreach (var part in new[] { "status", "reason", "unit", "period", "source" })
                Assert.Equal(
                    value.GetProperty(part).GetString(), properties.GetProperty("folkmangd_" + part).GetString());
        }
    }

    [Fact]
    public async Task A_value_that_can_not_be_moved_to_the_edition_is_missing_with_the_reason()
    {
        var properties = (await server.Items("deso-2025", "?limit=1&indicators=medianinkomst&period=2022"))
            .List("features").Single().GetProperty("properties");
        Assert.Equal(JsonValueKind.Null, properties.GetProperty("medianinkomst").ValueKind);
        Assert.Equal(
            ("missing", "method-refused"),
            (properties.Text("medianinkomst_status"), properties.Text("medianinkomst_reason")));
    }

    [Theory]
    [InlineData("/ogc")]
    [InlineData("/ogc/collections")]
    [InlineData("/ogc/collections/deso-2025/items")]
    [InlineData("/ogc/collections/deso-2025/items/9980C1010")]
    public async Task Each_form_of_an_answer_has_its_own_tag_and_a_known_one_is_304(string path)
    {
        using var json = await server.Ask(path);
        using var html = await server.Ask(path, "text/html");
        Assert.NotEqual(json.Headers.ETag, html.Headers.ETag);
        foreach (var (tag, accept, status) in new[]
        {
            (json.Headers.ETag!, "application/json", HttpStatusCode.NotModified),
            (json.Headers.ETag!, "text/html", HttpStatusCode.OK),
            (html.Headers.ETag!, "text/html", HttpStatusCode.NotModified),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(tag);
            request.Headers.Accept.ParseAdd(accept);
            using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
        }

        Assert.Contains("Accept", json.Headers.Vary);
    }

    private static MultiPolygon ShapeOf(JsonElement feature)
    {
        var polygons = feature.GetProperty("geometry").List("coordinates").Select(polygon =>
        {
            var rings = polygon.EnumerateArray().Select(ring => GeometryFactory.Default.CreateLinearRing(
                [.. ring.Positions().Select(p => new Coordinate(p.First, p.Second))])).ToList();
            return GeometryFactory.Default.CreatePolygon(rings[0], [.. rings.Skip(1)]);
        });
        return GeometryFactory.Default.CreateMultiPolygon([.. polygons]);
    }
}
