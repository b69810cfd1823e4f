using Omradesprofiler.Siting;

namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>solve --format json</c> prints. Costs and the radius are in the files' unit (minutes).</summary>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>not-found</c>.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Objective">What the placement is worth; null where there is none.</param>
/// <param name="Bound">Proven: nothing is better than this.</param>
/// <param name="Gap">The distance between them relative to the bound.</param>
/// <param name="Sites">The chosen candidates' ids, in the file's order.</param>
public sealed record SolveAnswer(
    string Status, string Model, double? Objective, double? Bound, double? Gap, IReadOnlyList<string> Sites)
{
    /// <summary>What the objective is.</summary>
    public string? ObjectiveText { get; init; }

    /// <summary>Why there is no placement.</summary>
    public string? Reason { get; init; }

    /// <summary>What the placement means for those who are reached.</summary>
    public SolveSummary? Summary { get; init; }

    /// <summary>Demands that no candidate that may be chosen reaches: outside the objective.</summary>
    public SolveGroup Unreachable { get; init; } = new(0, []);

    /// <summary>Demands that could be reached, but not by the chosen.</summary>
    public SolveGroup Unreached { get; init; } = new(0, []);

    /// <summary>Demands that could be reached, but from no candidate within the radius; null where there is none.</summary>
    public SolveGroup? OutsideRadius { get; init; }

    /// <summary>Each number of sites up to the asked one; null where it was not asked for.</summary>
    public IReadOnlyList<SolvePoint>? Curve { get; init; }

    /// <summary>How numbers were made whole, and what that does to the proof.</summary>
    public string? Precision { get; init; }

    /// <summary>The solver's version.</summary>
    public string Solver { get; init; } = SitingSolver.Version;

    /// <summary>The site of each demand.</summary>
    public IReadOnlyList<SolveRow> Allocation { get; init; } = [];
}

/// <summary>Some demands.</summary>
public sealed record SolveGroup(double Weight, IReadOnlyList<string> Demands);

/// <summary>A demand with its site; both null where no chosen one reaches it.</summary>
public sealed record SolveRow(string Demand, string? Site, double? Minutes, double Weight);

/// <summary>A point of the curve.</summary>
public sealed record SolvePoint(
    int Count, string Status, double? Objective, double? Bound, double? Gap, double? Marginal,
    IReadOnlyList<string> Sites);

/// <summary>What a placement means for those who are reached.</summary>
/// <param name="Weight">The weight that is reached.</param>
/// <param name="MeanMinutes">Its mean cost.</param>
/// <param name="P90Minutes">The cost that nine tenths of it stay within.</param>
/// <param name="WorstMinutes">The longest cost of anybody.</param>
/// <param name="WithinRadius">The weight within the radius; null where there is none.</param>
public sealed record SolveSummary(
    double Weight, double? MeanMinutes, double? P90Minutes, double? WorstMinutes, double? WithinRadius);
