using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.MobileTeams;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.MobileTeams.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Schedules;

/// <summary>From requests to what the journal keeps.</summary>
public sealed class ScheduleSolves(TravelWays ways)
{
    /// <summary>What a version says of its solve.</summary>
    /// <param name="Stage">What it is.</param>
    /// <param name="Summary">The figures that lists show.</param>
    /// <param name="Result">The report, or why there is none.</param>
    public sealed record Answer(ScenarioStage Stage, ScheduleFigures Summary, RawJson Result);

    /// <summary>What became of a request at once.</summary>
    /// <param name="Request">The request with all that it left unsaid; null where something stands in the way.</param>
    /// <param name="Outcome">The quick answer; null where none was asked for.</param>
    /// <param name="Faults">What stands in the way.</param>
    public sealed record First(ScheduleRequest? Request, ScheduleOutcome? Outcome, IReadOnlyList<RequestFault> Faults);

    /// <summary>Whether a request can be solved, as far as that can be said at once; with a quick answer if asked for.
    /// </summary>
    public First Check(LoadedSnapshot loaded, ScheduleRequest request, bool isPreview)
    {
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SchedulePlanner.Plan(source, request);
        if (plan is null)
            return new First(null, null, faults);
        if (plan.Places.Pairs > SitingLimits.MostPreviewPairs)
            return isPreview ? new First(null, null, [TooMany(plan)]) : new First(plan.Request, null, []);
        if (isPreview && SizeOf(plan) > ScheduleLimits.MostPreviewSize)
            return new First(null, null, [TooLarge(plan)]);
        var (ready, troubles) = ScheduleBuilder.Build(source, plan, CancellationToken.None);
        if (ready is null)
            return new First(null, null, troubles);
        return new First(
            plan.Request,
            isPreview ? ScheduleScenarioSolver.Preview(source, ready, CancellationToken.None) : null, []);
    }

    /// <summary>The answer in full, from what the journal keeps.</summary>
    /// <exception cref="FormatException">The request can no longer be read.</exception>
    public Answer Solve(LoadedSnapshot loaded, RawJson stored, IProgress<SitingStep>? progress, CancellationToken stop)
    {
        var request = ScheduleRequestJson.Read(System.Text.Encoding.UTF8.GetBytes(stored.Text)).Request
            ?? throw new FormatException("Begäran i journalen går inte att läsa.");
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SchedulePlanner.Plan(source, request);
        if (plan is null)
            return Unsolved(request, faults);
        progress?.Report(new SitingStep(0, "Räknar restider"));
        var (ready, troubles) = ScheduleBuilder.Build(source, plan, stop);
        if (ready is null)
            return Unsolved(request, troubles);
        return ScheduleScenarioSolver.Solve(source, ready, progress, stop) switch
        {
            { Report: { } report } => new Answer(
                ScenarioStage.Solved, SummaryOf(report), new RawJson(ScenarioRecordJson.Write(report))),
            { Refusal: var refusal } => new Answer(
                ScenarioStage.Unsolved, EmptySummary(request), new RawJson(ScenarioRecordJson.Write(refusal))),
        };
    }

    /// <summary>The figures of a schedule that is not solved.</summary>
    public static ScheduleFigures EmptySummary(ScheduleRequest request) =>
        new(request.Teams.Count, null, null, null, null, ScheduleSolver.Version);

    private static ScheduleFigures SummaryOf(ScheduleReport report) => new(
        report.Teams.Count, report.Stops.Count, report.People, report.Gap, report.RoadHours, report.SolverVersion);

    private static Answer Unsolved(ScheduleRequest request, IReadOnlyList<RequestFault> faults) => new(
        ScenarioStage.Unsolved, EmptySummary(request), new RawJson(ScenarioRecordJson.Write(
            new SitingRefusal(string.Join(" ", faults.Select(fault => fault.Text)), true))));

    private static int SizeOf(SchedulePlan plan) =>
        plan.Places.Sites.Count(site => site.Rule == SiteRule.Allowed) * plan.Request.Teams.Count * plan.Request.Days;

    private static RequestFault TooLarge(SchedulePlan plan) => new(
        "preview",
        $"{plan.Places.Sites.Count(site => site.Rule == SiteRule.Allowed)} hållplatser × {plan.Request.Teams.Count} "
        + $"team × {plan.Request.Days} dagar är mer än de {ScheduleLimits.MostPreviewSize} som en förhandsvisning tar. "
        + "Spara turlistan, så görs den som ett arbete, eller välj färre platser, team eller dagar.");

    private static RequestFault TooMany(SchedulePlan plan) => new(
        "preview",
        $"{plan.Places.Origins.Count} punkter och {plan.Places.Sites.Count} platser är för många för en "
        + "förhandsvisning. Spara turlistan, så görs den som ett arbete.");
}
