using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Revisions;

/// <summary>What differs between two snapshots.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="After">The later one.</param>
/// <param name="Measures">The numbers that differ, measure by measure; those that do not are absent.</param>
/// <param name="Borders">The areas that differ, edition by edition.</param>
/// <param name="Definitions">What sources and indicators say otherwise of themselves.</param>
/// <param name="People">People in all areas of a period that differ.</param>
/// <param name="Parts">What else differs: names, clinics, catchments, journeys, places, targets.</param>
public sealed record SnapshotRevision(
    SnapshotId Before, SnapshotId After, IReadOnlyList<MeasureRevision> Measures,
    IReadOnlyList<BorderRevision> Borders, IReadOnlyList<DefinitionRevision> Definitions,
    IReadOnlyList<PeopleRevision> People, IReadOnlyList<PartRevision> Parts)
{
    /// <summary>Whether nothing differs that a reader could see.</summary>
    public bool IsEmpty => Measures.Count + Borders.Count + Definitions.Count + People.Count + Parts.Count == 0;
}

/// <summary>How a list of things with codes differs.</summary>
/// <param name="Subject">What is listed, Swedish.</param>
/// <param name="Added">Codes that are new.</param>
/// <param name="Lost">Codes that are gone.</param>
/// <param name="Changed">Codes of which something else is said.</param>
public sealed record PartRevision(
    string Subject, IReadOnlyList<string> Added, IReadOnlyList<string> Lost, IReadOnlyList<string> Changed);

/// <summary>How one measure's numbers on one level differ.</summary>
/// <param name="Title">The source's title.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Level">The areas' level.</param>
/// <param name="Edition">Their edition; null for levels without one.</param>
/// <param name="Audience">Who may see the numbers, before or after: of internal ones only counts are told.</param>
/// <param name="Revised">Numbers that are others than before.</param>
/// <param name="Largest">The one of them that was changed most; null where none was, or they are internal.</param>
/// <param name="Shift">The period whose sum over all areas was changed most; null where no number was revised.</param>
/// <param name="Added">Numbers where there were none, in periods that there were.</param>
/// <param name="Lost">Numbers that are gone.</param>
/// <param name="NewPeriods">Periods that there were none of, each beside the one before it.</param>
/// <param name="LostPeriods">Periods that there are none of any more.</param>
public sealed record MeasureRevision(
    string Title, string Measure, AreaLevel Level, Edition? Edition, Audience Audience, int Revised,
    CellRevision? Largest, PeriodShift? Shift, int Added, int Lost, IReadOnlyList<NewPeriod> NewPeriods,
    IReadOnlyList<Period> LostPeriods);

/// <summary>A period that is new, beside the latest one before it.</summary>
/// <param name="Period">The period.</param>
/// <param name="Values">How many numbers it has.</param>
/// <param name="Earlier">The one before it; null where it is the first.</param>
/// <param name="EarlierValues">How many numbers that has.</param>
/// <param name="Share">How the sum of the numbers differs from that one's, as a share of it, with its sign; null where
/// that is zero or there is none.</param>
public sealed record NewPeriod(Period Period, int Values, Period? Earlier, int EarlierValues, double? Share);

/// <summary>How all numbers of a period, those of areas that have one before and after, were changed together.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Share">The change of their sum as a share of what it was, with its sign.</param>
public sealed record PeriodShift(Period Period, double Share);

/// <summary>One number that was changed.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Sex">Which sex is counted.</param>
/// <param name="Age">Which ages are counted.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public sealed record CellRevision(string Area, Period Period, Sex Sex, AgeGroup Age, double Before, double After)
{
    /// <summary>The change, with its sign.</summary>
    public double Change => After - Before;

    /// <summary>The change as a share of what it was; null where that was zero.</summary>
    public double? Share => Before == 0 ? null : Change / Before;
}

/// <summary>How the areas of an edition differ.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Added">Codes that are new.</param>
/// <param name="Lost">Codes that are gone.</param>
/// <param name="Moved">Codes whose borders are others than before.</param>
public sealed record BorderRevision(
    Edition Edition, IReadOnlyList<string> Added, IReadOnlyList<string> Lost, IReadOnlyList<string> Moved);

/// <summary>Something that is said otherwise than before.</summary>
/// <param name="Subject">The source's or catalogue's name.</param>
/// <param name="What">What of it: <c>definition</c>, <c>licence</c>, <c>title</c>, <c>audience</c>,
/// <c>catalogue</c>.</param>
/// <param name="Before">What it was; null where nothing was said.</param>
/// <param name="After">What it is; null where nothing is said.</param>
public sealed record DefinitionRevision(string Subject, string What, string? Before, string? After);

/// <summary>How many people live in all areas of a level together.</summary>
/// <param name="Edition">The DeSO edition whose areas are summed.</param>
/// <param name="Period">The period.</param>
/// <param name="Before">People before.</param>
/// <param name="After">People now.</param>
public sealed record PeopleRevision(Edition Edition, Period Period, double Before, double After)
{
    /// <summary>The change as a share of what it was, with its sign.</summary>
    public double Share => Before == 0 ? 0 : (After - Before) / Before;
}
