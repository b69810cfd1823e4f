using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Priorities;

/// <summary>Recipes of indices as JSON: what users send, and what the journal keeps.</summary>
public static class IndexRecipeJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent; every fault is told, not the first alone.</summary>
    /// <param name="json">The text.</param>
    /// <param name="engine">Knows the indicators, and on which levels they are.</param>
    public static IndexReading Read(ReadOnlyMemory<byte> json, IndicatorEngine engine)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new IndexRecipeReader(engine).Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            const string Rule = "Texten ska vara JSON, ett objekt med id, title och parts.";
            return new IndexReading(null, [new(IndexFaultKind.NotReadable, "$", Rule)]);
        }
    }

    /// <summary>A recipe as the journal keeps it: the same recipe gives the same text.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="by">Who puts it together, where that is said.</param>
    /// <param name="why">Why, where that is said.</param>
    public static string Write(IndexRecipe recipe, string? by = null, string? why = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", recipe.Id);
            json.WriteString("title", recipe.Title);
            json.WriteStartArray("parts");
            foreach (var part in recipe.Parts)
            {
                json.WriteStartObject();
                json.WriteString("indicator", part.Indicator);
                json.WriteNumber("weight", part.Weight);
                json.WriteString("direction", part.Direction.Slug());
                json.WriteString("transform", part.Transform.Slug());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (by is not null)
                json.WriteString("by", by);
            if (why is not null)
                json.WriteString("why", why);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A recipe that the journal kept with who and why, or null where the text is not one.</summary>
    public static (IndexRecipe Recipe, string? By, string? Why)? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            var recipe = new IndexRecipe(
                root.GetProperty("id").GetString()!, root.GetProperty("title").GetString()!,
                [.. root.GetProperty("parts").EnumerateArray().Select(part => new IndexPart(
                    part.GetProperty("indicator").GetString()!, part.GetProperty("weight").GetDouble(),
                    IndexNames.FindDirection(part.GetProperty("direction").GetString())!.Value,
                    IndexNames.FindTransform(part.GetProperty("transform").GetString())!.Value))]);
            return (recipe, NoteOf(root, "by"), NoteOf(root, "why"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            return null;
        }
    }

    private static string? NoteOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var text) ? text.GetString() : null;
}
