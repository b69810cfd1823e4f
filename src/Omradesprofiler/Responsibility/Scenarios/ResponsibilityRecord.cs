using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>One version of a scenario of responsibility, as the journal keeps it.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="By">Who made the version.</param>
/// <param name="Stage">What it is.</param>
/// <param name="Request">What was asked for, in full.</param>
public sealed record ResponsibilityRecord(string Name, string By, ScenarioStage Stage, RawJson Request)
    : ScenarioRecord(Name, By, Stage, Request)
{
    /// <summary>Areas moved by hand since the solver's answer, in order.</summary>
    public IReadOnlyList<CareCenterPair> Moves { get; init; } = [];

    /// <summary>The figures that lists show.</summary>
    public ScenarioSummary? Summary { get; init; }
}

/// <summary>The figures of a version that lists show.</summary>
/// <param name="Areas">Areas shared out.</param>
/// <param name="CareCenters">Clinics among which.</param>
/// <param name="People">Their residents.</param>
/// <param name="Objective">Weight × metres and the price of moving; null where there is no assignment.</param>
/// <param name="LowerBound">What no assignment goes below; null where there is no assignment.</param>
/// <param name="Gap">How far the objective may be above the best possible, 0–1; null where it
/// is not known.</param>
/// <param name="MeanMeters">A person's mean distance.</param>
/// <param name="MovedPeople">People who get another clinic than today's.</param>
/// <param name="BrokenRules">Rules that the assignment breaks.</param>
/// <param name="SolverVersion">The solver.</param>
/// <param name="IsProven">Whether it is proven that there is no assignment; null where there is one.</param>
public sealed record ScenarioSummary(
    int Areas, int CareCenters, long People, long? Objective, long? LowerBound, double? Gap, double? MeanMeters,
    long? MovedPeople, int BrokenRules, string SolverVersion, bool? IsProven = null);
