using System.Text.Json.Nodes;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Description;

/// <summary>The OpenAPI 3.0 description of everything under <c>/ogc</c>.</summary>
public static class OgcOpenApi
{
    private static readonly string[] TileParameters = ["tileMatrixSetId", "tileMatrix", "tileRow", "tileCol"];

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
        ["/tileMatrixSets"] = Get("getTileMatrixSetsList", "Rutnät", ["f"], ("anything", OgcNames.Json)),
        ["/tileMatrixSets/{tileMatrixSetId}"] = Get(
            "getTileMatrixSet", "Ett rutnät", ["tileMatrixSetId", "f"], ("anything", OgcNames.Json)),
        ["/tiles"] = Get(
            ".dataset.vector.getTileSetsList", "Kartrutor med alla lager", ["f"], ("anything", OgcNames.Json)),
        ["/tiles/{tileMatrixSetId}"] = Get(
            ".dataset.vector.getTileSet", "Kartrutor i ett rutnät", ["tileMatrixSetId", "f"],
            ("anything", OgcNames.Json)),
        ["/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"] = Get(
            ".dataset.vector.getTile", "En kartruta med alla lager", TileParameters, ("tile", OgcNames.VectorTile)),
        ["/collections/{collectionId}/tiles"] = Get(
            ".collection.vector.getTileSetsList", "Kartrutor med en samling", ["collectionId", "f"],
            ("anything", OgcNames.Json)),
        ["/collections/{collectionId}/tiles/{tileMatrixSetId}"] = Get(
            ".collection.vector.getTileSet", "En samlings kartrutor i ett rutnät",
            ["collectionId", "tileMatrixSetId", "f"], ("anything", OgcNames.Json)),
        ["/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}"] = Get(
            ".collection.vector.getTile", "En kartruta med en samling", ["collectionId", .. TileParameters],
            ("tile", OgcNames.VectorTile)),
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
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = summary, ["content"] = content },
            ["304"] = new JsonObject { ["description"] = "Svaret är detsamma som If-None-Match nämner." },
            ["400"] = OgcSchemas.Reference("responses", "BadRequest"),
            ["404"] = OgcSchemas.Reference("responses", "NotFound"),
            ["500"] = OgcSchemas.Reference("responses", "ServerError"),
        };
        if (answer.Type == OgcNames.VectorTile)
            responses["204"] = new JsonObject { ["description"] = "Kartrutan är tom." };
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = operation,
                ["summary"] = summary,
                ["parameters"] = new JsonArray(
                    [.. parameters.Select(name => OgcSchemas.Reference("parameters", name))]),
                ["responses"] = responses,
            },
        };
    }
}
