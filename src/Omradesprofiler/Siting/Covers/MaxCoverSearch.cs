namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Branch and bound for maximal covering: at each node the Lagrangian bound, placements made from the sites that it
/// picks, sites decided by what they are worth, and a branch on the one that is worth most.
/// </summary>
internal sealed class MaxCoverSearch(int shift, int mostNodes, CoverWork work)
{
    private const int NodeSteps = 60;
    private const int StepsBetween = 25;
    private const long MostHeld = 40_000_000;

    private readonly List<int> _chosen = [];
    private int _nodes;
    private long _held;

    /// <summary>The sites of the best placement, by their number in the whole.</summary>
    public IReadOnlyList<int> Best { get; private set; } = [];

    /// <summary>The weight that the best placement covers.</summary>
    public long Covered { get; private set; }

    /// <summary>Searches; gives what is proven to be the most that can be covered.</summary>
    public long Run(WeightedCore part, int toChoose, int steps)
    {
        Try(part, toChoose, [], 0);
        return Math.Max(Covered, Node(part, toChoose, 0, null, steps));
    }

    // No placement in the node covers more than what this gives.
    private long Node(WeightedCore part, int toChoose, long before, Prices? prices, int steps)
    {
        _nodes++;
        if (toChoose == 0 || part.Sum == 0)
            Take([], part, before);
        if (toChoose == 0 || part.Sum == 0 || before + part.Sum <= Covered)
            return before + (toChoose == 0 ? 0 : part.Sum);
        var bound = new MaxCoverBound(part, toChoose, shift, work);
        if (prices is null)
            bound.PriceEqually();
        else
            bound.PriceAs(prices);
        var step = 0;
        bound.Lower(Covered - before, steps, picked =>
        {
            if (step++ % StepsBetween == 0)
                Try(part, toChoose, picked, before);
            return Covered - before;
        });
        Try(part, toChoose, bound.BestPicked, before);
        var most = before + bound.Most;
        if (most <= Covered || work.IsSpent || _nodes >= mostNodes || _held > MostHeld)
            return most;
        _held += part.Core.Covering.Pairs;
        var proven = Decide(part, toChoose, before, bound) ?? Branch(part, toChoose, before, bound);
        _held -= part.Core.Covering.Pairs;
        return Math.Min(most, proven);
    }

    // Goes on without the sites that no better placement has, and with those that each must have; null where there are
    // none of either.
    private long? Decide(WeightedCore part, int toChoose, long before, MaxCoverBound bound)
    {
        var aim = (Int128)(Covered - before + 1) << shift;
        var (leastIn, mostOut) = Edge(bound, toChoose);
        var kept = new bool[bound.BestWorth.Length];
        var musts = new List<int>();
        for (var site = 0; site < kept.Length; site++)
        {
            var worth = bound.BestWorth[site];
            kept[site] = bound.BestPicked[site] || bound.Best - leastIn + worth >= aim;
            if (bound.BestPicked[site] && bound.Best - worth + mostOut < aim)
                musts.Add(part.Core.Sites[site]);
        }

        if (musts.Count == 0 && !kept.Contains(false))
            return null;
        var prices = new Prices(part.Core.Demands, bound.BestPrices);
        return Math.Max(Covered, With(part.Keep(kept), musts, toChoose, before, prices));
    }

    private long Branch(WeightedCore part, int toChoose, long before, MaxCoverBound bound)
    {
        var branch = -1;
        for (var site = 0; site < bound.BestWorth.Length; site++)
            if (bound.BestPicked[site] && (branch < 0 || bound.BestWorth[site] > bound.BestWorth[branch]))
                branch = site;
        var prices = new Prices(part.Core.Demands, bound.BestPrices);
        var with = With(part, [part.Core.Sites[branch]], toChoose, before, prices);
        var kept = CoverCore.Filled(bound.BestWorth.Length);
        kept[branch] = false;
        return Math.Max(with, Node(part.Keep(kept), toChoose, before, prices, NodeSteps));
    }

    // The node where some sites are chosen, by their number in the whole.
    private long With(WeightedCore part, List<int> sites, int toChoose, long before, Prices prices)
    {
        foreach (var site in sites)
        {
            var number = Array.IndexOf(part.Core.Sites, site);
            before += part.WeightOf(number);
            part = part.Choose(number);
        }

        _chosen.AddRange(sites);
        var proven = Node(part, toChoose - sites.Count, before, prices, NodeSteps);
        _chosen.RemoveRange(_chosen.Count - sites.Count, sites.Count);
        return proven;
    }

    // The least worth of what is picked, nothing where more could be; and the most of what is not.
    private static (long LeastIn, long MostOut) Edge(MaxCoverBound bound, int toChoose)
    {
        var (least, most, picked) = (long.MaxValue, 0L, 0);
        for (var site = 0; site < bound.BestWorth.Length; site++)
            if (bound.BestPicked[site])
                (least, picked) = (Math.Min(least, bound.BestWorth[site]), picked + 1);
            else
                most = Math.Max(most, bound.BestWorth[site]);
        return (picked < toChoose ? 0 : least, most);
    }

    private void Try(WeightedCore part, int toChoose, bool[] picked, long before)
    {
        var swaps = new MaxCoverSwaps(part, work);
        swaps.Start(Enumerable.Range(0, picked.Length).Where(site => picked[site]), toChoose);
        swaps.Improve();
        if (before + swaps.Covered > Covered)
            Take(swaps.Sites, part, before + swaps.Covered);
    }

    private void Take(IEnumerable<int> sites, WeightedCore part, long covered)
    {
        if (covered <= Covered)
            return;
        Covered = covered;
        Best = [.. _chosen.Concat(sites.Select(site => part.Core.Sites[site])).Order()];
    }
}
