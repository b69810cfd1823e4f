namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Covers one site after the other, the one with the least reduced cost for each demand that it newly covers (Chvátal
/// 1979; Caprara, Fischetti &amp; Toth 1999), and takes out those that are not needed in the end.
/// </summary>
internal sealed class CoverGreedy
{
    private readonly CoverCore _core;
    private readonly int[] _covers;
    private readonly int[] _new;
    private readonly int[] _room;

    private CoverGreedy(CoverCore core)
    {
        _core = core;
        var covering = core.Covering;
        (_covers, _new) = (new int[covering.Demands], new int[covering.Sites]);
        _room = (int[])core.Room.Clone();
        for (var site = 0; site < covering.Sites; site++)
            _new[site] = covering.DemandsOf(site).Length;
    }

    /// <summary>Sites that cover all demands, in the core's numbers; null where groups leave some uncovered.</summary>
    public static List<int>? Cover(CoverCore core, long[]? reduced, CoverWork work)
    {
        work.Spend(core.Covering.Pairs);
        var greedy = new CoverGreedy(core);
        var chosen = new List<int>();
        for (var left = core.Covering.Demands; left > 0;)
        {
            var site = greedy.Best(reduced);
            if (site < 0)
                return null;
            work.Spend(core.Covering.Sites);
            left -= greedy.Choose(site);
            chosen.Add(site);
        }

        greedy.TakeOut(chosen);
        return chosen;
    }

    private int Best(long[]? reduced)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var site = 0; site < _new.Length; site++)
        {
            if (_new[site] == 0 || (_core.GroupOf[site] is >= 0 and var group && _room[group] == 0))
                continue;
            var cost = reduced is null ? 1 : Math.Max(reduced[site], 0) + (CoverBound.One / 1024);
            var score = (double)cost / _new[site];
            if (reduced is not null && reduced[site] < 0)
                score = (double)reduced[site] * _new[site];
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
                _new[other]--;
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
