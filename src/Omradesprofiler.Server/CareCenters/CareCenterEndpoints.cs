using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareCenters;

public static class CareCenterEndpoints
{
    private static readonly string[] Header =
    [
        "id", "namn", "slag", "kommun", "kommunnamn", "ägare", "kapacitet", "listningstak", "listade", "fullt",
        "öppnade", "stängde", "ost", "nord", "longitud", "latitud", "ögonblicksbild",
    ];

    public static void MapCareCenters(this IEndpointRouteBuilder api)
    {
        api.MapGet("/care-centers", List).Produces<CareCenterList>().ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("Vårdcentraler: slag, läge, ägare, kapacitet, tak och listade");
        api.MapGet("/care-centers/{id}", Get).Produces<CareCenterAnswer>().ProducesProblem(404)
            .WithSummary("En vårdcentral, och vilka upptagningsområden den har");
        api.MapGet("/care-centers/{id}/profile", CareProfileAnswer.Get).Produces<CareProfileResponse>()
            .ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Vårdcentralens profil: boende och listade sida vid sida, CNI, län och riket, plats i länet");
        api.MapGet("/care-centers/{id}/flows", CareFlowAnswer.Get).Produces<CareFlowResponse>()
            .ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Var de boende är listade och var de listade bor, så långt det får visas");
        api.MapGet("/care-centers/priorities", CarePriorityAnswer.List).Produces<CarePriorityList>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503)
            .WithSummary("Vårdcentraler med störst behov, med rangintervall och sannolikhet att höra till dem");
    }

    private static IResult List(
        LoadedSnapshot loaded, string? municipality, string? kind, string? owner, string? q, string? format)
    {
        var known = Enum.GetValues<CareCenterKind>().Where(one => one != CareCenterKind.Elsewhere)
            .Select(CareCenterName.KindOf).ToList();
        if (kind is not null && !known.Contains(kind))
            throw ApiException.BadParameter("kind", $"Slaget ska vara {string.Join(", ", known)}.");
        if (municipality is not null
            && loaded.Snapshot.Register.FindLayer(AreaLevel.Municipality, null)?.Find(municipality) is null)
            throw ApiException.NotFound(
                "Kommunen", "Det finns ingen kommun med den koden. Alla finns i /api/v1/areas?level=municipality.");
        var chosen = CareCenterQuery.All(loaded)
            .Where(one => (municipality is null || one.Municipality == municipality)
                && (kind is null || CareCenterName.KindOf(one.Kind) == kind)
                && (owner is null || string.Equals(one.Owner, owner, StringComparison.OrdinalIgnoreCase))
                && (q is null || one.Name.Contains(q, StringComparison.CurrentCultureIgnoreCase) || one.Code == q))
            .Select(one => CareCenterQuery.ResponseOf(loaded, one)).ToList();
        var snapshot = loaded.Snapshot.Id.Value;
        return AreaQuery.IsCsv(format)
            ? CsvText.File("vardcentraler", Header, chosen.Select(one => Row(one, snapshot)))
            : Results.Ok(new CareCenterList(chosen, chosen.Count, snapshot));
    }

    private static IResult Get(LoadedSnapshot loaded, string id) => Results.Ok(new CareCenterAnswer(
        CareCenterQuery.ResponseOf(loaded, CareCenterQuery.CareCenter(loaded, id)), CareLaw.ResponsibilityLimitsNobody,
        loaded.Snapshot.Id.Value));

    private static IReadOnlyList<object?> Row(CareCenterResponse one, string snapshot) =>
    [
        one.Id, one.Name, one.Kind, one.Municipality?.Code, one.Municipality?.Name, one.Owner, one.Capacity,
        one.ListingCap, one.Listed, one.Full ? "ja" : "nej", Day(one.Opened), Day(one.Closed),
        one.Place?.Easting, one.Place?.Northing, one.Place?.Longitude, one.Place?.Latitude, snapshot,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
