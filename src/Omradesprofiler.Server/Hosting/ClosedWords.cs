using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Says in the OpenAPI document which words a property can have, how long a list of fixed length is, and what is always
/// there: a client made from the document then knows what the answers know.
/// </summary>
public sealed class ClosedWords : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (ClosedWordTable.WordsOf(type, name) is { } words)
                Close(property, words);
            if (property is OpenApiSchema list && ClosedWordTable.LengthOf(type, name) is { } length)
                (list.MinItems, list.MaxItems) = (length, length);
            if (ClosedWordTable.IsWhole(type))
                (schema.Required ??= new HashSet<string>()).Add(name);
        }

        return Task.CompletedTask;
    }

    /// <summary>A name as an answer has it: <c>NotTold</c> is <c>notTold</c>.</summary>
    internal static string WordOf(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static void Close(IOpenApiSchema property, IReadOnlyList<string> words)
    {
        var one = property.Type is { } type && type.HasFlag(JsonSchemaType.Array) ? property.Items : property;
        if (one is not OpenApiSchema { Type: { } kind } text || !kind.HasFlag(JsonSchemaType.String))
            throw new InvalidOperationException($"The words {string.Join(", ", words)} are of no text.");
        text.Enum = [.. words.Select(word => (JsonNode)word)];
        if (kind.HasFlag(JsonSchemaType.Null))
            text.Enum.Add(JsonNullSentinel.JsonNull);
    }
}
