using System.Text.Json;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Priorities;

/// <summary>The chosen areas and those that can not be told from them, as polygons with their priority.</summary>
public sealed class PriorityGeoJson(PriorityList answer, JsonSerializerOptions options, Func<FeatureReader> open)
    : IResult
{
    private const int FlushAtBytes = 64 << 10;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = OgcNames.GeoJson;
        using var features = open();
        await using var json = new Utf8JsonWriter(response.BodyWriter, ItemsResult.Options);
        var writer = new GeoJsonWriter(json, OgcCrs.Crs84);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var row in answer.Priorities.Concat(answer.NotTold))
        {
            if (features.Features.IndexOf(row.Area.Code) is not (>= 0 and var index))
                continue;
            writer.BeginFeature(features, index, PropertiesOf(row));
            json.WriteEndObject();
            if (json.BytesPending < FlushAtBytes)
                continue;
            json.Flush();
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        json.WritePropertyName("priorities");
        JsonSerializer.Serialize(json, answer with { Priorities = [], NotTold = [] }, options);
        json.WriteEndObject();
    }

    private List<FeatureProperty> PropertiesOf(PriorityRow row) =>
    [
        Text("code", "Kod", row.Area.Code), Text("label", "Område", row.Area.Label),
        Text("edition", "Indelningens årgång", row.Area.Edition), Number("rank", "Rang", row.Rank),
        Number("of", "Av", row.Of), Number("observedRank", "Rang som publicerat", row.ObservedRank),
        Text("place", "Plats", row.Place), Text("placeText", "Plats i ord", row.PlaceText),
        Number("rankLower", "Rangens undre gräns", row.RankInterval?.Lower),
        Number("rankUpper", "Rangens övre gräns", row.RankInterval?.Upper),
        Number("probability", "Sannolikhet att höra till de valda", row.Probability),
        Number("expectedRank", "Förväntad rang", row.ExpectedRank),
        Number("aboveLast", "Andel dragningar med mer behov än det sista valda", row.AboveLast),
        Number("value", "Index", row.Value), Number("lower", "Undre gräns", row.Interval?.Lower),
        Number("upper", "Övre gräns", row.Interval?.Upper), Number("need", "Behov", row.Need),
        Number("people", "Invånare", row.People),
        Number("peopleCumulated", "Invånare ackumulerat", row.PeopleCumulated),
        Text("drivers", "Drivs av", string.Join(", ", row.Drivers)),
        .. row.Contributions.Select(part => Number($"contribution:{part.Indicator}", part.Title, part.Contribution)),
        Text("source", "Källa", answer.Source), Text("snapshot", "Ögonblicksbild", answer.Snapshot),
    ];

    private static FeatureProperty Text(string name, string title, string? value) =>
        new(name, PropertyKind.Text, title, _ => value);

    private static FeatureProperty Number(string name, string title, double? value) =>
        new(name, PropertyKind.Number, title, _ => value);
}
