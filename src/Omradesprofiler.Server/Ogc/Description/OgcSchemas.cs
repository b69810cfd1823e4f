using System.Text.Json.Nodes;

namespace Omradesprofiler.Server.Ogc.Description;

/// <summary>The answers of the OGC API, as OpenAPI describes them.</summary>
public static class OgcSchemas
{
    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    public static JsonObject All() => new()
    {
        ["anything"] = new JsonObject { ["type"] = "object" },
        ["tile"] = new JsonObject { ["type"] = "string", ["format"] = "binary" },
        ["link"] = Object(
            ["href", "rel"], ("href", Type("string")), ("rel", Type("string")), ("type", Type("string")),
            ("title", Type("string")), ("templated", Type("boolean"))),
        ["landingPage"] = Object(
            ["links"], ("title", Type("string")), ("description", Type("string")), ("attribution", Type("string")),
            ("links", ListOf("link"))),
        ["confClasses"] = Object(["conformsTo"], ("conformsTo", ListOfText())),
        ["collections"] = Object(
            ["links", "collections"], ("links", ListOf("link")), ("collections", ListOf("collection")),
            ("crs", ListOfText())),
        ["collection"] = Object(
            ["id", "links"], ("id", Type("string")), ("title", Type("string")), ("description", Type("string")),
            ("attribution", Type("string")), ("extent", Type("object")), ("itemType", Type("string")),
            ("crs", ListOfText()), ("storageCrs", Type("string")), ("links", ListOf("link"))),
        ["featureCollectionGeoJSON"] = Object(
            ["type", "features"], ("type", Type("string")), ("features", ListOf("featureGeoJSON")),
            ("links", ListOf("link")), ("numberMatched", Type("integer")), ("numberReturned", Type("integer"))),
        ["featureGeoJSON"] = Object(
            ["type", "geometry", "properties"], ("type", Type("string")), ("id", Type("string")),
            ("geometry", Type("object")), ("properties", Type("object")), ("links", ListOf("link"))),
        ["problem"] = Object(
            ["title", "status"], ("type", Type("string")), ("title", Type("string")), ("status", Type("integer")),
            ("detail", Type("string"))),
    };

    public static JsonObject Responses() => new()
    {
        ["BadRequest"] = Problem("En parameter är fel eller okänd; detail säger regeln."),
        ["NotFound"] = Problem("Det som adressen nämner finns inte; detail säger vad som finns."),
        ["ServerError"] = Problem("Servern kunde inte svara."),
    };

    private static JsonObject Problem(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject { ["schema"] = Reference("schemas", "problem") },
        },
    };

    private static JsonObject Object(
        IEnumerable<string> required, params ReadOnlySpan<(string Name, JsonObject Schema)> members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
            properties[name] = schema;
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject ListOf(string schema) =>
        new() { ["type"] = "array", ["items"] = Reference("schemas", schema) };

    private static JsonObject ListOfText() => new() { ["type"] = "array", ["items"] = Type("string") };
}
