using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>What clinic geographies are laid on: areas, their borders, and where people live.</summary>
/// <param name="Register">The areas.</param>
/// <param name="Editions">The borders of the editions that there are any of.</param>
/// <param name="Centers">Where people live in each of them, in the same order.</param>
/// <param name="Places">Where each area is.</param>
/// <param name="Grid">The populated squares.</param>
/// <param name="Land">The land; null where it is not known.</param>
internal sealed record CareGround(
    AreaRegister Register,
    IReadOnlyList<EditionGeometry> Editions,
    IReadOnlyList<PeopleCenters> Centers,
    IReadOnlyDictionary<AreaId, AreaPlace> Places,
    PopulatedGrid Grid,
    AreaShape? Land)
{
    /// <summary>The borders of an edition, or null.</summary>
    public EditionGeometry? FindBorders(Edition edition) =>
        Editions.FirstOrDefault(one => one.Tree.Edition == edition);

    /// <summary>How many people the squares tell of in a DeSO; 0 where nothing is known.</summary>
    public double PeopleOf(Edition edition, int deso)
    {
        for (var i = 0; i < Editions.Count; i++)
            if (Editions[i].Tree.Edition == edition)
                return Centers[i].PeopleOf(AreaLevel.Deso, deso);
        return 0;
    }
}
