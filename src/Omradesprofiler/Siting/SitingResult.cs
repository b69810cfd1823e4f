namespace Omradesprofiler.Siting;

/// <summary>How a search for sites ended.</summary>
public enum SitingStatus
{
    /// <summary>The best there is, proven.</summary>
    Optimal,

    /// <summary>A placement and how far from the best it can be at most.</summary>
    Feasible,

    /// <summary>Proven that there is no placement that keeps all rules.</summary>
    Infeasible,

    /// <summary>None was found within the work allowed; there may be one.</summary>
    NotFound,
}

/// <summary>A placement and the proof of how good it is.</summary>
/// <param name="Status">How the search ended.</param>
/// <param name="Chosen">The chosen sites by number, ascending; empty where there is none.</param>
/// <param name="Allocation">The chosen site of each demand; −1 where none of them reaches it.</param>
/// <param name="Objective">
/// p-median, capacitated: Σ weight × cost; cover: weight covered; set cover: number of sites; p-center: the longest
/// cost; worst tenth: Σ weight × cost over the worst tenth of the weight. In the problem's own units.
/// </param>
/// <param name="Bound">Proven: no placement does better than this. Never beyond the objective.</param>
public sealed record SitingResult(
    SitingStatus Status, IReadOnlyList<int> Chosen, IReadOnlyList<int> Allocation, long Objective, long Bound)
{
    /// <summary>How far from the best the placement can be at most, as a share of the bound: 0 where they are equal,
    /// more than 1 where the objective is more than twice the bound.</summary>
    public double Gap => Objective == Bound ? 0 : Math.Abs((double)Objective - Bound) / Math.Max(1, Math.Abs(Bound));

    /// <summary>Why there is none, Swedish; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The demands that no allowed site reaches, by number: outside the objective.</summary>
    public IReadOnlyList<int> Unreachable { get; init; } = [];
}
