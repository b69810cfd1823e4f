namespace Omradesprofiler.Siting;

/// <summary>
/// Chooses sites, with a proof of how far from the best they can be. Work is counted, never timed, and sums are whole
/// numbers: the same problem and options give the same answer on every machine, however many threads.
/// </summary>
public static class SitingSolver
{
    /// <summary>Changes whenever an answer could.</summary>
    public const string Version = "placering-2";

    /// <summary>Solves.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How much work is done; null for the usual.</param>
    /// <param name="progress">Is told how far the work has come; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A placement, or why there is none.</returns>
    /// <exception cref="ArgumentException">The problem does not hold together: its lists differ in length.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SitingResult Solve(
        SitingProblem problem, SitingOptions? options = null, IProgress<SitingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        SitingChecker.RequireForm(problem);
        var run = new SitingRun(options ?? SitingOptions.Usual, progress, cancellation);
        run.Report(SitingStage.Preparation, 0);
        if (SitingChecker.Check(problem) is [var first, ..])
            return None(SitingStatus.Infeasible, first.Text, []);
        var index = new SitingIndex(problem);
        return Complete(index, SolveModel(index, run));
    }

    /// <summary>From a model's answer to a result, with the objective computed anew from the problem.</summary>
    /// <exception cref="InvalidOperationException">The bound is beyond the objective: a fault in a solver.</exception>
    internal static SitingResult Complete(SitingIndex index, SitingAnswer answer)
    {
        if (answer.Free is null)
            return None(answer.IsInfeasible ? SitingStatus.Infeasible : SitingStatus.NotFound, answer.Reason,
                index.Unreachable);
        var problem = index.Problem;
        int[] chosen = [.. index.Required.Concat(answer.Free.Select(site => index.Free[site])).Order()];
        var objective = SitingEvaluation.Evaluate(problem, chosen, out var nearest);
        if (answer.Allocation is { } given)
            (objective, nearest) = (SitingEvaluation.Objective(problem, chosen, given), [.. given]);
        var isBeyond = problem.Model == SitingModel.MaxCover ? answer.Bound < objective : answer.Bound > objective;
        if (isBeyond)
            throw new InvalidOperationException($"The bound {answer.Bound} is beyond the objective {objective}.");
        var status = answer.Bound == objective && !answer.IsOpen ? SitingStatus.Optimal : SitingStatus.Feasible;
        return new SitingResult(status, chosen, nearest, objective, answer.Bound)
        {
            Unreachable = index.Unreachable,
        };
    }

    private static SitingAnswer SolveModel(SitingIndex index, SitingRun run) => index.Problem.Model switch
    {
        SitingModel.MaxCover => MaxCoverSolver.Solve(index, run),
        SitingModel.SetCover => SetCoverSolver.Solve(index, run),
        SitingModel.PCenter => PCenterSolver.Solve(index, run),
        SitingModel.PMedian => MedianSolver.Solve(index, run),
        SitingModel.Capacitated => CapacitySolver.Solve(index, run),
        SitingModel.WorstTenth => WorstTenthSolver.Solve(index, run),
        _ => throw new NotSupportedException($"{index.Problem.Model}"),
    };

    private static SitingResult None(SitingStatus status, string? reason, IReadOnlyList<int> unreachable) =>
        new(status, [], [], 0, 0) { Reason = reason, Unreachable = unreachable };
}
