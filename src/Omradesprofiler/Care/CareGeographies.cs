using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Care;

/// <summary>All senses in which areas belong to clinics, ready to be asked, and CNI of the listed.</summary>
public sealed class CareGeographies
{
    /// <summary>Puts together what a snapshot holds and what follows from its released listing.</summary>
    /// <param name="areas">The areas' indicators.</param>
    /// <param name="stored">The geographies of the snapshot.</param>
    /// <param name="own">Own data that the gate gave for their catchments, as the areas' reader may see them.</param>
    /// <param name="listed">Who is listed where, and what was counted among them.</param>
    /// <param name="careCenters">The clinics.</param>
    public CareGeographies(
        IndicatorEngine areas, IReadOnlyList<CareGeography> stored, IReadOnlyList<GeographySeries> own,
        (ListedPopulation Listings, ListedCni Units) listed, IReadOnlyList<CareCenter> careCenters)
    {
        Estimate = ListedGeography.Find(areas, listed.Listings, careCenters);
        List<CareGeography> all = [.. stored.OrderBy(one => one.Kind)];
        if (Estimate is { } estimate && !all.Exists(one => one.Id == estimate.Geography.Id))
            all.Add(estimate.Geography);
        Engines = [.. all.Select(geography => new CatchmentEngine(areas, geography, own))];
        Need = new ListedNeed(areas, listed.Units, Engines.FirstOrDefault(IsOfListed));
    }

    /// <summary>One engine a geography: nearest, responsible, others, and listed.</summary>
    public IReadOnlyList<CatchmentEngine> Engines { get; }

    /// <summary>What the estimate of the listed rests on; null where no listing was released.</summary>
    public ListedGeography? Estimate { get; }

    /// <summary>CNI of the listed.</summary>
    public ListedNeed Need { get; }

    /// <summary>The geography whose residents a clinic is responsible for, or else that it is nearest to.</summary>
    public CatchmentEngine? Residents =>
        Engines.FirstOrDefault(one => one.Geography.Kind == CareGeographyKind.Responsible)
        ?? Engines.FirstOrDefault(one => one.Geography.Kind == CareGeographyKind.Nearest);

    /// <summary>The geography with an id, or null.</summary>
    public CatchmentEngine? Find(string id) => Engines.FirstOrDefault(one => one.Geography.Id == id);

    /// <summary>Whether a geography is about the listed, and not about residents.</summary>
    public static bool IsOfListed(CatchmentEngine engine) => engine.Geography.Kind == CareGeographyKind.Listed;
}
