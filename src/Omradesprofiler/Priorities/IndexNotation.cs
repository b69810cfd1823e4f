using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Priorities;

/// <summary>
/// A recipe that nobody has saved, as it stands in an address: <c>parts:2*cni,1*sysselsatta*lowerIsNeed*minMax</c>. A
/// part is its weight, its indicator and, where they are not the usual ones, its direction and transform.
/// </summary>
public static class IndexNotation
{
    /// <summary>What such a text begins with.</summary>
    public const string Prefix = "parts:";

    private const string Title = "Eget index (inte sparat)";

    /// <summary>The recipe, with the text as its id, or everything that is wrong with it.</summary>
    /// <param name="text">The text with its beginning.</param>
    /// <param name="engine">Knows the indicators, and on which levels they are.</param>
    public static IndexReading Read(string text, IndicatorEngine engine)
    {
        var reading = IndexRecipeJson.Read(JsonOf(text[Prefix.Length..]), engine);
        return reading with { Recipe = reading.Recipe is { } recipe ? recipe with { Id = text } : null };
    }

    private static ReadOnlyMemory<byte> JsonOf(string parts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", "utkast");
            json.WriteString("title", Title);
            json.WriteStartArray("parts");
            foreach (var part in parts.Split(',', StringSplitOptions.RemoveEmptyEntries))
                WritePart(json, part.Split('*'));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WritePart(Utf8JsonWriter json, string[] fields)
    {
        json.WriteStartObject();
        if (double.TryParse(fields[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            && double.IsFinite(weight))
            json.WriteNumber("weight", weight);
        string[] names = ["indicator", "direction", "transform"];
        foreach (var (name, field) in names.Zip(fields.Skip(1)))
            if (field.Length > 0)
                json.WriteString(name, field);
        if (fields.Length > names.Length + 1)
            json.WriteNull(string.Join('*', fields[(names.Length + 1)..]));
        json.WriteEndObject();
    }
}
