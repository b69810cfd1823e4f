namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>An assignment with what the solver proved of it, and the rules that changes by hand have broken.</summary>
/// <param name="Result">The assignment; its bound and its figure without contiguity are the solver's, and hold for any
/// assignment of the same problem.</param>
/// <param name="Breaks">Rules that it breaks; empty for the solver's own.</param>
/// <param name="MovedByHand">The places of the areas that were moved by hand, ascending.</param>
public sealed record ScenarioResult(
    ResponsibilityResult Result, IReadOnlyList<AssignmentBreak> Breaks, IReadOnlyList<int> MovedByHand)
{
    /// <summary>The solver's own.</summary>
    public static ScenarioResult Of(ResponsibilityResult result) => new(result, [], []);

    /// <summary>What becomes of the solver's answer when areas are moved by hand.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solved">The solver's answer.</param>
    /// <param name="moves">All moves since, in order; of several for one area the last holds.</param>
    public static ScenarioResult AfterMoves(
        ResponsibilityProblem problem, ResponsibilityResult solved, IReadOnlyList<AreaMove> moves)
    {
        var effect = ResponsibilityMoves.Try(problem, solved.ClinicOfArea, moves);
        var moved = Enumerable.Range(0, problem.Areas.Count)
            .Where(area => effect.ClinicOfArea[area] != solved.ClinicOfArea[area]).ToList();
        var choices = solved.Choices.ToArray();
        foreach (var area in moved)
            choices[area] = ByHand(problem, choices[area], effect.ClinicOfArea[area]);
        return new ScenarioResult(
            solved with
            {
                ClinicOfArea = effect.ClinicOfArea,
                Statistics = effect.After,
                Choices = choices,
                Enclaves = [],
            },
            ResponsibilityChecker.Breaks(problem, effect.ClinicOfArea), moved);
    }

    /// <summary>The runner-up of an area that was moved is the clinic that the solver gave it.</summary>
    private static AreaChoice ByHand(ResponsibilityProblem problem, AreaChoice solved, int clinic) => solved with
    {
        Clinic = clinic,
        DistanceMeters = problem.DistanceMeters(solved.Area, clinic),
        RunnerUp = solved.Clinic,
        RunnerUpCost = problem.CostOf(solved.Area, solved.Clinic) - problem.CostOf(solved.Area, clinic),
        IsRunnerUpFeasible = false,
        Reason = ChoiceReason.BestForTheWhole,
        Text = $"Flyttat för hand från {problem.Clinics[solved.Clinic].Name}.",
    };
}
