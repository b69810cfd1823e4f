namespace Omradesprofiler.MobileTeams;

/// <summary>
/// Makes schedules for mobile teams, with a proof of how far from the best they can be. Work is counted, never timed,
/// and sums are whole numbers: the same problem and options give the same schedule on every machine.
/// </summary>
public static class ScheduleSolver
{
    /// <summary>Changes whenever an answer could.</summary>
    public const string Version = "turlista-2";

    /// <summary>Solves.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How much work is done; null for the usual.</param>
    /// <param name="progress">Is told how far the work has come; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A schedule, or why there is none.</returns>
    /// <exception cref="ArgumentException">The problem does not hold together: its lists differ in length.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ScheduleResult Solve(
        ScheduleProblem problem, ScheduleOptions? options = null, IProgress<ScheduleProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ScheduleChecker.RequireForm(problem);
        if (ScheduleChecker.Check(problem) is [var first, ..])
            return new ScheduleResult(ScheduleStatus.Infeasible, [], 0, 0) { Reason = first.Text };
        return new ScheduleRun(problem, options ?? ScheduleOptions.Usual, progress, cancellation).Solve();
    }
}
