using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Places;

/// <summary>From where something shall be near: one of an area, a clinic and a point.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Geography">In which sense people belong to the clinic.</param>
/// <param name="Around">true: from the clinic's own door, not from where its people live.</param>
/// <param name="Lon">The point's longitude.</param>
/// <param name="Lat">The point's latitude.</param>
public sealed record NearbyQuery(
    string? Area, string? CareCenter, string? Geography, bool? Around, string? Lon, string? Lat)
{
    private const double FarthestMeters = 20_000;

    /// <summary>The points, and how many people each stands for.</summary>
    /// <exception cref="ApiException">Not one of the three, or it does not exist: 400, 404 or 422.</exception>
    public NearbyPoints Points(LoadedSnapshot loaded)
    {
        var named = new[] { Area, CareCenter, Lon ?? Lat }.Count(one => one is not null);
        if (named != 1)
            throw ApiException.BadParameter("area", "Ange ett av area, careCenter, och lon med lat.");
        if (CareCenter is null && (Geography is not null || Around is not null))
            throw ApiException.BadParameter("geography", "geography och around hör ihop med careCenter.");
        return Area is { } area ? OfArea(loaded, area)
            : CareCenter is { } code ? OfCareCenter(loaded, code)
            : OfPoint(loaded);
    }

    private static NearbyPoints OfArea(LoadedSnapshot loaded, string code)
    {
        var travel = TravelQuery.Data(loaded);
        if (AreaCodes.LevelOf(code) == AreaLevel.Country)
            throw TravelQuery.Refused("Området är för stort", "Välj ett län, en kommun, ett RegSO eller en DeSO.");
        var deso = TravelQuery.DesoOf(loaded, travel, code).ToHashSet();
        var tree = loaded.Snapshot.Register.FindTree(travel.Edition)!;
        var area = tree.Layer(AreaCodes.LevelOf(code)!.Value).Find(code)!;
        var weights = travel.Origins.Select(one => deso.Contains(one.Area) ? one.People : double.NaN).ToArray();
        return OfPeople(
            loaded, travel, weights,
            (people, how) => new PlacesFrom("area", area.Label, AreaReference.Of(area), null, people, how));
    }

    private NearbyPoints OfCareCenter(LoadedSnapshot loaded, string code)
    {
        var careCenter = CareCenterQuery.CareCenter(loaded, code);
        if (Around == true)
            return careCenter.Place is { } door
                ? new NearbyPoints(
                    new PlacesFrom(
                        "careCenter", careCenter.Name, null, careCenter.Code, null, "Räknat från vårdcentralens dörr."),
                    [new TravelPlace(careCenter.Code, door)], [0])
                : throw TravelQuery.Refused("Platsen är inte känd", $"{careCenter.Name} har ingen plats i listan.");
        var travel = TravelQuery.Data(loaded);
        var geography = CareCenterQuery.Geography(loaded, Geography, careCenter).Geography;
        if (geography.Edition != travel.Edition)
            throw TravelQuery.Refused(
                "Årgångarna skiljer sig",
                $"{geography.Name} gäller {geography.Edition.SwedishName}, men det är känt var människor bor i "
                + $"{travel.Edition.SwedishName}. Ange around=true för att räkna från vårdcentralens dörr.");
        var column = geography.IndexOf(careCenter.Code);
        var weights = travel.Origins.Select(one =>
        {
            foreach (var (target, weight) in geography.Weights.TargetsOf(one.Area))
                if (target == column && weight > 0)
                    return one.People * weight;
            return double.NaN;
        }).ToArray();
        return OfPeople(
            loaded, travel, weights,
            (people, how) => new PlacesFrom(
                "careCenter", $"{careCenter.Name} ({geography.Name.ToLower(CultureInfo.GetCultureInfo("sv-SE"))})",
                null, careCenter.Code, people, how));
    }

    /// <summary>The origins whose weight is a number.</summary>
    private static NearbyPoints OfPeople(
        LoadedSnapshot loaded, TravelData travel, double[] weights, Func<long, string, PlacesFrom> describe)
    {
        var places = travel.PlacesOf(loaded.Snapshot.Register.FindLayer(AreaLevel.Deso, travel.Edition)!);
        int[] numbers = [.. Enumerable.Range(0, weights.Length).Where(i => !double.IsNaN(weights[i]))];
        if (numbers.Length == 0)
            throw TravelQuery.Refused("Ingen bor där", "Det är inte känt var någon bor i det området.");
        double[] people = [.. numbers.Select(i => weights[i])];
        return new NearbyPoints(
            describe(
                (long)Math.Round(people.Sum()),
                $"Räknat från var de {people.Sum().ToString("N0", CultureInfo.GetCultureInfo("sv-SE"))} invånarna bor: "
                + $"mitten av {numbers.Length} befolkade rutor."),
            [.. numbers.Select(i => places[i])], people);
    }

    private NearbyPoints OfPoint(LoadedSnapshot loaded)
    {
        var (longitude, latitude) = (DegreesOf("lon", Lon, 180), DegreesOf("lat", Lat, 90));
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
        var point = new PlanePoint(easting, northing);
        if (!loaded.Snapshot.LocalPlaces.Places.Any(one => one.Point.DistanceTo(point) <= FarthestMeters)
            && loaded.Snapshot.Travel?.Origins.Any(one => one.Place.DistanceTo(point) <= FarthestMeters) != true)
            throw TravelQuery.Refused(
                "Punkten ligger utanför",
                "Punkten ligger mer än 20 km från alla platser och alla som bor i datamängden.");
        return new NearbyPoints(
            new PlacesFrom(
                "point",
                string.Create(CultureInfo.InvariantCulture, $"punkten {latitude:0.#####}, {longitude:0.#####}"),
                null, null, null, "Räknat från punkten."),
            [new TravelPlace("punkt", point)], [0]);
    }

    private static double DegreesOf(string name, string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : throw ApiException.BadParameter(
                name, $"Ange grader i WGS 84, {-most:0} till {most:0}, med decimalpunkt.");
}

/// <summary>Points that something is near to.</summary>
/// <param name="From">What they are.</param>
/// <param name="Places">The points.</param>
/// <param name="People">How many people each stands for; 0 for a point where nobody need live.</param>
public sealed record NearbyPoints(
    PlacesFrom From, IReadOnlyList<TravelPlace> Places, IReadOnlyList<double> People);
