using System.Text;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Solves a problem and puts the answer in the form that the journal keeps.</summary>
public static class ScenarioSolver
{
    /// <summary>Pairs of area and clinic up to which a preview is made within the request: a county.</summary>
    public const int MostPreviewPairs = 60_000;

    /// <summary>What a version says of its solve.</summary>
    /// <param name="Stage">What it is.</param>
    /// <param name="Summary">The figures that lists show.</param>
    /// <param name="Result">The full result, or why there is none; null where the work is still to be done.</param>
    /// <param name="IsFinal">Whether more work could not change it: the rules are proven to clash.</param>
    public sealed record Answer(ScenarioStage Stage, ScenarioSummary Summary, RawJson? Result, bool IsFinal);

    /// <summary>Solves; a preview or in full.</summary>
    public static Answer Solve(
        ScenarioProblem ready, ResponsibilityOptions options, IProgress<ResponsibilityProgress>? progress,
        CancellationToken stop)
    {
        var problem = ready.Problem;
        return ResponsibilitySolver.Solve(problem, options, progress, stop) switch
        {
            ResponsibilityOutcome.Solved(var result) => Of(
                ready, ScenarioResult.Of(result), options.IsPreview ? ScenarioStage.Preview : ScenarioStage.Solved),
            ResponsibilityOutcome.Unsolved({ IsProven: false }) when options.IsPreview => new Answer(
                ScenarioStage.Asked, SummaryOf(ready, null), null, false),
            ResponsibilityOutcome.Unsolved(var why) => new Answer(
                ScenarioStage.Unsolved, SummaryOf(ready, null) with { IsProven = why.IsProven },
                new RawJson(ScenarioResultJson.Write(problem, why)), true),
            _ => throw new InvalidOperationException("The solver gave no outcome."),
        };
    }

    /// <summary>The form of an assignment.</summary>
    public static Answer Of(ScenarioProblem ready, ScenarioResult result, ScenarioStage stage) => new(
        stage, SummaryOf(ready, result), new RawJson(ScenarioResultJson.Write(ready.Problem, result)),
        stage != ScenarioStage.Preview);

    /// <summary>The figures of a scenario that is not solved yet.</summary>
    public static ScenarioSummary SummaryOf(ScenarioProblem ready, ScenarioResult? scenario)
    {
        var (problem, result) = (ready.Problem, scenario?.Result);
        return new ScenarioSummary(
            problem.Areas.Count, problem.Clinics.Count, problem.Areas.Sum(area => (long)area.People),
            result?.Statistics.Objective, result?.Bound.LowerBound, scenario?.Gap, result?.Statistics.MeanMeters,
            result?.Statistics.MovedPeople, scenario?.Breaks.Count ?? 0,
            result?.SolverVersion ?? ResponsibilitySolver.Version);
    }

    /// <summary>What is being done, in words.</summary>
    public static string TextOf(ResponsibilityStage stage) => stage switch
    {
        ResponsibilityStage.Feasibility => "Prövar om reglerna går ihop",
        ResponsibilityStage.Bound => "Räknar fram den undre gränsen",
        ResponsibilityStage.Search => "Söker en bättre fördelning",
        _ => "Motiverar varje områdes vårdcentral",
    };

    /// <summary>The checksum of a result.</summary>
    public static string ChecksumOf(RawJson result) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(result.Text)));
}
