using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>On which levels, editions and periods an indicator has at least one number.</summary>
/// <param name="Places">Each level and edition with its periods, oldest first; levels without numbers are left out.
/// </param>
/// <param name="Sexes">The sexes that it may be asked for.</param>
/// <param name="Ages">The age groups that it may be asked for; empty where it can not be asked by age.</param>
public sealed record IndicatorAvailability(
    IReadOnlyList<IndicatorPlace> Places, IReadOnlyList<Sex> Sexes, IReadOnlyList<AgeGroup> Ages)
{
    /// <summary>
    /// Each level and edition with the periods that it has numbers for by way of another edition: moved, not published.
    /// </summary>
    public IReadOnlyList<IndicatorPlace> Converted { get; init; } = [];

    /// <summary>The levels that have numbers, finest first.</summary>
    public IEnumerable<AreaLevel> Levels => Places.Select(place => place.Level).Distinct();

    /// <summary>The periods of a level and edition; empty where there are none.</summary>
    public IReadOnlyList<Period> PeriodsOf(AreaLevel level, Edition? edition) =>
        Places.FirstOrDefault(place => place.Level == level && place.Edition == edition)?.Periods ?? [];

    /// <summary>The periods that a level and edition has by way of another edition; empty where there are none.
    /// </summary>
    public IReadOnlyList<Period> ConvertedPeriodsOf(AreaLevel level, Edition? edition) =>
        Converted.FirstOrDefault(place => place.Level == level && place.Edition == edition)?.Periods ?? [];
}

/// <summary>One level and edition with the periods that it has numbers for.</summary>
public sealed record IndicatorPlace(AreaLevel Level, Edition? Edition, IReadOnlyList<Period> Periods);
