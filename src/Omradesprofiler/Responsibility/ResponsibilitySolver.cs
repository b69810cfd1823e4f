namespace Omradesprofiler.Responsibility;

/// <summary>
/// Gives each area one clinic at the least weighted distance within all rules, with a proven lower bound. Work is
/// counted, never timed, and sums are whole numbers: the same problem and options give the same bytes on every machine,
/// however many threads.
/// </summary>
public static class ResponsibilitySolver
{
    /// <summary>Changes whenever an answer could.</summary>
    public const string Version = "omrade-1";

    /// <summary>Solves.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How much work is done.</param>
    /// <param name="progress">Is told how far the work has come; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ResponsibilityOutcome Solve(
        ResponsibilityProblem problem, ResponsibilityOptions options,
        IProgress<ResponsibilityProgress>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ResponsibilityProgress(ResponsibilityStage.Feasibility, 0, null, 0));
        var model = new SolverModel(problem);
        if (InfeasibilityFinder.Find(model) is { } clash)
            return new ResponsibilityOutcome.Unsolved(clash);
        return new SolverRun(model, options, progress, cancellation).Run();
    }
}
