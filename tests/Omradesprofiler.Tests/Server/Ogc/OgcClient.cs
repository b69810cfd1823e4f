using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server.Ogc;

/// <summary>Asks the OGC API and reads what it says.</summary>
internal static class OgcClient
{
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    public const string Sweref = "http://www.opengis.net/def/crs/EPSG/0/3006";
    public const string Wgs84 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    public const string Mercator = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private const int MostPages = 200;

    public static readonly string[] AllCrs = [Crs84, Sweref, Wgs84, Mercator];

    public static async Task<HttpResponseMessage> Ask(
        this SampleServer server, string path, string? accept = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer's JSON; fails unless it is 200 of that media type.</summary>
    public static async Task<JsonElement> JsonOf(this SampleServer server, string path, string type)
    {
        using var response = await server.Ask(path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {text}");
        Assert.Equal(type, response.TypeOf());
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>The media type with its parameters, without spaces.</summary>
    public static string TypeOf(this HttpResponseMessage response) =>
        response.Content.Headers.ContentType!.ToString().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A page of features.</summary>
    public static Task<JsonElement> Items(this SampleServer server, string collection, string query = "") =>
        server.JsonOf($"/ogc/collections/{collection}/items{query}", "application/geo+json");

    /// <summary>All features of a query, page after page along <c>next</c>.</summary>
    public static async Task<List<JsonElement>> AllItems(this SampleServer server, string collection, string query = "")
    {
        var (features, pages) = (new List<JsonElement>(), 0);
        var path = $"/ogc/collections/{collection}/items{query}";
        while (path is not null)
        {
            Assert.True(++pages <= MostPages, "The pages have no end.");
            var page = await server.JsonOf(path, "application/geo+json");
            features.AddRange(page.List("features"));
            path = page.FindLink("next");
        }

        return features;
    }

    public static IEnumerable<string> Ids(this IEnumerable<JsonElement> features) =>
        features.Select(feature => feature.Text("id"));

    /// <summary>The address of the link with a relation, or null.</summary>
    public static string? FindLink(this JsonElement answer, string relation, string? type = null) => answer
        .List("links")
        .Where(link => link.Text("rel") == relation && (type is null || link.Text("type") == type))
        .Select(link => link.Text("href")).FirstOrDefault();

    public static async Task<List<JsonElement>> Collections(this SampleServer server) =>
        [.. (await server.JsonOf("/ogc/collections", "application/json")).List("collections")];

    /// <summary>A parameter as the OpenAPI document describes it for an operation.</summary>
    public static JsonElement Parameter(this JsonElement document, string path, string name)
    {
        var references = document.GetProperty("paths").GetProperty(path).GetProperty("get").List("parameters")
            .Select(parameter => parameter.Text("$ref").Split('/')[^1]);
        Assert.Contains(name, references);
        return document.GetProperty("components").GetProperty("parameters").GetProperty(name);
    }

    /// <summary>All positions of a geometry, in the order in which they stand.</summary>
    public static IEnumerable<(double First, double Second)> Positions(this JsonElement coordinates)
    {
        if (coordinates[0].ValueKind == JsonValueKind.Number)
            return [(coordinates[0].GetDouble(), coordinates[1].GetDouble())];
        return coordinates.EnumerateArray().SelectMany(Positions);
    }
}
