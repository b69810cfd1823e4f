using Omradesprofiler.Care;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Finds the areas of clinics: those where most people belong to one of them.</summary>
internal static class CareCenterAreas
{
    private const double Most = 0.5;

    /// <summary>The clinics as areas and how that was done, or what stands in the way.</summary>
    public static (InterventionPlace? Place, string? Text, RequestFault? Fault) Of(
        InterventionGround ground, InterventionPlace place)
    {
        var geography = place.Geography is { } id
            ? ground.Geographies.FirstOrDefault(one => one.Id == id)
            : ground.Geographies.FirstOrDefault(one => one.Kind == CareGeographyKind.Responsible)
                ?? ground.Geographies.FirstOrDefault(one => one.Kind == CareGeographyKind.Nearest);
        if (geography is null)
            return (null, null, new RequestFault(
                "where.geography",
                "Det finns ingen sådan indelning efter vårdcentral. De som finns: "
                    + $"{string.Join(", ", ground.Geographies.Select(one => one.Id))}."));
        var unknown = place.CareCenters.Where(code => geography.IndexOf(code) < 0).ToList();
        if (unknown.Count > 0)
            return (null, null, new RequestFault(
                "where.careCenters",
                $"Vårdcentralen finns inte i indelningen {geography.Name}: {string.Join(", ", unknown.Take(5))}."));
        if (place.Level != geography.Edition.Level || (place.Edition ?? geography.Edition) != geography.Edition)
            return (null, null, new RequestFault(
                "where.level", $"Vårdcentralernas områden är {geography.Edition.SwedishName} i den indelningen."));
        return PlaceOf(ground, place, geography);
    }

    private static (InterventionPlace? Place, string? Text, RequestFault? Fault) PlaceOf(
        InterventionGround ground, InterventionPlace place, CareGeography geography)
    {
        var wanted = place.CareCenters.Select(geography.IndexOf).ToHashSet();
        var layer = ground.Indicators.Register.FindLayer(geography.Edition.Level, geography.Edition)!;
        var codes = Enumerable.Range(0, layer.Count)
            .Where(area => geography.Weights.TargetsOf(area)
                .Where(one => wanted.Contains(one.Target)).Sum(one => one.Weight) > Most)
            .Select(area => layer.Areas[area].Code).ToList();
        return codes.Count == 0
            ? (null, null, new RequestFault("where.careCenters", "Inget område hör till mer än hälften dit."))
            : (new InterventionPlace(place.Level, geography.Edition, codes),
                $"Vårdcentralernas områden enligt {geography.Name}: de {codes.Count} {geography.Edition.SwedishName} "
                    + "där mer än hälften av invånarna hör dit.", null);
    }
}
