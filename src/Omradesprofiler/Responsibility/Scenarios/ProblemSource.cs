using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Priorities;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>What a problem is made from: released numbers of one snapshot, and its areas' neighbours.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Indicators">Its released figures.</param>
/// <param name="Neighbors">The neighbours of the layer asked for; null where it has no borders.</param>
/// <param name="OuterAreas">Whether each area of the layer has a border with nobody on the other side.</param>
/// <param name="FindIndex">A saved index by id and version (null for the newest), or null.</param>
public sealed record ProblemSource(
    Snapshot Snapshot, IndicatorEngine Indicators, CoverageAdjacency? Neighbors, IReadOnlyList<bool> OuterAreas,
    Func<string, int?, (IndexRecipe Recipe, int Version)?> FindIndex);
