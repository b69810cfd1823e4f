using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server.Ogc;

/// <summary>
/// The abstract test suite of OGC API Features 1.0 Part 1 (17-069r4, annex A), class Core: one test for each
/// id A.1–A.28.
/// </summary>
public sealed class FeaturesConformanceTests(SampleServer server)
{
    private const string ItemsPath = "/collections/{collectionId}/items";
    private const string Json = "application/json";

    private Task<JsonElement> Definition =>
        server.JsonOf("/ogc/api", "application/vnd.oai.openapi+json;version=3.0");

    [Fact]
    public async Task A_1_http_every_resource_is_read_by_http_1_1_and_heads_are_answered_alike()
    {
        foreach (var path in new[] { "/ogc", "/ogc/", "/ogc/api", "/ogc/collections/county/items?limit=1" })
        {
            using var get = await server.Ask(path);
            using var head = await server.Ask(path, method: HttpMethod.Head);
            Assert.Equal((HttpStatusCode.OK, new Version(1, 1)), (get.StatusCode, get.Version));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_2_crs84_geometry_is_longitude_and_latitude_unless_another_system_is_asked_for()
    {
        foreach (var collection in await server.Collections())
        {
            var box = collection.GetProperty("extent").GetProperty("spatial").List("bbox").Single()
                .EnumerateArray().Select(number => number.GetDouble()).ToArray();
            var page = await server.Items(collection.Text("id"), "?limit=10");
            foreach (var (longitude, latitude) in page.List("features")
                .SelectMany(feature => feature.GetProperty("geometry").GetProperty("coordinates").Positions()))
            {
                Assert.InRange(longitude, box[0], box[2]);
                Assert.InRange(latitude, box[1], box[3]);
            }
        }
    }

    [Fact]
    public async Task A_3_root_op_the_landing_page_is_there()
    {
        using var response = await server.Ask("/ogc/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_4_root_success_the_landing_page_links_definition_conformance_and_collections()
    {
        var page = await server.JsonOf("/ogc", Json);
        foreach (var relation in new[] { "service-desc", "service-doc", "conformance", "data", "self", "alternate" })
        {
            using var linked = await server.Ask(page.FindLink(relation)!);
            Assert.True(linked.StatusCode == HttpStatusCode.OK, relation);
        }
    }

    [Fact]
    public async Task A_5_api_definition_op_every_link_to_the_definition_can_be_read()
    {
        var page = await server.JsonOf("/ogc", Json);
        foreach (var link in page.List("links").Where(link => link.Text("rel") is "service-desc" or "service-doc"))
        {
            using var response = await server.Ask(link.Text("href"), link.Text("type"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith(link.Text("type"), response.TypeOf(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_6_api_definition_success_the_definition_is_openapi_3_0_whose_references_resolve()
    {
        var document = await Definition;
        Assert.StartsWith("3.0", document.Text("openapi"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(document.GetProperty("info").Text("version")));
        Assert.Equal(server.Address + "ogc", document.List("servers").Single().Text("url"));
        var operations = document.GetProperty("paths").EnumerateObject().Select(path => path.Value.GetProperty("get"));
        Assert.Equal(operations.Count(), operations.Select(get => get.Text("operationId")).Distinct().Count());
        foreach (var reference in References(document))
        {
            var found = document;
            foreach (var part in reference.Split('/')[1..])
                Assert.True(found.TryGetProperty(part, out found), reference);
        }
    }

    [Fact]
    public async Task A_7_conformance_op_the_declaration_is_there()
    {
        using var response = await server.Ask("/ogc/conformance");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_8_conformance_success_the_declaration_names_classes_that_are_implemented()
    {
        var classes = (await server.JsonOf("/ogc/conformance", Json)).List("conformsTo")
            .Select(uri => uri.GetString()!).ToList();
        Assert.All(
            new[]
            {
                "ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/geojson",
                "ogcapi-features-1/1.0/conf/html", "ogcapi-features-1/1.0/conf/oas30",
                "ogcapi-features-2/1.0/conf/crs", "ogcapi-features-3/1.0/conf/filter", "cql2/1.0/conf/cql2-text",
                "ogcapi-tiles-1/1.0/conf/core",
            },
            name => Assert.Contains("http://www.opengis.net/spec/" + name, classes));
        Assert.Equal(classes.Distinct(), classes);
    }

    [Fact]
    public async Task A_9_fc_md_op_the_collections_are_there()
    {
        using var response = await server.Ask("/ogc/collections");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_10_fc_md_success_every_collection_is_listed_with_links_and_extent()
    {
        var answer = await server.JsonOf("/ogc/collections", Json);
        Assert.NotNull(answer.FindLink("self"));
        Assert.NotNull(answer.FindLink("alternate", "text/html"));
        Assert.Equal(
            [
                "deso-2025", "deso-2018", "regso-2025", "regso-2020", "municipality", "county", "kandidatplatser",
                "local-places", "localities", "rutor-2025", "vardcentraler",
            ],
            answer.List("collections").Select(collection => collection.Text("id")));
        Assert.All(answer.List("collections"), collection =>
        {
            Assert.NotNull(collection.FindLink("items", "application/geo+json"));
            Assert.NotNull(collection.FindLink("items", "text/html"));
            Assert.Contains("påhittat", collection.Text("description"), StringComparison.Ordinal);
            Assert.StartsWith("Källor: ", collection.Text("attribution"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_11_sfc_md_op_each_collection_is_there_and_no_other()
    {
        foreach (var collection in await server.Collections())
        {
            using var response = await server.Ask(collection.FindLink("self")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await server.Problem("/ogc/collections/finns-inte", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_12_sfc_md_success_a_collection_alone_says_what_it_says_in_the_list()
    {
        foreach (var collection in await server.Collections())
            Assert.Equal(
                collection.GetRawText(),
                (await server.JsonOf("/ogc/collections/" + collection.Text("id"), Json)).GetRawText());
    }

    [Fact]
    public async Task A_13_fc_op_the_features_of_each_collection_are_read()
    {
        foreach (var collection in await server.Collections())
        {
            var page = await server.JsonOf(
                collection.FindLink("items", "application/geo+json")!, "application/geo+json");
            Assert.NotEmpty(page.List("features"));
        }
    }

    [Fact]
    public async Task A_14_fc_bbox_definition_bbox_is_four_or_six_numbers()
    {
        var schema = CheckedSchema(await Definition, "bbox", "array");
        Assert.Equal("number", schema.GetProperty("items").Text("type"));
        Assert.Equal([4, 6], schema.List("oneOf").Select(one => one.GetProperty("minItems").GetInt32()));
        Assert.Equal([4, 6], schema.List("oneOf").Select(one => one.GetProperty("maxItems").GetInt32()));
    }

    [Fact]
    public async Task A_15_fc_bbox_response_only_features_that_meet_the_box_are_answered()
    {
        var all = await server.AllItems("localities");
        var inside = all.Where(feature => Position(feature) is var (x, y) && x is >= 20 and <= 20.4
            && y is >= 57.3 and <= 57.6).Ids().ToList();
        Assert.InRange(inside.Count, 1, all.Count - 1);
        Assert.Equal(inside, (await server.AllItems("localities", "?bbox=20,57.3,20.4,57.6")).Ids());
        Assert.Equal(inside, (await server.AllItems("localities", "?bbox=20,57.3,-100,20.4,57.6,900")).Ids());
        Assert.Empty(await server.AllItems("localities", "?bbox=0,0,1,1"));

        static (double X, double Y) Position(JsonElement feature) =>
            feature.GetProperty("geometry").GetProperty("coordinates").Positions().Single();
    }

    [Fact]
    public async Task A_16_fc_limit_definition_limit_has_a_least_a_largest_and_a_default()
    {
        var schema = CheckedSchema(await Definition, "limit", "integer");
        Assert.Equal(1, schema.Number("minimum"));
        Assert.Equal(1000, schema.Number("maximum"));
        Assert.Equal(100, schema.Number("default"));
    }

    [Theory]
    [InlineData("", 100)]
    [InlineData("?limit=1", 1)]
    [InlineData("?limit=37", 37)]
    [InlineData("?limit=1000000000", 130)]
    [InlineData("?limit=99999999999999999999", 130)]
    public async Task A_17_fc_limit_response_no_more_than_limit_and_never_more_than_the_largest(
        string query, int count) =>
        Assert.Equal(count, (await server.Items("deso-2025", query)).List("features").Count());

    [Fact]
    public async Task A_18_fc_time_definition_datetime_is_a_text() =>
        CheckedSchema(await Definition, "datetime", "string");

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2024-12-31T23:20:50Z")]
    [InlineData("2024-12-31T23:20:50.52%2B01:00")]
    [InlineData("2018-02-12T00:00:00Z/2018-03-18T12:31:12Z")]
    [InlineData("2018-02-12/..")]
    [InlineData("../2018-02-12")]
    [InlineData("/2018-02-12")]
    public async Task A_19_fc_time_response_features_without_time_match_every_time(string time) =>
        Assert.Equal(8, (await server.Items("municipality", $"?datetime={time}")).List("features").Count());

    [Theory]
    [InlineData("/ogc/collections/county/items?finns-inte=1")]
    [InlineData("/ogc/collections/localities/items?indicators=cni")]
    [InlineData("/ogc/collections/county/items/99?limit=1")]
    [InlineData("/ogc/collections?bbox=1,2,3,4")]
    [InlineData("/ogc?x")]
    [InlineData("/ogc/tiles?x=")]
    public async Task A_20_query_param_unknown_is_400(string path) =>
        Assert.Contains(
            "Här kan anges", await server.Problem(path, HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("limit=x")]
    [InlineData("bbox=1,2,3")]
    [InlineData("datetime=x")]
    [InlineData("f=xml")]
    public async Task A_21_query_param_invalid_is_400(string query) =>
        await server.Problem($"/ogc/collections/county/items?{query}", HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_22_fc_response_the_answer_is_a_feature_collection_in_the_forms_that_are_declared()
    {
        var page = await server.Items("deso-2025", "?limit=5");
        Assert.Equal("FeatureCollection", page.Text("type"));
        Assert.All(page.List("features"), feature =>
        {
            Assert.Equal("Feature", feature.Text("type"));
            Assert.Equal(feature.Text("id"), feature.GetProperty("properties").Text("code"));
            Assert.Equal("MultiPolygon", feature.GetProperty("geometry").Text("type"));
        });
        using var html = await server.Ask("/ogc/collections/deso-2025/items", "text/html,*/*;q=0.8");
        Assert.Equal("text/html", html.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_23_fc_links_self_alternate_and_next_lead_on_until_all_features_were_seen_once()
    {
        var first = await server.Items("deso-2025", "?limit=50&crs=" + OgcClient.Sweref);
        Assert.All(
            first.List("links"), link => Assert.True(link.Text("rel").Length > 0 && link.Text("type").Length > 0));
        Assert.EndsWith("?limit=50&crs=" + OgcClient.Sweref, first.FindLink("self"), StringComparison.Ordinal);
        using var alternate = await server.Ask(first.FindLink("alternate", "text/html")!);
        Assert.Equal("text/html", alternate.Content.Headers.ContentType?.MediaType);
        Assert.Contains("limit=50", first.FindLink("next"), StringComparison.Ordinal);
        foreach (var limit in new[] { 1, 7, 65, 129, 130, 131 })
        {
            var ids = (await server.AllItems("deso-2025", $"?limit={limit}")).Ids().ToList();
            Assert.Equal(130, ids.Distinct().Count());
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public async Task A_24_fc_timestamp_is_left_out_so_that_equal_answers_have_equal_tags()
    {
        var page = await server.Items("county");
        Assert.False(page.TryGetProperty("timeStamp", out _));
    }

    [Fact]
    public async Task A_25_fc_number_matched_is_the_count_where_it_is_known_without_counting()
    {
        Assert.Equal(130, (await server.Items("deso-2025", "?limit=1")).Number("numberMatched"));
        Assert.False((await server.Items("deso-2025", "?bbox=20,57,21,58")).TryGetProperty("numberMatched", out _));
        Assert.False((await server.Items("deso-2025", "?filter=name='x'")).TryGetProperty("numberMatched", out _));
    }

    [Fact]
    public async Task A_26_fc_number_returned_is_the_count_of_features_on_the_page()
    {
        foreach (var query in new[] { "", "?limit=3", "?bbox=20,57,20.1,58", "?filter=code='inget'" })
        {
            var page = await server.Items("deso-2025", query);
            Assert.Equal(page.List("features").Count(), page.Number("numberReturned"));
        }
    }

    [Fact]
    public async Task A_27_f_op_each_feature_is_read_by_its_id()
    {
        foreach (var collection in await server.Collections())
            foreach (var id in (await server.Items(collection.Text("id"), "?limit=3")).List("features").Ids())
                Assert.Equal(id, (await server.Items(collection.Text("id"), "/" + id)).Text("id"));
        await server.Problem("/ogc/collections/deso-2025/items/9999C9999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_28_f_success_a_feature_alone_is_the_one_in_the_list_with_links_to_itself_and_its_collection()
    {
        var listed = (await server.Items("regso-2020", "?limit=1")).List("features").Single();
        var alone = await server.Items("regso-2020", "/" + listed.Text("id"));
        Assert.Equal(listed.GetProperty("geometry").GetRawText(), alone.GetProperty("geometry").GetRawText());
        Assert.Equal(listed.GetProperty("properties").GetRawText(), alone.GetProperty("properties").GetRawText());
        foreach (var relation in new[] { "self", "alternate", "collection" })
        {
            using var linked = await server.Ask(alone.FindLink(relation)!);
            Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
        }
    }

    private static JsonElement CheckedSchema(JsonElement document, string name, string type)
    {
        var parameter = document.Parameter(ItemsPath, name);
        Assert.Equal((name, "query", "form"), (parameter.Text("name"), parameter.Text("in"), parameter.Text("style")));
        Assert.False(parameter.GetProperty("required").GetBoolean());
        Assert.False(parameter.GetProperty("explode").GetBoolean());
        var schema = parameter.GetProperty("schema");
        Assert.Equal(type, schema.Text("type"));
        return schema;
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
