using Omradesprofiler.Journal;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>One version of a scenario of siting, as the journal keeps it.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="By">Who made the version.</param>
/// <param name="Stage">What it is.</param>
/// <param name="Request">What was asked for, in full.</param>
public sealed record SitingRecord(string Name, string By, ScenarioStage Stage, RawJson Request)
    : ScenarioRecord(Name, By, Stage, Request)
{
    /// <summary>The figures that lists show.</summary>
    public SitingFigures? Summary { get; init; }
}

/// <summary>The figures of a version that lists show.</summary>
/// <param name="Model">What a good placement is: <c>pMedian</c>.</param>
/// <param name="Sites">How many new sites were asked for, or found by set cover.</param>
/// <param name="People">The people of the area.</param>
/// <param name="ObjectiveText">What was reached, Swedish; null where there is no placement.</param>
/// <param name="Gap">How far from the best possible at most, 0–1; null where there is no placement.</param>
/// <param name="MeanMinutes">A person's mean time; null where there is no placement.</param>
/// <param name="P90Minutes">Nine of ten people have at most this far.</param>
/// <param name="Within10Share">The share of people within ten minutes.</param>
/// <param name="SolverVersion">The solver.</param>
public sealed record SitingFigures(
    string Model, int Sites, long People, string? ObjectiveText, double? Gap, double? MeanMinutes, double? P90Minutes,
    double? Within10Share, string SolverVersion);
