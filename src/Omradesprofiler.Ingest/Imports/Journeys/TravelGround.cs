using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Geography;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>What travelling is computed on.</summary>
/// <param name="Tree">The areas of the origins' edition.</param>
/// <param name="Shapes">The borders of its DeSO; null for those without.</param>
/// <param name="Grid">The populated squares.</param>
/// <param name="Places">Where each area is.</param>
/// <param name="People">The published people of each DeSO, NaN where not known.</param>
/// <param name="Period">Their period; null where there are none.</param>
/// <param name="Audience">Who may see them.</param>
/// <param name="CareCenters">All clinics.</param>
/// <param name="Candidates">Places for health hubs.</param>
internal sealed record TravelGround(
    AreaTree Tree,
    IReadOnlyList<AreaShape?> Shapes,
    PopulatedGrid Grid,
    IReadOnlyDictionary<AreaId, AreaPlace> Places,
    IReadOnlyList<double> People,
    Period? Period,
    Audience Audience,
    IReadOnlyList<CareCenter> CareCenters,
    IReadOnlyList<CandidateSite> Candidates)
{
    /// <summary>The DeSO.</summary>
    public AreaLayer Layer => Tree.Layer(AreaLevel.Deso);

    /// <summary>Clinics that people can travel to, by code.</summary>
    public IReadOnlyList<CareCenter> Physical { get; } =
        [.. CareCenters.Where(one => one.IsPhysical).OrderBy(one => one.Code, StringComparer.Ordinal)];
}
