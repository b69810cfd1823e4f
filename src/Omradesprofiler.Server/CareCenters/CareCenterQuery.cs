using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>Reads what endpoints about clinics share.</summary>
public static class CareCenterQuery
{
    /// <summary>The clinics, by code; what stands in a clinic's place in listings is none.</summary>
    public static IEnumerable<CareCenter> All(LoadedSnapshot loaded) => loaded.Snapshot.Manifest.CareCenters
        .Where(one => one.Kind != CareCenterKind.Elsewhere).OrderBy(one => one.Code, StringComparer.Ordinal);

    /// <summary>A clinic by its code.</summary>
    /// <exception cref="ApiException">There is none: 404.</exception>
    public static CareCenter CareCenter(LoadedSnapshot loaded, string id) =>
        All(loaded).FirstOrDefault(one => one.Code == id)
        ?? throw ApiException.NotFound(
            "Vårdcentralen", "Det finns ingen vårdcentral med den koden. Alla finns i /api/v1/care-centers.");

    /// <summary>A geography by its id.</summary>
    /// <exception cref="ApiException">There is none: 400, with those that there are.</exception>
    public static CatchmentEngine Geography(LoadedSnapshot loaded, string? id)
    {
        var engines = loaded.Care.Engines;
        if (engines.Count == 0)
            throw ApiException.NotFound("Upptagningsområdena", "Datamängden har inga upptagningsområden.");
        return id is null
            ? loaded.Care.Residents ?? engines[0]
            : loaded.Care.Find(id) ?? throw ApiException.BadParameter("geography", $"Finns: {NamesOf(engines)}.");
    }

    /// <summary>
    /// A geography that a clinic has a catchment in: the one asked for, else the usual one, else any.
    /// </summary>
    /// <exception cref="ApiException">There is none: 404, or 400 where the geography is unknown.</exception>
    public static CatchmentEngine Geography(LoadedSnapshot loaded, string? id, CareCenter careCenter)
    {
        var wanted = Geography(loaded, id);
        if (Has(wanted, careCenter))
            return wanted;
        var having = loaded.Care.Engines.Where(engine => Has(engine, careCenter)).ToList();
        if (id is null && having.Count > 0)
            return having[0];
        throw ApiException.NotFound(
            "Upptagningsområdet",
            having.Count == 0
                ? "Vårdcentralen har inget upptagningsområde."
                : $"Vårdcentralen finns inte i den indelningen. Den finns i: {NamesOf(having)}.");
    }

    /// <summary>The clinic as the API gives it.</summary>
    public static CareCenterResponse ResponseOf(LoadedSnapshot loaded, CareCenter one)
    {
        var municipality = one.Municipality is { } code
            ? loaded.Snapshot.Register.FindLayer(AreaLevel.Municipality, null)?.Find(code)
            : null;
        return new CareCenterResponse(
            one.Code, one.Name, CareCenterName.KindOf(one.Kind), CareCenterPlace.Of(one.Place),
            municipality is null ? null : AreaReference.Of(municipality), one.Owner, one.Capacity, one.ListingCap,
            one.Listed, one.IsFull, one.Opened, one.Closed,
            [.. loaded.Care.Engines.Where(engine => Has(engine, one)).Select(engine => engine.Geography.Id)]);
    }

    private static bool Has(CatchmentEngine engine, CareCenter one) => engine.Geography.IndexOf(one.Code) >= 0;

    private static string NamesOf(IEnumerable<CatchmentEngine> engines) =>
        string.Join(", ", engines.Select(engine => engine.Geography.Id));
}
