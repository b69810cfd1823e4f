using System.Text.Json.Nodes;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Description;

/// <summary>The OpenAPI 3.0 description of everything under <c>/ogc</c>.</summary>
public static class OgcOpenApi
{
    public static JsonObject Of(OgcRequest request, IReadOnlyList<OgcLayer> collections) => new()
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject
        {
            ["title"] = "Områdesprofiler: OGC API",
            ["description"] = "Områdens gränser, platser och kartrutor. Okända parametrar avvisas. "
                + "Fel är application/problem+json.",
            ["version"] = "1.0.0",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = request.Root }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["parameters"] = OgcParameters.All(collections),
            ["schemas"] = OgcSchemas.All(),
            ["responses"] = OgcSchemas.Responses(),
        },
    };

    private static JsonObject Paths() => new()
    {
        ["/"] = Get("getLandingPage", "Start: länkar till allt", ["f"], ("landingPage", OgcNames.Json)),
        ["/conformance"] = Get("getConformance", "Standarder som följs", ["f"], ("confClasses", OgcNames.Json)),
        ["/api"] = Get("getApi", "Den här beskrivningen", ["f"], ("anything", OgcNames.OpenApi)),
        ["/collections"] = Get("getCollections", "Samlingar av objekt", ["f"], ("collections", OgcNames.Json)),
        ["/collections/{collectionId}"] = Get(
            "describeCollection", "En samling", ["collectionId", "f"], ("collection", OgcNames.Json)),
        ["/collections/{collectionId}/queryables"] = Get(
            "getQueryables", "Egenskaper att filtrera på", ["collectionId", "f"], ("anything", OgcNames.SchemaJson)),
        ["/collections/{collectionId}/items"] = Get(
            "getFeatures", "Objekten i en samling, en sida i taget",
            ["collectionId", "f", .. ItemsQuery.Parameters, .. ItemsQuery.AreaParameters],
            ("featureCollectionGeoJSON", OgcNames.GeoJson)),
        ["/collections/{collectionId}/items/{featureId}"] = Get(
            "getFeature", "Ett objekt", ["collectionId", "featureId", "f", "crs", .. ItemsQuery.AreaParameters],
            ("featureGeoJSON", OgcNames.GeoJson)),
    };

    private static JsonObject Get(
        string operation, string summary, IEnumerable<string> parameters, (string Schema, string Type) answer)
    {
        var content = new JsonObject
        {
            [answer.Type] = new JsonObject { ["schema"] = OgcSchemas.Reference("schemas", answer.Schema) },
        };
        if (parameters.Contains("f"))
            content[OgcNames.Html] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = operation,
                ["summary"] = summary,
                ["parameters"] = new JsonArray(
                    [.. parameters.Select(name => OgcSchemas.Reference("parameters", name))]),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = summary, ["content"] = content },
                    ["304"] = new JsonObject { ["description"] = "Svaret är detsamma som If-None-Match nämner." },
                    ["400"] = OgcSchemas.Reference("responses", "BadRequest"),
                    ["404"] = OgcSchemas.Reference("responses", "NotFound"),
                    ["500"] = OgcSchemas.Reference("responses", "ServerError"),
                },
            },
        };
    }
}
