namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Covers one site after the other: the one that newly covers most (Chvátal 1979) or, where prices are given, the one
/// that costs least for each demand beyond what the demands that it newly covers pay (Caprara, Fischetti &amp; Toth
/// 1999). Those that are not needed in the end are taken out.
/// </summary>
internal sealed class CoverGreedy
{
    private readonly CoverCore _core;
    private readonly int[] _covers;
    private readonly int[] _new;
    private readonly int[] _room;
    private readonly long[] _prices;
    private readonly long[] _costs; // of each site, less what the demands pay that it would newly cover

    private CoverGreedy(CoverCore core, long[]? reduced, long[]? prices)
    {
        _core = core;
        _prices = prices ?? new long[core.Covering.Demands];
        _costs = (long[]?)reduced?.Clone() ?? [.. Enumerable.Repeat(CoverBound.One, core.Covering.Sites)];
        var covering = core.Covering;
        (_covers, _new) = (new int[covering.Demands], new int[covering.Sites]);
        _room = (int[])core.Room.Clone();
        for (var site = 0; site < covering.Sites; site++)
            _new[site] = covering.DemandsOf(site).Length;
    }

    /// <summary>Sites that cover all demands, in the core's numbers; null where groups leave some uncovered.</summary>
    /// <param name="core">What is to be covered.</param>
    /// <param name="reduced">What each site costs beyond its demands' prices; null without prices.</param>
    /// <param name="prices">The price of each demand; null without.</param>
    /// <param name="work">Counts the work.</param>
    public static List<int>? Cover(CoverCore core, long[]? reduced, long[]? prices, CoverWork work)
    {
        work.Spend(core.Covering.Pairs);
        var greedy = new CoverGreedy(core, reduced, prices);
        var chosen = new List<int>();
        for (var left = core.Covering.Demands; left > 0;)
        {
            var site = greedy.Best();
            if (site < 0)
                return null;
            work.Spend(core.Covering.Sites);
            left -= greedy.Choose(site);
            chosen.Add(site);
        }

        greedy.TakeOut(chosen);
        return chosen;
    }

    private int Best()
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var site = 0; site < _new.Length; site++)
        {
            if (_new[site] == 0 || (_core.GroupOf[site] is >= 0 and var group && _room[group] == 0))
                continue;
            var cost = (double)_costs[site];
            var score = cost > 0 ? cost / _new[site] : cost * _new[site];
            if (score < least)
                (best, least) = (site, score);
        }

        return best;
    }

    private int Choose(int site)
    {
        var covered = 0;
        if (_core.GroupOf[site] is >= 0 and var group)
            _room[group]--;
        foreach (var demand in _core.Covering.DemandsOf(site))
        {
            if (_covers[demand]++ > 0)
                continue;
            covered++;
            foreach (var other in _core.Covering.SitesOf(demand))
            {
                _new[other]--;
                _costs[other] += _prices[demand];
            }
        }

        return covered;
    }

    // The last chosen first: they cover least that is new.
    private void TakeOut(List<int> chosen)
    {
        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            var demands = _core.Covering.DemandsOf(chosen[i]);
            var isNeeded = false;
            foreach (var demand in demands)
                isNeeded |= _covers[demand] == 1;
            if (isNeeded)
                continue;
            foreach (var demand in demands)
                _covers[demand]--;
            chosen.RemoveAt(i);
        }
    }
}
