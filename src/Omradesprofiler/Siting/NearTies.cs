namespace Omradesprofiler.Siting;

/// <summary>A placement that differs from another by one site.</summary>
/// <param name="Removed">The site that is not chosen, by number.</param>
/// <param name="Added">The site that is chosen instead, by number.</param>
/// <param name="Objective">What the placement is worth.</param>
/// <param name="Loss">How much worse it is than the other, in the objective's unit; below zero where it is better.
/// </param>
public readonly record struct NearTie(int Removed, int Added, long Objective, long Loss)
{
    /// <summary>The objective that it is compared with.</summary>
    public long Reference { get; init; }

    /// <summary>How much worse, as a share of the other's objective.</summary>
    public double Share => Loss == 0 ? 0 : (double)Loss / Math.Max(1, Math.Abs((double)Reference));
}

/// <summary>"Site B instead of A costs 0.3 %": what the best replacements of each chosen site cost.</summary>
public static class NearTies
{
    /// <summary>Lists the best replacements of each chosen site that is not required, site by site, best first. For set
    /// cover those that cover as much; none for the capacitated model, where a replacement needs a solve of its own.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="result">The placement.</param>
    /// <param name="most">How many replacements for each site.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<NearTie> List(
        SitingProblem problem, SitingResult result, int most = 3, CancellationToken cancellation = default)
    {
        if (problem.Model == SitingModel.Capacitated || result.Chosen.Count == 0)
            return [];
        var effect = new ExchangeEffect(problem, result.Chosen);
        var ties = new List<NearTie>();
        foreach (var removed in result.Chosen.Where(site => problem.Rules[site] == SiteRule.Allowed))
        {
            cancellation.ThrowIfCancellationRequested();
            var others = effect.Replacements(removed).ToArray();
            var worth = new long?[others.Length];
            Parallel.For(0, others.Length, i => worth[i] = effect.Of(removed, others[i]));
            ties.AddRange(others.Zip(worth).Where(pair => pair.Second is not null)
                .Select(pair => TieOf(problem, result, removed, pair.First, pair.Second!.Value))
                .OrderBy(tie => tie.Loss).ThenBy(tie => tie.Added).Take(most));
        }

        return ties;
    }

    /// <summary>Exchanges one site at a time while some exchange is better, and lists the best replacements then: none
    /// of them is better than the placement.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="result">The placement to begin with.</param>
    /// <param name="most">How many replacements for each site.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static (SitingResult Result, IReadOnlyList<NearTie> Ties) Polish(
        SitingProblem problem, SitingResult result, int most = 3, CancellationToken cancellation = default)
    {
        var ties = List(problem, result, most, cancellation);
        while (ties.Count > 0 && ties.MinBy(tie => tie.Loss) is { Loss: < 0 } better)
        {
            result = Exchange(problem, result, better);
            ties = List(problem, result, most, cancellation);
        }

        return (result, ties);
    }

    private static SitingResult Exchange(SitingProblem problem, SitingResult result, NearTie tie)
    {
        int[] chosen = [.. result.Chosen.Where(site => site != tie.Removed).Append(tie.Added).Order()];
        var objective = SitingEvaluation.Evaluate(problem, chosen, out var allocation);
        var isProven = objective == result.Bound && problem.Model != SitingModel.WorstTenth;
        return result with
        {
            Chosen = chosen,
            Allocation = allocation,
            Objective = objective,
            Status = isProven ? SitingStatus.Optimal : result.Status,
        };
    }

    private static NearTie TieOf(SitingProblem problem, SitingResult result, int removed, int added, long objective)
    {
        var loss = objective - result.Objective;
        return new NearTie(removed, added, objective, problem.Model == SitingModel.MaxCover ? -loss : loss)
        {
            Reference = result.Objective,
        };
    }
}
