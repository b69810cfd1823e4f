using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>What a column of numbers over all areas of a level is about.</summary>
/// <param name="Measure">The measure's id: <c>population</c>, <c>education.primary</c>.</param>
/// <param name="Level">The level of the areas.</param>
/// <param name="Edition">The areas' edition; null for levels without one.</param>
/// <param name="Period">The reference period.</param>
/// <param name="Sex">Which sex is counted.</param>
/// <param name="Age">Which ages are counted.</param>
public sealed record SeriesKey(
    string Measure, AreaLevel Level, Edition? Edition, Period Period, Sex Sex, AgeGroup Age)
{
    /// <summary>The clinic (vårdcentral) whose people are counted; null where clinics are not told apart.</summary>
    public string? CareCenter { get; init; }
}
