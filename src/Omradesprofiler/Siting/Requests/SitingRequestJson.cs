using System.Text.Encodings.Web;
using System.Text.Json;

namespace Omradesprofiler.Siting.Requests;

/// <summary>Requests as JSON: what users send, and what the journal keeps.</summary>
public static class SitingRequestJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent; every fault is told, not the first alone.</summary>
    public static SitingReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new SitingRequestReader().Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return new SitingReading(null, [new("$", "Texten ska vara JSON: ett objekt med begärans fält.")]);
        }
    }

    /// <summary>A request as text: the same request gives the same text.</summary>
    public static string Write(SitingRequest request)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            WriteDemand(json, request.Demand);
            if (request.Option is { } option)
                json.WriteString("option", option);
            WriteCandidates(json, request.Candidates);
            json.WriteStartObject("existing");
            json.WriteString("careCenters", SlugOf(request.Existing));
            json.WriteEndObject();
            json.WriteString("model", SlugOf(request.Model));
            WriteRules(json, request);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A value as the API writes it.</summary>
    public static string SlugOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    internal static void WriteDemand(Utf8JsonWriter json, SitingDemand demand)
    {
        json.WriteStartObject("demand");
        json.WriteString("kind", SlugOf(demand.Kind));
        if (demand.Indicator is { } indicator)
            json.WriteString("indicator", indicator);
        if (demand.Age is { } age)
            json.WriteString("age", age);
        if (demand.Points != DemandPoints.Usual)
            json.WriteString("points", SlugOf(demand.Points));
        if (demand.Within is { } within)
            WriteTexts(json, "within", within);
        json.WriteEndObject();
    }

    internal static void WriteCandidates(Utf8JsonWriter json, SitingCandidates candidates)
    {
        json.WriteStartObject("candidates");
        WriteTexts(json, "layers", candidates.Layers.Select(SlugOf));
        json.WriteStartArray("drawn");
        foreach (var site in candidates.Drawn)
        {
            json.WriteStartObject();
            json.WriteString("name", site.Name);
            json.WriteNumber("lon", site.Longitude);
            json.WriteNumber("lat", site.Latitude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "required", candidates.Required);
        WriteTexts(json, "forbidden", candidates.Forbidden);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, SitingRequest request)
    {
        if (request.Sites > 0)
            json.WriteNumber("sites", request.Sites);
        if (request.RadiusMinutes is { } radius)
            json.WriteNumber("radiusMinutes", radius);
        if (request.PerGroup is { } group)
        {
            json.WriteStartObject("perGroup");
            json.WriteString("by", SlugOf(group.By));
            json.WriteNumber("limit", group.Limit);
            json.WriteEndObject();
        }

        if (request.Capacity is { } capacity)
            json.WriteNumber("capacity", capacity);
        if (request.CurveTo is { } curveTo)
            json.WriteNumber("curveTo", curveTo);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
