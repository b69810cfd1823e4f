namespace Omradesprofiler.Accessibility;

/// <summary>How long people have to the nearest clinic, over people and not over areas.</summary>
/// <param name="People">How many people the points stand for.</param>
/// <param name="PeopleWithoutWay">Those who can get to no clinic; not among the minutes.</param>
/// <param name="MeanMinutes">The mean; null where nobody has a way.</param>
/// <param name="MedianMinutes">Half of the people have no longer than this.</param>
/// <param name="P90Minutes">Nine of ten have no longer than this.</param>
/// <param name="WorstMinutes">The longest.</param>
/// <param name="Within">The share of all people within so many minutes.</param>
public sealed record AccessibilitySummary(
    double People,
    double PeopleWithoutWay,
    double? MeanMinutes,
    double? MedianMinutes,
    double? P90Minutes,
    double? WorstMinutes,
    IReadOnlyList<ShareWithin> Within);

/// <summary>A share of people within a time, 0–1.</summary>
public sealed record ShareWithin(int Minutes, double Share);

/// <summary>The same for a fifth of the people, by the need of the DeSO that they live in.</summary>
/// <param name="Quintile">1 is the fifth with the least need, 5 the one with the most.</param>
/// <param name="LowestNeed">The lowest index of its areas.</param>
/// <param name="HighestNeed">The highest index of its areas.</param>
/// <param name="Summary">Their times.</param>
public sealed record NeedQuintile(int Quintile, double LowestNeed, double HighestNeed, AccessibilitySummary Summary);

/// <summary>Times for all and by fifths of need.</summary>
/// <param name="All">All people.</param>
/// <param name="Quintiles">Five fifths of the people, by need; empty where need is not known.</param>
/// <param name="GapMinutes">
/// The mean of the fifth with the most need minus that of the fifth with the least; null where not known.
/// </param>
/// <param name="PeopleWithoutNeed">People of areas without an index; in no fifth.</param>
public sealed record AccessibilityByNeed(
    AccessibilitySummary All, IReadOnlyList<NeedQuintile> Quintiles, double? GapMinutes, double PeopleWithoutNeed);
