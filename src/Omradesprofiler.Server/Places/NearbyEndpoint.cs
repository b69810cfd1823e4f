using System.Text.Json;
using Omradesprofiler.Places;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Travel;

namespace Omradesprofiler.Server.Places;

/// <summary>Answers what is near: JSON, CSV, GeoJSON, or a text to print and hand out.</summary>
public static class NearbyEndpoint
{
    private const int UsualMinutes = 15;

    public static async Task<IResult> Get(
        LoadedSnapshot loaded, TravelWays ways, SlowAnswers slow, [AsParameters] NearbyQuery query, string? minutes,
        string? kind, string? format)
    {
        if (format is not (null or "json" or "csv" or "geojson" or "text"))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv, geojson eller text.");
        var walk = MinutesOf(minutes);
        var kinds = PlaceQuery.KindsOf(loaded.Snapshot.LocalPlaces, kind);
        if (loaded.Snapshot.LocalPlaces.Places.Count == 0)
            throw TravelQuery.Refused(
                "Det finns inga platser", "Datamängden har inga lokala resurser. Ange localPlaces i receptet.");
        var points = query.Points(loaded);
        var answer = await slow.Get(
            $"places {loaded.ETag} {query} {walk} {kind}",
            () => new NearbyBuilder(loaded, ways).Build(points, walk, kinds));
        return format switch
        {
            "csv" => NearbyFiles.Csv(answer),
            "geojson" => Results.Json(NearbyFiles.GeoJson(answer), JsonSerializerOptions.Web, OgcNames.GeoJson),
            "text" => Results.Text(NearbyFiles.Text(answer), "text/plain; charset=utf-8"),
            _ => Results.Ok(answer),
        };
    }

    private static int MinutesOf(string? text) => text is null ? UsualMinutes
        : int.TryParse(text, out var minutes) && minutes is >= 1 and <= PlaceLimits.MostMinutes ? minutes
        : throw ApiException.BadParameter("minutes", $"Ange hela minuter till fots, 1–{PlaceLimits.MostMinutes}.");
}
