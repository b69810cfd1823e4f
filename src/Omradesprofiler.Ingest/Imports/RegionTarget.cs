using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// What a region code of a table means: a level, the code alone and, where the code or the recipe tells, the edition;
/// an edition that follows from the period is null.
/// </summary>
internal sealed record RegionTarget(AreaLevel Level, string Code, Edition? Edition, bool EditionByPeriod)
{
    /// <summary>The edition for a reference year.</summary>
    public Edition? EditionFor(int referenceYear) =>
        EditionByPeriod ? Omradesprofiler.Areas.Edition.ForYear(Level, referenceYear) : Edition;
}
