using Omradesprofiler.Disclosure;
using Omradesprofiler.Places;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Places;

/// <summary>What an import knows of local places.</summary>
/// <param name="Places">For the snapshot.</param>
/// <param name="Table">Access to them as counts; null where it can not be counted.</param>
/// <param name="Source">Where the counts come from; null without a table.</param>
internal sealed record ImportedPlaces(LocalPlaces Places, ReleasedTable? Table, SourceRecord? Source)
{
    /// <summary>Nothing is known.</summary>
    public static ImportedPlaces None { get; } = new(LocalPlaces.None, null, null);
}
