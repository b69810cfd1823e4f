namespace Omradesprofiler.Siting;

/// <summary>One point of a curve.</summary>
/// <param name="Sites">How many sites.</param>
/// <param name="Result">The best placement found of so many.</param>
/// <param name="Marginal">
/// How much better the objective is than with one site fewer, in its own unit; below zero where nothing as good was
/// found, null at the first point.
/// </param>
public readonly record struct SitingCurvePoint(int Sites, SitingResult Result, long? Marginal);

/// <summary>How good a placement can be with 1, 2, … P sites, and what each further one is worth.</summary>
public static class SitingCurve
{
    /// <summary>Solves for each number of sites from as many as are required (at least one) to <see
    /// cref="SitingProblem.Sites"/>.</summary>
    /// <param name="problem">The problem with the greatest number of sites; any model but set cover.</param>
    /// <param name="options">How much work is done for each number; null for the usual.</param>
    /// <param name="progress">Is told how far the work has come; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">The problem does not hold together, or is a set cover.</exception>
    public static IReadOnlyList<SitingCurvePoint> Solve(
        SitingProblem problem, SitingOptions? options = null, IProgress<SitingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (problem.Model == SitingModel.SetCover)
            throw new ArgumentException("En kurva finns inte för modellen som själv väljer antalet platser.");
        SitingChecker.RequireForm(problem);
        var first = Math.Max(1, problem.Rules.Count(rule => rule == SiteRule.Required));
        var run = new SitingRun(options ?? SitingOptions.Curve, null, cancellation);
        var (results, medians) = (new List<SitingResult>(), new MedianCurve(run));
        for (var sites = first; sites <= problem.Sites; sites++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new SitingProgress(
                SitingStage.Search, (double)(sites - first) / (problem.Sites - first + 1), null, null));
            var part = problem with { Sites = sites };
            var next = problem.Model == SitingModel.PMedian && SitingChecker.Check(part).Count == 0
                ? medians.Next(part)
                : SitingSolver.Solve(part, run.Options, null, cancellation);
            results.Add(results.Count > 0 ? NoWorse(part, results[^1], next) : next);
        }

        return Join(problem.Model, first, Share(problem.Model, results));
    }

    /// <summary>The placement of one site fewer and any other, where the search found nothing as good.</summary>
    private static SitingResult NoWorse(SitingProblem problem, SitingResult before, SitingResult next)
    {
        var sign = problem.Model == SitingModel.MaxCover ? -1 : 1;
        if (before.Chosen.Count == 0 || next.Chosen.Count == 0 || sign * next.Objective <= sign * before.Objective)
            return next;
        foreach (var site in Enumerable.Range(0, problem.Rules.Count).Except(before.Chosen))
        {
            if (problem.Rules[site] != SiteRule.Allowed || !HasRoom(problem, before.Chosen, site))
                continue;
            int[] chosen = [.. before.Chosen.Append(site).Order()];
            var objective = SitingEvaluation.Evaluate(problem, chosen, out var allocation);
            return problem.Model == SitingModel.Capacitated
                ? next with { Chosen = chosen, Allocation = before.Allocation, Objective = before.Objective }
                : next with { Chosen = chosen, Allocation = allocation, Objective = objective };
        }

        return next;
    }

    private static bool HasRoom(SitingProblem problem, IReadOnlyList<int> chosen, int site) =>
        problem.Groups is not { } groups || groups[site] < 0
        || chosen.Count(other => groups[other] == groups[site]) < problem.GroupLimit;

    /// <summary>What is proven of more sites holds for fewer: no placement of fewer does better than the bound of more.
    /// For the worst tenth both are rounded down, so that they can be equal without a proof.</summary>
    private static List<SitingResult> Share(SitingModel model, List<SitingResult> results)
    {
        for (var i = results.Count - 2; i >= 0; i--)
            if (results[i].Chosen.Count > 0 && results[i + 1].Chosen.Count > 0)
                results[i] = WithBound(
                    results[i],
                    model == SitingModel.MaxCover
                        ? Math.Min(results[i].Bound, results[i + 1].Bound)
                        : Math.Max(results[i].Bound, results[i + 1].Bound),
                    isWhole: model != SitingModel.WorstTenth);
        return results;
    }

    private static SitingResult WithBound(SitingResult result, long bound, bool isWhole) => result with
    {
        Bound = bound,
        Status = bound == result.Objective && isWhole ? SitingStatus.Optimal : result.Status,
    };

    private static List<SitingCurvePoint> Join(SitingModel model, int first, List<SitingResult> results)
    {
        var sign = model == SitingModel.MaxCover ? -1 : 1;
        var points = new List<SitingCurvePoint>();
        for (var i = 0; i < results.Count; i++)
        {
            var before = i > 0 && results[i - 1].Chosen.Count > 0 && results[i].Chosen.Count > 0
                ? sign * (results[i - 1].Objective - results[i].Objective)
                : (long?)null;
            points.Add(new SitingCurvePoint(first + i, results[i], before));
        }

        return points;
    }
}
