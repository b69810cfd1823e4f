using System.Text.Json;
using Omradesprofiler.Server.Exports.GeoJson;
using Omradesprofiler.Server.Ogc.Features;
using static Omradesprofiler.Server.Exports.GeoJson.AreaFeature;

namespace Omradesprofiler.Server.Priorities;

/// <summary>The chosen areas and those that can not be told from them, as polygons with their priority.</summary>
internal static class PriorityGeoJson
{
    public static IResult File(PriorityList answer, JsonSerializerOptions options, Func<FeatureReader> open) =>
        new AreaFeatureFile(
            PriorityCsv.NameOf(answer),
            answer.Priorities.Concat(answer.NotTold)
                .Select(row => new AreaFeature(row.Area.Code, PropertiesOf(answer, row))),
            open)
        {
            WriteMore = json =>
            {
                json.WritePropertyName("priorities");
                JsonSerializer.Serialize(json, answer with { Priorities = [], NotTold = [] }, options);
            },
        };

    private static List<FeatureProperty> PropertiesOf(PriorityList answer, PriorityRow row) =>
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
}
