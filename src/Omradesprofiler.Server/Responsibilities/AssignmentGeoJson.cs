using System.Text.Json;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Ogc.Features;
using static Omradesprofiler.Server.Exports.GeoJson.AreaFeature;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>An assignment as polygons, an area each, with the scenario beside them.</summary>
internal static class AssignmentGeoJson
{
    public static IResult File(ScenarioAnswer answer, JsonSerializerOptions options, Func<FeatureReader> open)
    {
        var scenario = answer.Responsibility;
        var names = scenario.CareCenters.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
        var beside = answer with { Responsibility = scenario with { Result = scenario.Result! with { Areas = [] } } };
        return new AreaFeatureFile(
            $"omradesansvar-{scenario.Id}-{scenario.Version.Version}",
            scenario.Result!.Areas.Select(row => new AreaFeature(
                row.Area.Code, PropertiesOf(answer, row, names[row.CareCenter]))),
            open)
        {
            WriteMore = json =>
            {
                json.WritePropertyName("responsibility");
                JsonSerializer.Serialize(json, beside, options);
            },
        };
    }

    private static List<FeatureProperty> PropertiesOf(ScenarioAnswer answer, AssignmentRow row, string name) =>
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
}
