namespace Omradesprofiler.MobileTeams;

/// <summary>How a search for a schedule ended.</summary>
public enum ScheduleStatus
{
    /// <summary>No schedule covers more, proven.</summary>
    Optimal,

    /// <summary>A schedule, and how far from the best it can be at most.</summary>
    Feasible,

    /// <summary>Proven that no team can do any good: no stop within reach of anybody can be visited.</summary>
    Infeasible,
}

/// <summary>What a team does on a day.</summary>
/// <param name="Team">The team by number.</param>
/// <param name="Day">The working day of the schedule, from 0.</param>
/// <param name="Stops">The stops by number, in the order in which they are visited; never empty.</param>
public sealed record TeamDay(int Team, int Day, IReadOnlyList<int> Stops);

/// <summary>A schedule and the proof of how good it is.</summary>
/// <param name="Status">How the search ended.</param>
/// <param name="Routes">What each team does, day by day and then by team; a team's day off is not among them.</param>
/// <param name="Covered">The weight that is covered.</param>
/// <param name="Bound">Proven: no schedule covers more weight. Never less than what is covered.</param>
public sealed record ScheduleResult(
    ScheduleStatus Status, IReadOnlyList<TeamDay> Routes, long Covered, long Bound)
{
    /// <summary>How far from the best the schedule can be at most, as a share of the bound.</summary>
    public double Gap => Bound == Covered ? 0 : (Bound - (double)Covered) / Math.Max(1, Bound);

    /// <summary>The stops that are kept, ascending.</summary>
    public IReadOnlyList<int> Kept { get; init; } = [];

    /// <summary>
    /// For each team the weight that one more working day of it, of the schedule's, could add at most, proven: an upper
    /// limit, not a promise. Null where it works all of them already: a longer schedule is another problem, of which
    /// nothing is proven.
    /// </summary>
    public IReadOnlyList<long?> DayWorth { get; init; } = [];

    /// <summary>Why there is none, Swedish; null where there is one.</summary>
    public string? Reason { get; init; }
}
