using System.Text.Json;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;

namespace Omradesprofiler.Server.Places;

/// <summary>Local actors and activities: lists, kinds, and what is near.</summary>
public static class PlaceEndpoints
{
    private const int UsualLimit = 1_000;
    private const int MostPlaces = 50_000;

    private static readonly string[] Header =
    [
        "id", "namn", "slag", "slag i ord", "kommun", "DeSO", "ost", "nord", "longitud", "latitud", "öppet", "telefon",
        "e-post", "webb", "uppgift från", "källa", "licens", "ögonblicksbild",
    ];

    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        api.MapGet("/places", List).Produces<PlaceList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Lokala resurser: aktörer och aktiviteter med slag, läge, öppettider och organisationens "
                + "kontakt; json, csv, geojson");
        api.MapGet("/places/kinds", ListKinds).Produces<PlaceKindList>()
            .WithSummary("Slag av lokala resurser, hur många det finns, och indikatorn för närhet");
        api.MapGet("/places/nearby", NearbyEndpoint.Get).Produces<PlacesNearbyAnswer>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(422)
            .WithSummary("Vad som finns nära ett område, en vårdcentrals invånare eller en punkt, och vad som saknas: "
                + "listan att lämna ut (social remiss); json, csv, geojson, text");
    }

    private static IResult List(
        LoadedSnapshot loaded, string? kind, string? within, string? bbox, string? q, string? limit, string? format)
    {
        if (format is not (null or "json" or "csv" or "geojson"))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        var places = new PlaceQuery(kind, within, bbox, q).Select(loaded);
        var most = LimitOf(limit) ?? (format is null or "json" ? UsualLimit : MostPlaces);
        List<PlaceResponse> shown = [.. places.Take(most).Select(one => PlaceMapping.Of(loaded, one))];
        var licences = PlaceMapping.LicencesOf(PlaceMapping.SourcesOf(loaded.Snapshot, places));
        var snapshot = loaded.Snapshot.Id.Value;
        return format switch
        {
            "csv" => CsvText.File("lokala-resurser", Header, shown.Select(one => RowOf(one, snapshot))),
            "geojson" => Results.Json(
                CollectionOf(shown, places.Count, licences, snapshot), JsonSerializerOptions.Web, OgcNames.GeoJson),
            _ => Results.Ok(new PlaceList(shown, places.Count, licences, snapshot)),
        };
    }

    private static IResult ListKinds(LoadedSnapshot loaded)
    {
        var places = loaded.Snapshot.LocalPlaces;
        var counts = places.Places.CountBy(one => one.Kind).ToDictionary(StringComparer.Ordinal);
        return Results.Ok(new PlaceKindList(
            [.. places.Kinds.Select(kind => PlaceMapping.Of(loaded, kind, counts.GetValueOrDefault(kind.Id)))],
            places.Places.Count,
            PlaceMapping.LicencesOf(PlaceMapping.SourcesOf(loaded.Snapshot, places.Places)), loaded.Snapshot.Id.Value));
    }

    private static int? LimitOf(string? text) => text is null ? null
        : int.TryParse(text, out var limit) && limit is >= 1 and <= MostPlaces ? limit
        : throw ApiException.BadParameter("limit", $"Antalet ska vara 1–{MostPlaces}.");

    private static object CollectionOf(
        IEnumerable<PlaceResponse> places, int total, IReadOnlyList<string> licences, string snapshot) => new
        {
            Type = "FeatureCollection",
            Features = places.Select(one => new
            {
                Type = "Feature",
                one.Id,
                Geometry = new { Type = "Point", Coordinates = new[] { one.Longitude, one.Latitude } },
                Properties = one,
            }).ToList(),
            Total = total,
            Licences = licences,
            Snapshot = snapshot,
        };

    private static IReadOnlyList<object?> RowOf(PlaceResponse one, string snapshot) =>
    [
        one.Id, one.Name, one.Kind, one.KindName, one.MunicipalityName, one.Deso, one.Easting, one.Northing,
        one.Longitude, one.Latitude, one.Opening, one.Telephone, one.Email, one.Web, PlaceWords.DateOf(one),
        PlaceWords.SourceOf(one), PlaceWords.LicenceOf(one), snapshot,
    ];
}
