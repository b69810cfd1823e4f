using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Places;

/// <summary>The table of access to places in a snapshot: counts of published people, released as they are.</summary>
public static class PlaceTable
{
    /// <summary>What the record of where the counts come from is called.</summary>
    public const string SourceId = "lokala-resurser";

    /// <summary>Makes the table.</summary>
    /// <param name="counts">The counts of each DeSO, by measure.</param>
    /// <param name="isKnown">Whether anything is known of where each DeSO's people live.</param>
    /// <param name="edition">The edition of the DeSO.</param>
    /// <param name="period">The period of the people.</param>
    /// <param name="audience">Who may see the people and the places.</param>
    public static ReleasedTable Make(
        IReadOnlyDictionary<string, double[]> counts, IReadOnlyList<bool> isKnown, Edition edition, Period period,
        Audience audience)
    {
        var states = isKnown.Select(known => known ? CellState.Published : CellState.NotCollected).ToArray();
        var series = counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new Series(
            new SeriesKey(one.Key, AreaLevel.Deso, edition, period, Sex.All, AgeGroup.All), SourceId, one.Value,
            states)).ToList();
        return DisclosureGate.Release(new RawTable(PlaceMeasures.Table, TableLayer.Published, audience, series));
    }
}
