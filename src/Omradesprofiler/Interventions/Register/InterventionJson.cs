using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Registrations as JSON: what users send, what files hold, and what the journal keeps.</summary>
public static class InterventionJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent; every fault is told, not the first alone.</summary>
    public static InterventionReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new InterventionRequestReader().Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return new InterventionReading(null, [new("$", "Texten ska vara JSON: ett objekt med insatsens fält.")]);
        }
    }

    /// <summary>Reads one entry of a list.</summary>
    public static InterventionReading Read(JsonElement element) => new InterventionRequestReader().Read(element);

    /// <summary>Reads a change.</summary>
    public static ChangeReading ReadChange(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new InterventionRequestReader().ReadChange(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ChangeReading(null, [new("$", "Texten ska vara JSON: ett objekt med ändringens fält.")]);
        }
    }

    /// <summary>A request as text: the same request gives the same text.</summary>
    public static string Write(InterventionRequest request)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("name", request.Name);
            json.WriteString("kind", InterventionNames.SlugOf(request.Kind));
            WriteText(json, "kindText", request.KindText);
            WriteText(json, "targetGroup", request.TargetGroup);
            WriteWhere(json, request.Where);
            json.WriteString("start", InterventionNames.TextOf(request.Start));
            WriteText(json, "end", request.End is { } end ? InterventionNames.TextOf(end) : null);
            json.WritePropertyName("outcome");
            WriteOutcome(json, request.Primary);
            json.WriteStartArray("otherOutcomes");
            foreach (var outcome in request.Others)
                WriteOutcome(json, outcome);
            json.WriteEndArray();
            WriteRule(json, request.Rule);
            json.WriteNumber("controlsPerArea", request.ControlsPerArea);
            if (request.FollowUpYears is { } years)
                json.WriteNumber("followUpYears", years);
            json.WriteString("by", request.By);
            WriteText(json, "document", request.Document);
            WriteText(json, "why", request.Why);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteWhere(Utf8JsonWriter json, InterventionPlace where)
    {
        json.WriteStartObject("where");
        json.WriteString("level", where.Level.Slug());
        WriteText(json, "edition", where.Edition?.Name);
        if (where.CareCenters.Count > 0)
            WriteTexts(json, "careCenters", where.CareCenters);
        else
            WriteTexts(json, "areas", where.Codes);
        WriteText(json, "geography", where.Geography);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, InterventionOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("indicator", outcome.Indicator);
        if (outcome.Sex != Sex.All)
            json.WriteString("sex", outcome.Sex.Slug());
        WriteText(json, "age", outcome.Age?.Slug);
        json.WriteString("wanted", InterventionNames.SlugOf(outcome.Wanted));
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, SelectionRule rule)
    {
        json.WriteStartObject("rule");
        json.WriteString("manner", InterventionNames.SlugOf(rule.Manner));
        if (rule.Within.Count > 0)
            WriteTexts(json, "within", rule.Within);
        if (rule.Indicator is { } indicator)
        {
            json.WriteString("indicator", indicator);
            WriteText(json, "period", rule.Period?.Slug);
            json.WriteString("order", InterventionNames.SlugOf(rule.Order));
            if (rule.Count is { } count)
                json.WriteNumber("count", count);
            if (rule.Share is { } share)
                json.WriteNumber("share", share);
            if (rule.Threshold is { } threshold)
                json.WriteNumber("threshold", threshold);
        }

        WriteText(json, "text", rule.Text);
        WriteText(json, "document", rule.Document);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
