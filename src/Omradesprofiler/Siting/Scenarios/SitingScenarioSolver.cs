using Omradesprofiler.Areas;
using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>A report, or why there is none.</summary>
/// <param name="Report">The report; null where there is no placement.</param>
/// <param name="Refusal">Why; null where there is one.</param>
public sealed record SitingOutcome(SitingReport? Report, SitingRefusal? Refusal);

/// <summary>How far a siting has come.</summary>
/// <param name="Share">The share that is done, 0–1.</param>
/// <param name="Step">What is being done, Swedish.</param>
public readonly record struct SitingStep(double Share, string Step);

/// <summary>Solves a siting with all that its report tells: the curve, near ties, and today's clinics beside the best.
/// </summary>
public sealed class SitingScenarioSolver
{
    private const double ShareOfSolve = 0.5;
    private const double ShareOfCurve = 0.85;

    /// <summary>Other placements that are told at most, and how much worse they may be.</summary>
    private const int MostTies = 12;

    private const double WidestTie = 0.05;

    private readonly SitingSource _source;
    private readonly SitingScenario _scenario;
    private readonly ModelTexts _model;
    private readonly IProgress<SitingStep>? _progress;
    private readonly CancellationToken _stop;

    private SitingScenarioSolver(
        SitingSource source, SitingScenario scenario, IProgress<SitingStep>? progress, CancellationToken stop)
    {
        (_source, _scenario, _progress, _stop) = (source, scenario, progress, stop);
        _model = new ModelTexts(scenario);
    }

    private SitingPlan Plan => _scenario.Plan;

    private SitingProblem Problem => _scenario.Problem;

    /// <summary>A quick answer, to look at.</summary>
    public static SitingOutcome Preview(SitingSource source, SitingScenario scenario, CancellationToken stop) =>
        new SitingScenarioSolver(source, scenario, null, stop).Solve(isPreview: true);

    /// <summary>The answer in full.</summary>
    public static SitingOutcome Solve(
        SitingSource source, SitingScenario scenario, IProgress<SitingStep>? progress, CancellationToken stop) =>
        new SitingScenarioSolver(source, scenario, progress, stop).Solve(isPreview: false);

    private SitingOutcome Solve(bool isPreview)
    {
        var result = SitingSolver.Solve(
            Problem, isPreview ? SitingOptions.Preview : SitingOptions.Usual,
            new Part(_progress, 0, ShareOfSolve, "Söker och bevisar"), _stop);
        if (result.Status is SitingStatus.Infeasible or SitingStatus.NotFound)
            return new SitingOutcome(null, new SitingRefusal(
                result.Reason ?? (result.Status == SitingStatus.Infeasible
                    ? "Det finns inget val av platser som håller alla regler."
                    : "Inget val av platser hittades, men det är inte bevisat att inget finns."),
                result.Status == SitingStatus.Infeasible));
        IReadOnlyList<NearTie> ties = [];
        if (!isPreview && Problem.Model is not (SitingModel.SetCover or SitingModel.Capacitated)
            && Problem.Costs.Milliseconds.Length <= SitingLimits.MostUsualPairs)
            (result, ties) = NearTies.Polish(Problem, result, cancellation: _stop);
        var report = new SitingReporter(_source, _scenario, result, _stop).Report(isPreview);
        return new SitingOutcome(isPreview ? report : report with
        {
            Curve = Curve(),
            NearTies = Rows(ties),
            Today = Today(),
        }, null);
    }

    private List<CurvePoint> Curve()
    {
        var isUsual = Plan.Request.CurveTo is null;
        var free = Problem.Rules.Count(rule => rule != SiteRule.Forbidden) - _scenario.ExistingSites;
        var last = Math.Min(free, Plan.Request.CurveTo ?? Math.Min(
            SitingLimits.MostCurve, Math.Max(Plan.Request.Sites, SitingLimits.UsualCurve)));
        if (last < 1 || Problem.Model == SitingModel.SetCover
            || (isUsual && Problem.Costs.Milliseconds.Length > SitingLimits.MostUsualPairs))
            return [];
        var points = SitingCurve.Solve(
            Problem with { Sites = _scenario.ExistingSites + last }, SitingOptions.Curve,
            new Part(_progress, ShareOfSolve, ShareOfCurve, "Räknar kurvan för fler och färre platser"), _stop);
        return [.. points.Select(PointOf)];
    }

    private CurvePoint PointOf(SitingCurvePoint point)
    {
        var (sites, result) = (point.Sites - _scenario.ExistingSites, point.Result);
        if (result.Chosen.Count == 0)
            return new CurvePoint(sites, null, null, null, null, [], null, []);
        var times = PeopleTimesMapping.Of(PlacementTimes.Of(_source, _scenario, result, _stop).Statistics().All);
        return new CurvePoint(
            sites, _model.ValueOf(result.Objective), _model.ValueOf(result.Bound), Math.Round(result.Gap, 6),
            times.MeanMinutes, times.Within, point.Marginal is { } gain ? _model.ValueOf(gain) : null,
            [.. result.Chosen.Where(site => !Plan.Sites[site].IsExisting).Select(site => Plan.Sites[site].Code)]);
    }

    private List<NearTieRow> Rows(IReadOnlyList<NearTie> ties) =>
    [
        .. ties.Where(tie => tie.Share <= WidestTie)
            .OrderBy(tie => tie.Share).ThenBy(tie => tie.Removed).ThenBy(tie => tie.Added).Take(MostTies)
            .Select(tie => TieOf(Plan.Sites[tie.Removed], Plan.Sites[tie.Added], tie)),
    ];

    private NearTieRow TieOf(SitingSite removed, SitingSite added, NearTie tie)
    {
        var share = Math.Round(tie.Share, 6);
        return new NearTieRow(
            removed.Code, removed.Name, added.Code, added.Name, _model.ValueOf(tie.Objective), share,
            share < 0.0005
                ? $"{added.Name} är lika bra som {removed.Name}."
                : $"Med {added.Name} i stället för {removed.Name} blir {_model.WorseBy(share)}.");
    }

    /// <summary>Today's clinics in the area beside the best placement of as many, where all places may be chosen.
    /// </summary>
    private TodayComparison? Today()
    {
        if (Problem.Model is SitingModel.SetCover or SitingModel.Capacitated
            || Problem.Costs.Milliseconds.Length > SitingLimits.MostUsualPairs)
            return null;
        _progress?.Report(new SitingStep(ShareOfCurve, "Jämför dagens vårdcentraler med lika många bäst placerade"));
        var (today, inside) = TodaysSites();
        if (inside.Count == 0)
            return null;
        var rules = Plan.Sites.Select((site, i) => FreeRuleOf(site, i, today, inside)).ToList();
        var free = Problem with { Rules = rules, Sites = today.Count, Groups = null };
        var best = SitingSolver.Solve(free, SitingOptions.Usual, null, _stop);
        if (best.Chosen.Count == 0)
            return null;
        var objective = SitingEvaluation.Evaluate(free, today, out var allocation);
        var sign = free.Model == SitingModel.MaxCover ? -1 : 1;
        if (sign * objective < sign * best.Objective)
            best = best with { Chosen = today, Allocation = allocation, Objective = objective };
        var change = Math.Round(sign * (objective - best.Objective) / (double)Math.Max(1, best.Objective), 6);
        return new TodayComparison(
            inside.Count, _model.ValueOf(objective), _model.ValueOf(best.Objective), _model.ValueOf(best.Bound),
            [.. best.Chosen.Where(site => rules[site] != SiteRule.Required)
                .Select(site => new SiteReference(Plan.Sites[site].Code, Plan.Sites[site].Name))],
            change, TextOf(inside.Count, change, best));
    }

    /// <summary>All open clinics that there are times for, and those of them in the area.</summary>
    private (List<int> All, HashSet<int> Inside) TodaysSites()
    {
        var tree = _source.Snapshot.Register.FindTree(Plan.Layer.Edition!)!;
        var municipalities = Plan.Areas.Select(area => tree.Layer(AreaLevel.Municipality).Areas[
                tree.AncestorOf(AreaLevel.Deso, area, AreaLevel.Municipality)].Code)
            .ToHashSet(StringComparer.Ordinal);
        var all = Enumerable.Range(0, Plan.Sites.Count)
            .Where(site => Plan.Sites[site].IsExisting && !_scenario.NotReached.ContainsKey(site)).ToList();
        return (all, all.Where(site => Plan.Sites[site].Municipality is not { } code || municipalities.Contains(code))
            .ToHashSet());
    }

    private SiteRule FreeRuleOf(SitingSite site, int number, List<int> today, HashSet<int> inside)
    {
        if (_scenario.NotReached.ContainsKey(number))
            return SiteRule.Forbidden;
        if (site.IsExisting)
            return inside.Contains(number) ? SiteRule.Allowed : today.Contains(number) ? SiteRule.Required : site.Rule;
        return site.Rule == SiteRule.Forbidden ? SiteRule.Forbidden : SiteRule.Allowed;
    }

    private string TextOf(int count, double change, SitingResult best)
    {
        var known = best.Status == SitingStatus.Optimal ? "bästa" : "bästa kända";
        if (change <= -0.0005)
            return $"Dagens {count} vårdcentraler ligger bättre än den bästa placering av lika många som hittades.";
        return change < 0.0005
            ? $"Dagens {count} vårdcentraler ligger lika bra som den {known} placeringen av lika många."
            : $"Med dagens {count} vårdcentraler blir {_model.WorseBy(change)} än med den {known} placeringen av lika "
                + "många.";
    }

    private sealed class Part(IProgress<SitingStep>? progress, double from, double to, string step)
        : IProgress<SitingProgress>
    {
        public void Report(SitingProgress value) =>
            progress?.Report(new SitingStep(from + ((to - from) * value.Share), step));
    }
}
