using Omradesprofiler.Siting.Covers;

namespace Omradesprofiler.Siting;

/// <summary>
/// The fewest sites such that everybody lies within the radius (Toregas et al. 1971): a good cover by prices and
/// exchanges, then the search proves that one site fewer is not enough, or finds one.
/// </summary>
internal static class SetCoverSolver
{
    private const int SwapsPerSite = 200;
    private const int RootSteps = 4;

    public static SitingAnswer Solve(SitingIndex index, SitingRun run)
    {
        var core = CoverCores.Within(index, index.Problem.Radius ?? 0);
        var work = CoverCores.Work(run, core.Covering.Pairs);
        var reduction = CoverReduction.Run(core, work);
        if (reduction.Left is not { } left)
            return Impossible;
        var known = Start(left, run, work);
        var search = new CoverSearch(work);
        while (known.Sites is null || known.Least < known.Sites.Count)
        {
            run.Report(SitingStage.Branching, 0.6, known.Sites?.Count, known.Least);
            var answer = search.Find(left, (known.Sites?.Count ?? index.Free.Length + 1) - 1);
            known = new CoverAnswer(answer.Sites ?? known.Sites, Math.Max(known.Least, answer.Least));
            if (answer.Sites is null)
                break;
        }

        return Answer(index, known.With(reduction.Chosen));
    }

    private static SitingAnswer Impossible => new(null, 0)
    {
        IsInfeasible = true,
        Reason = "Grupperna rymmer inte så många platser att alla nås inom radien.",
    };

    private static SitingAnswer Answer(SitingIndex index, CoverAnswer known)
    {
        if (known.Sites is { } sites)
            return new SitingAnswer([.. sites.Order()], index.Required.Length + Math.Min(known.Least, sites.Count));
        return known.Least > index.Free.Length
            ? Impossible
            : new SitingAnswer(null, 0) { Reason = "Ingen placering hittades där alla nås inom radien." };
    }

    // A cover without any branching; the sites in the whole's numbers.
    private static CoverAnswer Start(CoverCore core, SitingRun run, CoverWork work)
    {
        if (core.Covering.Demands == 0)
            return new CoverAnswer([], 0);
        run.Report(SitingStage.Bound, 0.1);
        var (bound, covers) = (new CoverBound(core, work), new Covers.Covers(core, 0, work));
        bound.PriceEqually();
        bound.Raise(core.Covering.Sites, RootSteps * run.Options.BoundSteps, covers.See);
        var best = covers.Best;
        run.Report(SitingStage.Search, 0.3, best?.Count, bound.LeastSites);
        while (best is not null && best.Count > bound.LeastSites
            && CoverSwaps.Cover(core, best, best.Count - 1, SwapsPerSite * core.Covering.Sites, work) is { } better)
            best = better;
        return new CoverAnswer(best?.ConvertAll(site => core.Sites[site]), Math.Max(1, bound.LeastSites));
    }
}
