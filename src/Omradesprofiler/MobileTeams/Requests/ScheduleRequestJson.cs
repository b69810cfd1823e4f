using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.MobileTeams.Requests;

/// <summary>Requests as JSON: what users send, and what the journal keeps.</summary>
public static class ScheduleRequestJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8 };

    /// <summary>Reads what a user sent; every fault is told, not the first alone.</summary>
    public static ScheduleReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return new ScheduleRequestReader().Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a character in a name
        {
            return new ScheduleReading(null, [new("$", "Texten ska vara JSON: ett objekt med begärans fält.")]);
        }
    }

    /// <summary>A request as text: the same request gives the same text.</summary>
    public static string Write(ScheduleRequest request)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            SitingRequestJson.WriteDemand(json, request.Demand);
            if (request.Option is { } option)
                json.WriteString("option", option);
            if (request.DrivingOption is { } driving)
                json.WriteString("drivingOption", driving);
            SitingRequestJson.WriteCandidates(json, request.Stops);
            json.WriteStartObject("existing");
            json.WriteString("careCenters", SitingRequestJson.SlugOf(request.Existing));
            json.WriteEndObject();
            WriteNumbers(json, request);
            json.WriteStartArray("teams");
            foreach (var team in request.Teams)
                WriteTeam(json, team);
            json.WriteEndArray();
            if (request.FixedSites is { } sites)
                json.WriteNumber("fixedSites", sites);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A time of day, minutes after midnight, as <c>08:00</c>.</summary>
    public static string ClockOf(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static void WriteNumbers(Utf8JsonWriter json, ScheduleRequest request)
    {
        if (request.StopKinds is { } kinds)
        {
            json.WriteStartArray("stopKinds");
            foreach (var kind in kinds)
                json.WriteStringValue(kind);
            json.WriteEndArray();
        }

        json.WriteNumber("reachMinutes", request.ReachMinutes);
        json.WriteNumber("days", request.Days);
        json.WriteNumber("everyDays", request.EveryDays);
        json.WriteNumber("stopMinutes", request.StopMinutes);
        json.WriteNumber("winterFactor", request.WinterFactor / 1.0000m);
        json.WriteString("startsAt", ClockOf(request.StartMinute));
    }

    private static void WriteTeam(Utf8JsonWriter json, TeamRequest team)
    {
        json.WriteStartObject();
        json.WriteString("name", team.Name);
        json.WriteString("base", team.Base);
        json.WriteNumber("drivingMinutes", team.DrivingMinutes);
        json.WriteNumber("dayMinutes", team.DayMinutes);
        json.WriteNumber("stopsPerDay", team.StopsPerDay);
        if (team.WorkingDays is { } days)
        {
            json.WriteStartArray("workingDays");
            foreach (var day in days)
                json.WriteNumberValue(day);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
