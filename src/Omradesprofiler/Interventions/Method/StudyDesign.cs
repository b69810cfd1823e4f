namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Everything that decides a follow-up, fixed at registration; areas are numbers of rows in the panel. Matching reads
/// nothing of the panel from the start on.
/// </summary>
/// <param name="Panel">The outcome.</param>
/// <param name="FirstYearAfter">The index of the first full year after the start.</param>
/// <param name="Treated">The areas where something was done.</param>
/// <param name="Pool">The areas that the rule could have chosen, the treated included.</param>
public sealed record StudyDesign(
    OutcomePanel Panel, int FirstYearAfter, IReadOnlyList<int> Treated, IReadOnlyList<int> Pool)
{
    /// <summary>The index of the year in which it started, if not at a new year: neither before nor after.</summary>
    public int? PartialYear { get; init; }

    /// <summary>How the treated came out of the pool.</summary>
    public SelectionManner Manner { get; init; }

    /// <summary>What controls should resemble the treated in besides the outcome's level and trend.</summary>
    public IReadOnlyList<Covariate> Covariates { get; init; } = [];

    /// <summary>The neighbors of each area, which are no controls of it; empty where none are known.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Neighbors { get; init; } = [];

    /// <summary>Areas with other interventions: neither controls nor in any set.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    /// <summary>Areas that may be in a set, the treated one or another, but are no area's control: numbers moved from
    /// divided areas are good enough to be judged by, and not to judge by.</summary>
    public IReadOnlyList<int> NoControls { get; init; } = [];

    /// <summary>The stratum of each area, where the rule chose so many of each; empty where there are none.</summary>
    public IReadOnlyList<int> Strata { get; init; } = [];

    /// <summary>How many controls each treated area gets.</summary>
    public int ControlsPerTreated { get; init; } = 3;

    /// <summary>How far a control's level before the start may lie, in standard deviations between areas.</summary>
    public double Caliper { get; init; } = 1;

    /// <summary>The seed of all that is drawn.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many years there are before the start, the year of the start not counted.</summary>
    public int YearsBefore => PartialYear ?? FirstYearAfter;
}
