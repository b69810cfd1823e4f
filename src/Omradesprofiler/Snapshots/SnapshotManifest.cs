using Omradesprofiler.Care;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Snapshots;

/// <summary>What a snapshot says of itself.</summary>
/// <param name="Title">Swedish name of the data package.</param>
/// <param name="Fictional">Whether everything in it is made up, which must be said wherever it is shown.</param>
/// <param name="Focus">Codes of the counties or municipalities that it is about.</param>
/// <param name="Recipe">The recipe's id.</param>
/// <param name="RecipeJson">The recipe as it was read.</param>
/// <param name="CatalogJson">The indicator catalogue as it was read.</param>
/// <param name="Sources">Where the numbers come from.</param>
/// <param name="Findings">What was doubtful.</param>
/// <param name="CareCenters">The clinics that listing tables may name, in the register's order.</param>
public sealed record SnapshotManifest(
    string Title,
    bool Fictional,
    IReadOnlyList<string> Focus,
    string Recipe,
    string RecipeJson,
    string CatalogJson,
    IReadOnlyList<SourceRecord> Sources,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<CareCenter> CareCenters)
{
    /// <summary>The source with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SourceRecord GetSource(string id) => Sources.FirstOrDefault(source => source.Id == id)
        ?? throw new KeyNotFoundException($"Källan {id} saknas.");
}
