using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>A report, or why there is none.</summary>
/// <param name="Report">The report; null where there is no schedule.</param>
/// <param name="Refusal">Why; null where there is one.</param>
public sealed record ScheduleOutcome(ScheduleReport? Report, SitingRefusal? Refusal);

/// <summary>Solves a schedule with all that its report tells.</summary>
public static class ScheduleScenarioSolver
{
    private const double ShareOfSolve = 0.9;

    /// <summary>A quick answer, to look at.</summary>
    public static ScheduleOutcome Preview(SitingSource source, ScheduleScenario scenario, CancellationToken stop) =>
        Solve(source, scenario, ScheduleOptions.Preview, null, stop);

    /// <summary>The answer in full.</summary>
    public static ScheduleOutcome Solve(
        SitingSource source, ScheduleScenario scenario, IProgress<SitingStep>? progress, CancellationToken stop) =>
        Solve(source, scenario, ScheduleOptions.Usual, progress, stop);

    private static ScheduleOutcome Solve(
        SitingSource source, ScheduleScenario scenario, ScheduleOptions options, IProgress<SitingStep>? progress,
        CancellationToken stop)
    {
        var isPreview = options == ScheduleOptions.Preview;
        var told = progress is null ? null : new Told(progress);
        var result = ScheduleSolver.Solve(scenario.Problem, options, told, stop);
        if (result.Status == ScheduleStatus.Infeasible)
            return new ScheduleOutcome(
                null, new SitingRefusal(result.Reason ?? "Ingen turlista håller reglerna.", true));
        if (ScheduleChecker.Verify(scenario.Problem, result.Routes) is [var broken, ..])
            throw new InvalidOperationException($"A schedule breaks a rule: {broken}");
        var report = new ScheduleReporter(source, scenario, result).Report(isPreview);
        if (isPreview)
            return new ScheduleOutcome(report, null);
        progress?.Report(new SitingStep(ShareOfSolve, "Jämför med fasta platser"));
        var comparison = FixedSites.Of(scenario, result, report, stop);
        report = report with { Fixed = comparison, Texts = [.. report.Texts, comparison.Text] };
        return new ScheduleOutcome(report, null);
    }

    private sealed class Told(IProgress<SitingStep> progress) : IProgress<ScheduleProgress>
    {
        public void Report(ScheduleProgress value) =>
            progress.Report(new SitingStep(value.Share * ShareOfSolve, value.Step));
    }
}
