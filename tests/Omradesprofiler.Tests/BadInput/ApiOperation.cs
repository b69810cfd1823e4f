using System.Text.Json.Nodes;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>A parameter of an address.</summary>
/// <param name="IsInPath">Whether it stands in the path; else in the query.</param>
/// <param name="Words">The words that it may be, where they are a closed list.</param>
internal sealed record ApiParameter(string Name, bool IsInPath, IReadOnlyList<string> Words);

/// <summary>What can be asked, as the server's own document says.</summary>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<ApiParameter> Parameters, string? Body)
{
    /// <summary>Every operation of an OpenAPI document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="prefix">What stands before its paths.</param>
    public static IEnumerable<ApiOperation> Of(JsonNode document, string prefix = "") =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post" or "put" or "delete" or "head"
        let parameters = (path.Value["parameters"]?.AsArray() ?? []).Concat(
            operation.Value!["parameters"]?.AsArray() ?? [])
        select new ApiOperation(
            operation.Key.ToUpperInvariant(), prefix + path.Key,
            [.. parameters.Select(one => ParameterOf(document, one!)).OfType<ApiParameter>()],
            operation.Value["requestBody"]?["content"]?.AsObject().First().Key);

    private static ApiParameter? ParameterOf(JsonNode document, JsonNode parameter)
    {
        var one = Followed(document, parameter);
        var schema = one["schema"] is { } found ? Followed(document, found) : null;
        var words = schema?["enum"]?.AsArray() ?? schema?["items"]?["enum"]?.AsArray() ?? [];
        return (string?)one["in"] is "path" or "query"
            ? new ApiParameter(
                (string)one["name"]!, (string?)one["in"] == "path", [.. words.Select(word => $"{word}")])
            : null;
    }

    private static JsonNode Followed(JsonNode document, JsonNode node)
    {
        if ((string?)node["$ref"] is not { } address)
            return node;
        return address.Split('/').Skip(1).Aggregate(document, (one, name) => one[name]!);
    }
}
