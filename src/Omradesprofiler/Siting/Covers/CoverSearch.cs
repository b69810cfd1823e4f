namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Finds a cover of at most so many sites, or proves that there is none: reduction, parts, Lagrangian bound with sites
/// decided by their reduced cost, exchanges, and branching on the demand that fewest sites cover (Beasley 1987).
/// </summary>
internal sealed class CoverSearch(CoverWork work)
{
    private const int RootSteps = 400;
    private const int NodeSteps = 60;
    private const int SwapsPerSite = 60;

    /// <summary>A cover, or what was proven without finding one.</summary>
    public CoverAnswer Find(CoverCore core, int most) => Find(core, most, null);

    private CoverAnswer Find(CoverCore core, int most, Prices? prices)
    {
        var reduction = CoverReduction.Run(core, work);
        if (reduction.Left is not { } left)
            return new CoverAnswer(null, CoverAnswer.Never);
        return FindReduced(left, most - reduction.Chosen.Count, prices).With(reduction.Chosen);
    }

    private CoverAnswer FindReduced(CoverCore core, int most, Prices? prices)
    {
        if (core.Covering.Demands == 0)
            return new CoverAnswer(most >= 0 ? [] : null, 0);
        if (most <= 0)
            return new CoverAnswer(null, 1);
        var parts = CoverParts.Of(core);
        return parts.Count > 1 ? FindParts(parts, most, prices) : FindWhole(core, most, prices);
    }

    private CoverAnswer FindWhole(CoverCore core, int most, Prices? prices)
    {
        var bound = new CoverBound(core, work);
        if (prices is null)
            bound.PriceEqually();
        else
            bound.PriceAs(prices);
        var covers = new Covers(core, most, work);
        if (bound.Raise(most, prices is null ? RootSteps : NodeSteps, covers.See))
            return new CoverAnswer(null, bound.LeastSites);
        if (covers.Found is null && prices is null)
            covers.Exchange(SwapsPerSite * core.Covering.Sites);
        if (covers.Found is { } found)
            return new CoverAnswer([.. found.Select(site => core.Sites[site])], bound.LeastSites);
        if (work.IsSpent)
            return new CoverAnswer(null, Math.Max(1, bound.LeastSites));
        var answer = Decide(core, most, bound) ?? Branch(core, most, bound);
        return answer with { Least = Math.Max(answer.Least, bound.LeastSites) };
    }

    // Gives up the sites that no cover of so many can have, or chooses one that each must; null where there are none.
    // A site of a group that could be full is never a must: another one of the group may take its place.
    private CoverAnswer? Decide(CoverCore core, int most, CoverBound bound)
    {
        var slack = (most * CoverBound.One) - bound.Best;
        var kept = Array.ConvertAll(bound.BestReduced, reduced => reduced <= slack);
        var must = Enumerable.Range(0, kept.Length)
            .FirstOrDefault(site => bound.BestReduced[site] < -slack && core.GroupOf[site] < 0, -1);
        if (must < 0 && !kept.Contains(false))
            return null;
        var prices = new Prices(core.Demands, bound.BestPrices);
        if (must < 0)
            return Least(Find(core.Keep(CoverCore.Filled(core.Covering.Demands), kept), most, prices), most);
        var rest = core.Choose(must, Array.ConvertAll(kept, isKept => !isKept));
        return Least(Find(rest, most - 1, prices).With([core.Sites[must]]), most);
    }

    // What was decided holds only for covers of so many: a proof about the rest proves no more than one site more.
    private static CoverAnswer Least(CoverAnswer answer, int most) =>
        answer with { Least = Math.Min(answer.Least, most + 1) };

    private CoverAnswer Branch(CoverCore core, int most, CoverBound bound)
    {
        var demand = 0;
        for (var other = 1; other < core.Covering.Demands; other++)
            if (core.Covering.SitesOf(other).Length < core.Covering.SitesOf(demand).Length)
                demand = other;
        var sites = core.Covering.SitesOf(demand).ToArray();
        Array.Sort(sites, (a, b) => (bound.BestReduced[a], a).CompareTo((bound.BestReduced[b], b)));
        var (least, givenUp) = (CoverAnswer.Never, new bool[core.Covering.Sites]);
        var prices = new Prices(core.Demands, bound.BestPrices);
        foreach (var site in sites)
        {
            var answer = Find(core.Choose(site, givenUp), most - 1, prices).With([core.Sites[site]]);
            if (answer.Sites is not null)
                return answer with { Least = 0 };
            least = Math.Min(least, answer.Least);
            if (work.IsSpent)
                return new CoverAnswer(null, 1);
            givenUp[site] = true;
        }

        return new CoverAnswer(null, least);
    }

    private CoverAnswer FindParts(List<CoverCore> parts, int most, Prices? prices)
    {
        var least = parts.ConvertAll(part => LeastOf(part, most, prices));
        var found = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            var others = least.Sum() - least[i];
            var answer = Fewest(parts[i], least[i], most - others, prices);
            least[i] = answer.Least;
            if (answer.Sites is null)
                return new CoverAnswer(null, Math.Min(CoverAnswer.Never, least[i] + others));
            found.AddRange(answer.Sites);
        }

        return new CoverAnswer(found.Count <= most ? found : null, least.Sum());
    }

    private int LeastOf(CoverCore part, int most, Prices? prices)
    {
        var bound = new CoverBound(part, work);
        if (prices is null)
            bound.PriceEqually();
        else
            bound.PriceAs(prices);
        bound.Raise(most, NodeSteps);
        return Math.Max(1, bound.LeastSites);
    }

    // The cover of a part with the fewest sites, as far as it can be proven.
    private CoverAnswer Fewest(CoverCore part, int least, int most, Prices? prices)
    {
        while (least <= most)
        {
            var answer = FindWhole(part, least, prices);
            if (answer.Sites is not null)
                return answer with { Least = least };
            if (answer.Least > least)
                least = answer.Least;
            else
                return least == most
                    ? new CoverAnswer(null, least)
                    : FindWhole(part, most, prices) with { Least = least };
        }

        return new CoverAnswer(null, least);
    }
}
