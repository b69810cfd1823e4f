using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Population;

namespace Omradesprofiler.Profiles;

/// <summary>Everything that is known of a clinic's people, in one sense, beside the other senses.</summary>
/// <param name="CareCenter">The clinic.</param>
/// <param name="Geography">The sense that was asked for.</param>
/// <param name="County">The county that it lies in; null where that is not known.</param>
/// <param name="People">How many people the catchment has, in every sense that there is.</param>
/// <param name="Ages">The same by age.</param>
/// <param name="Indicators">One entry an indicator.</param>
public sealed record CareCenterProfile(
    CareCenter CareCenter, CareGeography Geography, Area? County, IReadOnlyList<GeographyValue> People,
    IReadOnlyList<AgeRow> Ages, IReadOnlyList<CareCenterIndicator> Indicators);

/// <summary>A value in one sense.</summary>
/// <param name="Geography">The geography's id.</param>
/// <param name="Value">The value.</param>
public sealed record GeographyValue(string Geography, CareCenterValue Value);

/// <summary>How many people of an age, in every sense that there is.</summary>
public sealed record AgeRow(AgeGroup Age, IReadOnlyList<GeographyValue> Values);

/// <summary>One indicator of a clinic's profile.</summary>
/// <param name="Value">The value in the sense that was asked for.</param>
/// <param name="Beside">The values in all senses, that one too.</param>
/// <param name="Compared">The county and the country, each with what the difference is worth.</param>
/// <param name="Rank">The place among the county's clinics in the same sense; null where there is no value.</param>
/// <param name="Difference">How the listed differ from the residents; null where one has no value.</param>
public sealed record CareCenterIndicator(
    CareCenterValue Value, IReadOnlyList<GeographyValue> Beside, IReadOnlyList<ComparedValue> Compared,
    RankPosition? Rank, ListedDifference? Difference);

/// <summary>
/// The listed less the residents. It is not tested: the same people are often both, and how many is not known.
/// </summary>
/// <param name="Residents">The geography of the residents.</param>
/// <param name="Resident">Their value.</param>
/// <param name="Listed">The value of the listed.</param>
/// <param name="IsEstimated">Whether the value of the listed is estimated from areas.</param>
public sealed record ListedDifference(string Residents, double Resident, double Listed, bool IsEstimated)
{
    /// <summary>Listed less residents, in the indicator's inner unit.</summary>
    public double Difference => Listed - Resident;
}
