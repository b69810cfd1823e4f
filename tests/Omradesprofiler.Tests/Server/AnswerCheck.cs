using System.Text.Json.Nodes;

namespace Omradesprofiler.Tests.Server;

/// <summary>Holds answers against the OpenAPI document: words of closed lists, lengths, and what is there.</summary>
internal sealed class AnswerCheck(JsonNode document)
{
    private const string Json = "application/json";

    private readonly HashSet<string> _faults = [];

    /// <summary>The properties with a closed list of words that were met.</summary>
    public HashSet<string> Met { get; } = [];

    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Holds an answer against what the document says of its address.</summary>
    public void Check(string address, string method, JsonNode answer)
    {
        var path = address.Split('?')[0];
        var (template, operations) = document["paths"]!.AsObject().Where(one => Fits(one.Key, path))
            .MinBy(one => one.Key.Count(letter => letter == '{'));
        var responses = operations?[method]?["responses"]?.AsObject()
            ?? throw new InvalidOperationException($"The document has no {method} {path}.");
        var content = responses.First(one => one.Key[0] == '2').Value!["content"];
        Walk(content![Json]!["schema"]!, answer, template);
    }

    private static bool Fits(string template, string path)
    {
        var (parts, given) = (template.Split('/'), path.Split('/'));
        return parts.Length == given.Length
            && parts.Zip(given).All(one => one.First == one.Second || one.First.StartsWith('{'));
    }

    private void Walk(JsonNode schema, JsonNode? value, string where)
    {
        if ((string?)schema["$ref"] is { } address)
        {
            var name = address.Split('/')[^1];
            Walk(document["components"]!["schemas"]![name]!, value, name);
            return;
        }

        if (schema["oneOf"] is JsonArray choices)
            Choose(choices, value, where);
        else if (value is null)
            Note(IsNullable(schema), where, "null");
        else if (schema["enum"] is JsonArray words)
        {
            Met.Add(where);
            Note(words.Any(word => (string?)word == (string?)value), where, $"{value}");
        }
        else if (value is JsonArray list)
            WalkList(schema, list, where);
        else if (value is JsonObject one && schema["properties"] is JsonObject properties)
            WalkProperties(schema, properties, one, where);
    }

    private void Choose(JsonArray choices, JsonNode? value, string where)
    {
        if (value is null)
            Note(choices.Any(one => (string?)one!["type"] == "null"), where, "null");
        else if (choices.FirstOrDefault(one => IsOf(one!, value)) is { } chosen)
            Walk(chosen, value, where);
        else
            Note(false, where, "is none of the forms");
    }

    /// <summary>Whether an answer has all that a form always has.</summary>
    private bool IsOf(JsonNode form, JsonNode value)
    {
        if ((string?)form["$ref"] is not { } address)
            return (string?)form["type"] != "null";
        var schema = document["components"]!["schemas"]![address.Split('/')[^1]]!;
        return value is not JsonObject one
            || schema["required"]?.AsArray().All(name => one.ContainsKey((string)name!)) != false;
    }

    private void WalkList(JsonNode schema, JsonArray list, string where)
    {
        Note(list.Count >= ((int?)schema["minItems"] ?? 0), where, "is short");
        Note(list.Count <= ((int?)schema["maxItems"] ?? int.MaxValue), where, "is long");
        if (schema["items"] is { } items)
            foreach (var one in list)
                Walk(items, one, where);
    }

    private void WalkProperties(JsonNode schema, JsonObject properties, JsonObject value, string where)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            Note(value.ContainsKey((string)name!), $"{where}.{name}", "is not there");
        foreach (var (name, property) in value)
            if (properties[name] is { } known)
                Walk(known, property, $"{where}.{name}");
    }

    private static bool IsNullable(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Any(type => (string?)type == "null"),
        JsonValue type => (string?)type == "null",
        _ => true, // anything
    };

    private void Note(bool isRight, string where, string what)
    {
        if (!isRight)
            _faults.Add($"{where}: {what}");
    }
}
