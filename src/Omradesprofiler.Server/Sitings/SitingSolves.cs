using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Sitings;

/// <summary>From requests to what the journal keeps.</summary>
public sealed class SitingSolves(TravelWays ways)
{
    /// <summary>What a version says of its solve.</summary>
    /// <param name="Stage">What it is.</param>
    /// <param name="Summary">The figures that lists show.</param>
    /// <param name="Result">The report, or why there is none.</param>
    public sealed record Answer(ScenarioStage Stage, SitingFigures Summary, RawJson Result);

    /// <summary>Understands a request, and makes its problem where that takes no long time.</summary>
    /// <returns>What stands in the way; else the plan, and the problem where it was made.</returns>
    public (SitingPlan? Plan, SitingScenario? Ready, IReadOnlyList<RequestFault> Faults) Prepare(
        LoadedSnapshot loaded, SitingRequest request, CancellationToken stop)
    {
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SitingPlanner.Plan(source, request);
        if (plan is null)
            return (null, null, faults);
        if (plan.Pairs > SitingLimits.MostPreviewPairs)
            return (plan, null, []);
        var (ready, troubles) = SitingBuilder.Build(source, plan, stop);
        return (ready is null ? null : plan, ready, troubles);
    }

    /// <summary>A quick answer.</summary>
    public SitingOutcome Preview(LoadedSnapshot loaded, SitingScenario ready, CancellationToken stop) =>
        SitingScenarioSolver.Preview(ways.SourceOf(loaded), ready, stop);

    /// <summary>The answer in full, from what the journal keeps.</summary>
    /// <exception cref="FormatException">The request can no longer be read.</exception>
    public Answer Solve(
        LoadedSnapshot loaded, RawJson stored, IProgress<SitingStep>? progress, CancellationToken stop)
    {
        var request = SitingRequestJson.Read(System.Text.Encoding.UTF8.GetBytes(stored.Text)).Request
            ?? throw new FormatException("Begäran i journalen går inte att läsa.");
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SitingPlanner.Plan(source, request);
        if (plan is null)
            return Unsolved(request, faults);
        progress?.Report(new SitingStep(0, "Räknar restider"));
        var (ready, troubles) = SitingBuilder.Build(source, plan, stop);
        if (ready is null)
            return Unsolved(request, troubles);
        return SitingScenarioSolver.Solve(source, ready, progress, stop) switch
        {
            { Report: { } report } => new Answer(
                ScenarioStage.Solved, SummaryOf(request, report), new RawJson(ScenarioRecordJson.Write(report))),
            { Refusal: var refusal } => new Answer(
                ScenarioStage.Unsolved, EmptySummary(request), new RawJson(ScenarioRecordJson.Write(refusal))),
        };
    }

    /// <summary>The figures of a siting that is not solved.</summary>
    public static SitingFigures EmptySummary(SitingRequest request) => new(
        SitingRequestJson.SlugOf(request.Model), request.Sites, 0, null, null, null, null, null, SitingSolver.Version);

    private static SitingFigures SummaryOf(SitingRequest request, SitingReport report) => new(
        report.Model, request.Sites > 0 ? request.Sites : report.Sites.Count(site => site.IsNew), report.After.People,
        report.ObjectiveText, report.Gap, report.After.MeanMinutes, report.After.P90Minutes,
        PeopleTimesMapping.WithinOf(report.After), report.SolverVersion);

    private static Answer Unsolved(SitingRequest request, IReadOnlyList<RequestFault> faults) => new(
        ScenarioStage.Unsolved, EmptySummary(request), new RawJson(ScenarioRecordJson.Write(
            new SitingRefusal(string.Join(" ", faults.Select(fault => fault.Text)), true))));
}
