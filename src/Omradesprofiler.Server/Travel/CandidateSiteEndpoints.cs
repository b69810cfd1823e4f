using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;

namespace Omradesprofiler.Server.Travel;

/// <summary>The places where a health hub could be.</summary>
public static class CandidateSiteEndpoints
{
    private static readonly string[] Header =
    [
        "kod", "namn", "slag", "kommun", "närmaste DeSO", "ost", "nord", "longitud", "latitud", "ögonblicksbild",
    ];

    public static void MapCandidateSites(this IEndpointRouteBuilder api) =>
        api.MapGet("/candidate-sites", List).Produces<CandidateSiteList>().ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Kandidatplatser för hälsocenter: slag, läge, kommun; json, csv, geojson");

    private static IResult List(LoadedSnapshot loaded, string? municipality, string? kind, string? q, string? format)
    {
        if (format is not (null or "json" or "csv" or "geojson"))
            throw ApiException.BadParameter("format", "Formatet ska vara json, csv eller geojson.");
        if (municipality is not null
            && loaded.Snapshot.Register.FindLayer(AreaLevel.Municipality, null)?.Find(municipality) is null)
            throw ApiException.NotFound(
                "Kommunen", "Det finns ingen kommun med den koden. Alla finns i /api/v1/areas?level=municipality.");
        var finder = new NearestAreaFinder(loaded);
        var sites = loaded.Snapshot.Candidates
            .Where(one => (municipality is null || one.Municipality == municipality)
                && (kind is null || one.Kind == kind)
                && (q is null || one.Name.Contains(q, StringComparison.CurrentCultureIgnoreCase) || one.Code == q))
            .Select(one => ResponseOf(one, finder)).ToList();
        var snapshot = loaded.Snapshot.Id.Value;
        return format switch
        {
            "csv" => CsvText.File("kandidatplatser", Header, sites.Select(one => Row(one, snapshot))),
            "geojson" => Results.Json(CollectionOf(sites, snapshot), JsonSerializerOptions.Web, OgcNames.GeoJson),
            _ => Results.Ok(new CandidateSiteList(sites, KindsOf(loaded), sites.Count, snapshot)),
        };
    }

    private static CandidateSiteResponse ResponseOf(CandidateSite one, NearestAreaFinder finder)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(one.Place.Easting, one.Place.Northing);
        return new CandidateSiteResponse(
            one.Code, one.Name, one.Kind, Math.Round(longitude, 6), Math.Round(latitude, 6), one.Place.Easting,
            one.Place.Northing, one.Municipality,
            finder.Find(one.Place) is { } area ? AreaReference.Of(area) : null);
    }

    private static List<CandidateKindCount> KindsOf(LoadedSnapshot loaded) =>
    [
        .. loaded.Snapshot.Candidates.GroupBy(one => one.Kind)
            .OrderBy(group => group.Key, StringComparer.CurrentCulture)
            .Select(group => new CandidateKindCount(group.Key, group.Count())),
    ];

    private static object CollectionOf(IEnumerable<CandidateSiteResponse> sites, string snapshot) => new
    {
        Type = "FeatureCollection",
        Features = sites.Select(one => new
        {
            Type = "Feature",
            Id = one.Code,
            Geometry = new { Type = "Point", Coordinates = new[] { one.Longitude, one.Latitude } },
            Properties = one,
        }).ToList(),
        Snapshot = snapshot,
    };

    private static IReadOnlyList<object?> Row(CandidateSiteResponse one, string snapshot) =>
    [
        one.Code, one.Name, one.Kind, one.Municipality, one.NearestArea?.Code, one.Easting, one.Northing,
        one.Longitude, one.Latitude, snapshot,
    ];
}
