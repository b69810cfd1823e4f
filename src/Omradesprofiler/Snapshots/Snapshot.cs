using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Places;
using Omradesprofiler.Targets;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Snapshots;

/// <summary>
/// Everything that was imported together: immutable, released, and named by what it was made of. All answers are pure
/// functions of one.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Register">The areas.</param>
/// <param name="Places">Where the areas are; areas without geometry are absent.</param>
/// <param name="Tables">The released numbers.</param>
public sealed record Snapshot(
    SnapshotId Id,
    SnapshotManifest Manifest,
    AreaRegister Register,
    IReadOnlyDictionary<AreaId, AreaPlace> Places,
    IReadOnlyList<ReleasedTable> Tables)
{
    /// <summary>Which clinic each area belongs to, in each sense that there is one.</summary>
    public IReadOnlyList<CareGeography> CareGeographies { get; init; } = [];

    /// <summary>Own data for the catchments of the geographies above, as the gate let them out.</summary>
    public IReadOnlyList<GeographySeries> GeographySeries { get; init; } = [];

    /// <summary>Where people travel from and how long it takes; null where the recipe says nothing of travel.</summary>
    public TravelData? Travel { get; init; }

    /// <summary>Where a health hub could be.</summary>
    public IReadOnlyList<CandidateSite> Candidates { get; init; } = [];

    /// <summary>What somebody has set out to reach.</summary>
    public TargetRegister Targets { get; init; } = TargetRegister.Empty;

    /// <summary>Local actors and activities.</summary>
    public LocalPlaces LocalPlaces { get; init; } = LocalPlaces.None;
}
