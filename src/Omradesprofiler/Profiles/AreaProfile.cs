using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Profiles;

/// <summary>
/// Områdesprofil: everything that is known of an area, each number beside those of the areas around it.
/// </summary>
/// <param name="Area">The area.</param>
/// <param name="Parents">The areas that it lies in, nearest first.</param>
/// <param name="Indicators">One entry an indicator that has a number for the area or for one that it lies in.</param>
public sealed record AreaProfile(Area Area, IReadOnlyList<Area> Parents, IReadOnlyList<ProfileIndicator> Indicators);

/// <summary>One indicator of a profile.</summary>
/// <param name="Value">
/// The area's value, or where the indicator exists only for coarser areas the value of the nearest, under its name.
/// </param>
/// <param name="Parents">The values of the areas that it lies in, in the same period, each with what the difference is
/// worth.</param>
/// <param name="Comparison">
/// The value compared with; null where none was asked for.
/// </param>
/// <param name="Rank">The place within the county; null where the value is another area's or missing.</param>
/// <param name="Spread">The values of the county's areas on the same level; null where they are few.</param>
/// <param name="Series">The area's values over time.</param>
/// <param name="Periods">The periods that there are for the area's level and edition.</param>
public sealed record ProfileIndicator(
    IndicatorValue Value,
    IReadOnlyList<ComparedValue> Parents,
    ComparedValue? Comparison,
    RankPosition? Rank,
    Spread? Spread,
    IndicatorSeries Series,
    IReadOnlyList<Period> Periods)
{
    /// <summary>The periods that the area's edition has numbers for by way of another edition.</summary>
    public IReadOnlyList<Period> ConvertedPeriods { get; init; } = [];

    /// <summary>
    /// The value drawn towards the mean of the county's areas (empirical Bayes), to stand beside it; null where the
    /// indicator has no counts.
    /// </summary>
    public double? Smoothed { get; init; }

    /// <summary>What lifts or lowers an index beside those of the areas around; empty for other indicators.</summary>
    public IReadOnlyList<AreaDrivers> Drivers { get; init; } = [];
}
