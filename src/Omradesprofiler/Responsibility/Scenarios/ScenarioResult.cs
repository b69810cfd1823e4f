namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>An assignment with what the solver proved of it, and the rules that changes by hand have broken.</summary>
/// <param name="Result">The assignment; its bound is the solver's, and holds for every assignment that keeps the rules
/// of the same problem. One that breaks other rules than contiguity may cost less.</param>
/// <param name="Breaks">Rules that it breaks; empty for the solver's own.</param>
/// <param name="MovedByHand">The places of the areas that were moved by hand, ascending.</param>
public sealed record ScenarioResult(
    ResponsibilityResult Result, IReadOnlyList<AssignmentBreak> Breaks, IReadOnlyList<int> MovedByHand)
{
    /// <summary>How far the objective may be above the best possible, 0–1; null where rules are broken that the bound
    /// counts on.</summary>
    public double? Gap => IsWithinBound(Breaks) ? Result.Gap : null;

    /// <summary>Why there is no gap, in words; null where there is one.</summary>
    public string? GapText => Gap is null
        ? "Fördelningen bryter mot regler som den undre gränsen räknar med: hur långt den är från det bästa möjliga "
            + "går inte att säga."
        : null;

    /// <summary>The solver's own.</summary>
    public static ScenarioResult Of(ResponsibilityResult result) => new(result, [], []);

    /// <summary>What becomes of the solver's answer when areas are moved by hand; reasons and runners-up are those of
    /// the new assignment.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solved">The solver's answer.</param>
    /// <param name="moves">All moves since, in order; of several for one area the last holds.</param>
    public static ScenarioResult AfterMoves(
        ResponsibilityProblem problem, ResponsibilityResult solved, IReadOnlyList<AreaMove> moves)
    {
        var effect = ResponsibilityMoves.Try(problem, solved.ClinicOfArea, moves);
        var moved = Enumerable.Range(0, problem.Areas.Count)
            .Where(area => effect.ClinicOfArea[area] != solved.ClinicOfArea[area]).ToList();
        var choices = ChoiceExplainer.Explain(problem, effect.ClinicOfArea).ToArray();
        foreach (var area in moved)
            choices[area] = choices[area] with
            {
                Reason = ChoiceReason.BestForTheWhole,
                Text = $"Flyttat för hand från {problem.Clinics[solved.ClinicOfArea[area]].Name}.",
            };
        var breaks = ResponsibilityChecker.Breaks(problem, effect.ClinicOfArea);
        return new ScenarioResult(
            solved with
            {
                ClinicOfArea = effect.ClinicOfArea,
                Statistics = effect.After,
                ObjectiveWithoutContiguity = IsWithinBound(breaks)
                    ? Math.Min(solved.ObjectiveWithoutContiguity, effect.After.Objective)
                    : solved.ObjectiveWithoutContiguity,
                Choices = choices,
                Enclaves = Territories.EnclavesOf(problem, effect.ClinicOfArea),
            },
            breaks, moved);
    }

    private static bool IsWithinBound(IReadOnlyList<AssignmentBreak> breaks) =>
        breaks.All(one => one.Kind == BreakKind.TerritoryCut);
}
