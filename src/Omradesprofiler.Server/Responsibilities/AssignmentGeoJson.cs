using System.Text.Json;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>An assignment as polygons, an area each, with the scenario beside them.</summary>
public sealed class AssignmentGeoJson(ScenarioAnswer answer, JsonSerializerOptions options, Func<FeatureReader> open)
    : IResult
{
    private const int FlushAtBytes = 64 << 10;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = OgcNames.GeoJson;
        var scenario = answer.Responsibility;
        var names = scenario.CareCenters.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
        using var features = open();
        await using var json = new Utf8JsonWriter(response.BodyWriter, ItemsResult.Options);
        var writer = new GeoJsonWriter(json, OgcCrs.Crs84);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var row in scenario.Result!.Areas)
        {
            if (features.Features.IndexOf(row.Area.Code) is not (>= 0 and var index))
                continue;
            writer.BeginFeature(features, index, PropertiesOf(row, names[row.CareCenter]));
            json.WriteEndObject();
            if (json.BytesPending < FlushAtBytes)
                continue;
            json.Flush();
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        json.WritePropertyName("responsibility");
        var beside = answer with { Responsibility = scenario with { Result = scenario.Result with { Areas = [] } } };
        JsonSerializer.Serialize(json, beside, options);
        json.WriteEndObject();
    }

    private List<FeatureProperty> PropertiesOf(AssignmentRow row, string name) =>
    [
        Text("code", "Kod", row.Area.Code), Text("label", "Område", row.Area.Label),
        Text("edition", "Indelningens årgång", row.Area.Edition), Text("careCenter", "Vårdcentral", row.CareCenter),
        Text("careCenterName", "Vårdcentralens namn", name), Number("people", "Invånare", row.People),
        Number("meters", "Meter", row.Meters), Text("nearest", "Närmaste", row.Nearest),
        Text("runnerUp", "Nästa val", row.RunnerUp), Number("runnerUpCost", "Nästa val kostar", row.RunnerUpCost),
        Text("today", "I dag", row.Today), Text("reason", "Skäl", row.Reason), Text("text", "Skäl i ord", row.Text),
        Text("source", "Källa", answer.Responsibility.Source),
        Text("snapshot", "Ögonblicksbild", answer.Responsibility.MadeOn),
    ];

    private static FeatureProperty Text(string name, string title, string? value) =>
        new(name, PropertyKind.Text, title, _ => value);

    private static FeatureProperty Number(string name, string title, double? value) =>
        new(name, PropertyKind.Number, title, _ => value);
}
