using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Responsibility.Requests;

/// <summary>Requests as JSON: what users send, and what the journal keeps.</summary>
public static class ResponsibilityRequestJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent; every fault is told, not the first alone.</summary>
    /// <param name="json">The text.</param>
    /// <param name="register">The areas.</param>
    /// <param name="focus">What the data are about, for requests that do not say where.</param>
    public static RequestReading Read(
        ReadOnlyMemory<byte> json, AreaRegister register, IReadOnlyList<string> focus)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new RequestReader(register, focus).Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return new RequestReading(null, [new("$", "Texten ska vara JSON: ett objekt med begärans fält.")]);
        }
    }

    /// <summary>A request with all that it left unsaid: the same request gives the same text.</summary>
    public static string Write(ResponsibilityRequest request)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            WritePlace(json, request);
            WriteCapacity(json, request.Capacity);
            WriteRules(json, request);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WritePlace(Utf8JsonWriter json, ResponsibilityRequest request)
    {
        json.WriteString("level", request.Level.Slug());
        json.WriteString("edition", request.Edition.Name);
        json.WriteString("within", request.Within);
        if (request.CareCenters is { } careCenters)
        {
            json.WriteStartArray("careCenters");
            foreach (var careCenter in careCenters)
                json.WriteStringValue(careCenter);
            json.WriteEndArray();
        }

        json.WriteStartObject("weight");
        json.WriteString("by", SlugOf(request.Weight.By));
        if (request.Weight is { Index: { } index })
        {
            json.WriteString("index", index);
            if (request.Weight.Version is { } version)
                json.WriteNumber("version", version);
        }

        json.WriteEndObject();
    }

    private static void WriteCapacity(Utf8JsonWriter json, CapacityRule capacity)
    {
        json.WriteStartObject("capacity");
        json.WriteString("basis", capacity.Basis == NeedBasis.Cni ? "cniHeads" : "people");
        json.WriteString("rule", JsonNamingPolicy.CamelCase.ConvertName(capacity.Kind.ToString()));
        json.WriteNumber("factor", capacity.Factor);
        json.WriteNumber("lowerShare", capacity.LowerShare);
        json.WriteStartArray("limits");
        foreach (var limit in capacity.Limits)
        {
            json.WriteStartObject();
            json.WriteString("careCenter", limit.CareCenter);
            if (limit.Lower is { } lower)
                json.WriteNumber("lower", lower);
            if (limit.Upper is { } upper)
                json.WriteNumber("upper", upper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, ResponsibilityRequest request)
    {
        json.WriteBoolean("contiguous", request.IsContiguous);
        json.WriteStartArray("links");
        foreach (var link in request.Links)
        {
            json.WriteStartObject();
            json.WriteString("from", link.From);
            json.WriteString("to", link.To);
            json.WriteString("name", link.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePairs(json, "locked", request.Locked);
        WritePairs(json, "forbidden", request.Forbidden);
        json.WriteBoolean("keepWithinMunicipality", request.KeepsWithinMunicipality);
        json.WriteBoolean("keepRegsoWhole", request.KeepsRegsoWhole);
        if (request.MinimumPeople is { } people)
            json.WriteNumber("minimumPeople", people);
        if (request.FarthestMeters is { } meters)
            json.WriteNumber("farthestMeters", meters);
        if (request.StayClose is not { } stay)
            return;
        json.WriteStartObject("stayClose");
        json.WriteString("geography", stay.Geography);
        json.WriteNumber("priceMeters", stay.PriceMeters);
        json.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IReadOnlyList<CareCenterPair> pairs)
    {
        json.WriteStartArray(name);
        foreach (var pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString("area", pair.Area);
            json.WriteString("careCenter", pair.CareCenter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string SlugOf(NeedBasis basis) => JsonNamingPolicy.CamelCase.ConvertName(basis.ToString());
}
