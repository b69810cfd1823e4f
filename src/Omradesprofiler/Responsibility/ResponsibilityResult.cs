namespace Omradesprofiler.Responsibility;

/// <summary>An assignment with what proves how good it is. Areas and clinics are places in the problem's
/// order.</summary>
public sealed record ResponsibilityResult
{
    /// <summary>The version of the solver: the same version gives the same bytes.</summary>
    public required string SolverVersion { get; init; }

    /// <summary>Whether it was made quickly to be looked at; it can not be approved.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>The clinic of each area.</summary>
    public required IReadOnlyList<int> ClinicOfArea { get; init; }

    /// <summary>Objective, distances, balance.</summary>
    public required ResponsibilityStatistics Statistics { get; init; }

    /// <summary>The proven bound.</summary>
    public required ResponsibilityBound Bound { get; init; }

    /// <summary>The objective of the best assignment found that keeps every rule but contiguity; the same as the
    /// objective where contiguity was not asked for or costs nothing.</summary>
    public required long ObjectiveWithoutContiguity { get; init; }

    /// <summary>Each area's choice, in the order of areas.</summary>
    public required IReadOnlyList<AreaChoice> Choices { get; init; }

    /// <summary>Areas that another clinic's territory encloses: in one piece, but seldom meant.</summary>
    public required IReadOnlyList<Enclave> Enclaves { get; init; }

    /// <summary>How far the objective may be above the best possible, as a share of the objective, 0–1.</summary>
    public double Gap => Bound.GapOf(Statistics.Objective);

    /// <summary>The same for the best assignment found without contiguity.</summary>
    public double GapWithoutContiguity => Bound.GapOf(ObjectiveWithoutContiguity);
}

/// <summary>
/// A proven lower bound of the problem without contiguity: no assignment that keeps the other rules costs less, and so
/// none that is contiguous. A Lagrangian relaxation of "each area one clinic"; evaluated from the prices in whole
/// numbers, so that anyone can do it again and get the same.
/// </summary>
/// <param name="LowerBound">The bound, in the objective's unit.</param>
/// <param name="Prices">The price of each group of areas; the bound follows from them alone.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="PricedPairs">Pairs of group and clinic that were in the lists in the end.</param>
/// <param name="AllPairs">All allowed pairs; those outside the lists were priced out by the bound's last evaluation.
/// </param>
public sealed record ResponsibilityBound(
    long LowerBound, IReadOnlyList<long> Prices, int Steps, int PricedPairs, int AllPairs)
{
    /// <summary>What the bound is a bound of, to be shown beside it.</summary>
    public const string Scope =
        "Undre gräns för problemet utan krav på sammanhängande områden; den gäller därför också med kravet.";

    /// <summary>How far an objective may be above the best possible, as a share of it, 0–1.</summary>
    public double GapOf(long objective) => objective <= 0 ? 0 : (double)(objective - LowerBound) / objective;
}

/// <summary>A part of the map that one clinic's territory encloses on all sides.</summary>
/// <param name="Clinic">The clinic whose territory encloses it.</param>
/// <param name="Areas">The areas enclosed.</param>
public sealed record Enclave(int Clinic, IReadOnlyList<int> Areas);
