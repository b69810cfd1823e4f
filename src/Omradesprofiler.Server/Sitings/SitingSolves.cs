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

    /// <summary>What became of a request at once.</summary>
    /// <param name="Request">The request with all that it left unsaid; null where something stands in the way.</param>
    /// <param name="Outcome">The quick answer; null where none was asked for.</param>
    /// <param name="Faults">What stands in the way.</param>
    public sealed record First(SitingRequest? Request, SitingOutcome? Outcome, IReadOnlyList<RequestFault> Faults);

    /// <summary>Whether a request can be solved, as far as that can be said at once.</summary>
    public First Check(LoadedSnapshot loaded, SitingRequest request)
    {
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SitingPlanner.Plan(source, request);
        if (plan is null)
            return new First(null, null, faults);
        if (plan.Pairs > SitingLimits.MostPreviewPairs)
            return new First(plan.Request, null, []);
        var (ready, troubles) = SitingBuilder.Build(source, plan, CancellationToken.None);
        return new First(ready is null ? null : plan.Request, null, troubles);
    }

    /// <summary>A quick answer.</summary>
    public First Preview(LoadedSnapshot loaded, SitingRequest request)
    {
        var source = ways.SourceOf(loaded);
        var (plan, faults) = SitingPlanner.Plan(source, request);
        if (plan is null)
            return new First(null, null, faults);
        if (plan.Pairs > SitingLimits.MostPreviewPairs)
            return new First(null, null,
            [
                new("preview", $"{plan.Origins.Count} punkter och {plan.Sites.Count} platser är för många för en "
                    + "förhandsvisning. Spara förslaget, så söks platserna som ett arbete."),
            ]);
        var (ready, troubles) = SitingBuilder.Build(source, plan, CancellationToken.None);
        return ready is null
            ? new First(null, null, troubles)
            : new First(
                plan.Request, SitingScenarioSolver.Preview(source, ready, CancellationToken.None), []);
    }

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
