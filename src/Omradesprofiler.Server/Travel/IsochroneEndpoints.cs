using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>From where a place is reached within given times.</summary>
public static class IsochroneEndpoints
{
    private const int MostTimes = 6;
    private const int MostMinutes = 120;
    private const int CircleCorners = 72;

    public static void MapIsochrones(this IEndpointRouteBuilder api) =>
        api.MapGet("/isochrones", Get).Produces<JsonElement>(200, OgcNames.GeoJson).ProducesProblem(400)
            .ProducesProblem(422)
            .WithSummary("Varifrån en plats nås inom vissa tider, som ytor (GeoJSON): minutes=5,10,20");

    private static IsochroneResult Get(
        LoadedSnapshot loaded, TravelWays ways, string? lon, string? lat, string? option, string? minutes)
    {
        var times = MinutesOf(minutes);
        var (longitude, latitude) = (DegreesOf("lon", lon, 180), DegreesOf("lat", lat, 90));
        var travel = TravelQuery.Data(loaded);
        var chosen = TravelQuery.Option(travel, option);
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
        var place = new PlanePoint(easting, northing);
        RequireNearPeople(travel, place);
        var (shapes, snapMeters) = ways.Get(loaded, chosen.Id) switch
        {
            NetworkTimes roads => Draw(roads.Network, place, times),
            _ when chosen.Kind == TravelKind.StraightLine => (Circles(chosen, place, times), 0),
            _ => throw TravelQuery.Refused(
                "Ytorna kan inte ritas",
                $"{chosen.Name} kommer ur en fil med restider mellan vissa platser, så det går inte att säga varifrån "
                + "en annan plats nås. Välj ett färdsätt med vägnät."),
        };
        return new IsochroneResult(
            shapes, TravelQuery.ResponseOf(loaded.Snapshot, chosen), (longitude, latitude, snapMeters),
            loaded.Snapshot.Id.Value);
    }

    private static (IReadOnlyList<Isochrone>, double) Draw(RoadNetwork network, PlanePoint place, int[] minutes)
    {
        var site = network.Snap([place])[0];
        if (!site.IsSnapped)
            throw TravelQuery.Refused(
                "Platsen nås inte",
                double.IsFinite(site.DistanceMeters)
                    ? $"Platsen ligger {site.DistanceMeters:0} meter från närmaste väg som går att använda."
                    : "Ingen väg som går att använda finns i närheten: platsen ligger i havet eller utanför vägnätet.");
        return (Isochrones.Draw(network, site, minutes), Math.Round(site.DistanceMeters, 1));
    }

    /// <summary>How far the straight line gets, as circles.</summary>
    private static List<Isochrone> Circles(TravelOption option, PlanePoint place, int[] minutes) =>
    [
        .. minutes.Select(time =>
        {
            var radius = option.KilometersPerHour!.Value * 1000 / 60 * time / option.DetourFactor!.Value;
            var ring = new double[2 * (CircleCorners + 1)];
            for (var i = 0; i <= CircleCorners; i++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * (i % CircleCorners) / CircleCorners);
                ring[2 * i] = place.Easting + (radius * cosine);
                ring[(2 * i) + 1] = place.Northing + (radius * sine);
            }

            return new Isochrone(time, new AreaShape(ring, [0, ring.Length / 2], [0, 1]), 0);
        }),
    ];

    private static void RequireNearPeople(TravelData travel, PlanePoint place)
    {
        var meters = travel.Origins.Min(origin => origin.Place.DistanceTo(place));
        if (!(meters <= SitingLimits.FarthestFromPeopleMeters))
            throw TravelQuery.Refused(
                "Platsen ligger utanför",
                $"Platsen ligger {(meters / 1000).ToString("N1", CultureInfo.GetCultureInfo("sv-SE"))} km från "
                + "närmaste ställe där någon bor: i havet, i en sjö eller utanför datamängden.");
    }

    private static int[] MinutesOf(string? text)
    {
        const string Rule = "Ange 1–6 olika hela minuter från 1 till 120, med komma emellan: 5,10,20.";
        var parts = (text ?? "5,10,20").Split(',', StringSplitOptions.TrimEntries);
        var minutes = parts.Select(part => int.TryParse(
            part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return minutes.Length <= MostTimes && minutes.All(one => one is >= 1 and <= MostMinutes)
            && minutes.Distinct().Count() == minutes.Length
                ? [.. minutes.OrderDescending()]
                : throw ApiException.BadParameter("minutes", Rule);
    }

    private static double DegreesOf(string name, string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : throw ApiException.BadParameter(
                name, $"Ange grader i WGS 84, {-most:0} till {most:0}, med decimalpunkt.");
}
