using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>What an import knows of travelling.</summary>
/// <param name="Data">For the snapshot; null where the recipe says nothing of travel.</param>
/// <param name="Table">Accessibility as counts; null where there are no clinics or no published people.</param>
/// <param name="Sources">Where the times come from.</param>
/// <param name="Networks">The road networks as bytes, by option.</param>
internal sealed record ImportedTravel(
    TravelData? Data, ReleasedTable? Table, IReadOnlyList<SourceRecord> Sources,
    IReadOnlyDictionary<string, byte[]> Networks)
{
    /// <summary>Nothing is known.</summary>
    public static ImportedTravel None { get; } = new(null, null, [], new Dictionary<string, byte[]>());

    /// <summary>The ways to travel, to be asked for times, by option.</summary>
    public IReadOnlyDictionary<string, TravelWay> Ways { get; init; } = new Dictionary<string, TravelWay>();
}
