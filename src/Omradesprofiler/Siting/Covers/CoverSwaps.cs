namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Looks for a cover of a given number of sites by exchanging one for another, where demands that stay uncovered weigh
/// more and more (Gao, Weise &amp; Li 2015, row weighting local search). Ties go to the site moved longest ago, then to
/// the lowest number: there is no chance in it.
/// </summary>
internal sealed class CoverSwaps
{
    private readonly CoverCore _core;
    private readonly CoverWork _work;
    private readonly bool[] _chosen;
    private readonly bool[] _mayReturn;
    private readonly int[] _moved;
    private readonly long[] _score;
    private readonly int[] _covers;
    private readonly int[] _weight;
    private readonly int[] _room;
    private readonly List<int> _sites = [];
    private readonly List<int> _uncovered = [];
    private readonly int[] _placeOfUncovered;
    private int _now;

    private CoverSwaps(CoverCore core, CoverWork work)
    {
        (_core, _work) = (core, work);
        var covering = core.Covering;
        (_chosen, _mayReturn) = (new bool[covering.Sites], CoverCore.Filled(covering.Sites));
        (_moved, _score) = (new int[covering.Sites], new long[covering.Sites]);
        (_covers, _weight) = (new int[covering.Demands], new int[covering.Demands]);
        (_placeOfUncovered, _room) = (new int[covering.Demands], (int[])core.Room.Clone());
        Array.Fill(_weight, 1);
        for (var site = 0; site < covering.Sites; site++)
            _score[site] = covering.DemandsOf(site).Length;
        for (var demand = 0; demand < covering.Demands; demand++)
            AddUncovered(demand);
    }

    /// <summary>A cover of at most so many sites, in the core's numbers; null where none is found.</summary>
    /// <param name="core">What is to be covered.</param>
    /// <param name="start">Sites to begin from.</param>
    /// <param name="most">How many sites at most.</param>
    /// <param name="steps">How many exchanges at most.</param>
    /// <param name="work">Counts the work.</param>
    public static List<int>? Cover(CoverCore core, IEnumerable<int> start, int most, int steps, CoverWork work)
    {
        if (most <= 0)
            return core.Covering.Demands == 0 ? [] : null;
        var search = new CoverSwaps(core, work);
        foreach (var site in start)
            search.Add(site);
        while (search._sites.Count > most)
            search.Remove(search.Loosest(tabu: -1));
        return search.Run(most, steps);
    }

    private List<int>? Run(int most, int steps)
    {
        var added = -1;
        for (var step = 0; step < steps && _uncovered.Count > 0 && !_work.IsSpent; step++)
        {
            _now++;
            if (_sites.Count == most)
                Remove(Loosest(added));
            var demand = _uncovered[(int)((uint)(step * 2_654_435_761L) % _uncovered.Count)];
            added = BestFor(demand);
            if (added >= 0)
                Add(added);
            foreach (var left in _uncovered)
            {
                _weight[left]++;
                foreach (var site in _core.Covering.SitesOf(left))
                    _score[site]++;
            }

            _work.Spend(_uncovered.Count + _sites.Count);
        }

        return _uncovered.Count == 0 ? [.. _sites.Order()] : null;
    }

    // The chosen site whose loss is least, other than the one just added.
    private int Loosest(int tabu)
    {
        var best = -1;
        foreach (var site in _sites)
            if ((site != tabu || _sites.Count == 1) && (best < 0 || IsBetter(site, best)))
                best = site;
        return best;
    }

    private int BestFor(int demand)
    {
        var best = -1;
        foreach (var site in _core.Covering.SitesOf(demand))
            if (_mayReturn[site] && (_core.GroupOf[site] < 0 || _room[_core.GroupOf[site]] > 0)
                && (best < 0 || IsBetter(site, best)))
                best = site;
        return best;
    }

    private bool IsBetter(int site, int other) =>
        (-_score[site], _moved[site], site).CompareTo((-_score[other], _moved[other], other)) < 0;

    private void Add(int site)
    {
        _sites.Add(site);
        _chosen[site] = true;
        if (_core.GroupOf[site] is >= 0 and var group)
            _room[group]--;
        Turn(site);
        foreach (var demand in _core.Covering.DemandsOf(site))
            Cover(demand, site);
    }

    private void Remove(int site)
    {
        _sites.Remove(site);
        _chosen[site] = false;
        if (_core.GroupOf[site] is >= 0 and var group)
            _room[group]++;
        Turn(site);
        foreach (var demand in _core.Covering.DemandsOf(site))
            Uncover(demand, site);
        _mayReturn[site] = false;
    }

    private void Turn(int site)
    {
        _score[site] = -_score[site];
        _moved[site] = _now;
    }

    private void Cover(int demand, int by)
    {
        var sites = _core.Covering.SitesOf(demand);
        _work.Spend(sites.Length);
        var before = _covers[demand]++;
        if (before == 0)
            RemoveUncovered(demand);
        foreach (var site in sites)
        {
            if (site == by)
                continue;
            _mayReturn[site] = true;
            if (before == 0)
                _score[site] -= _weight[demand];
            else if (before == 1 && _chosen[site])
                _score[site] += _weight[demand];
        }
    }

    private void Uncover(int demand, int by)
    {
        var sites = _core.Covering.SitesOf(demand);
        _work.Spend(sites.Length);
        var after = --_covers[demand];
        if (after == 0)
            AddUncovered(demand);
        foreach (var site in sites)
        {
            if (site == by)
                continue;
            _mayReturn[site] = true;
            if (after == 0)
                _score[site] += _weight[demand];
            else if (after == 1 && _chosen[site])
                _score[site] -= _weight[demand];
        }
    }

    private void AddUncovered(int demand)
    {
        _placeOfUncovered[demand] = _uncovered.Count;
        _uncovered.Add(demand);
    }

    private void RemoveUncovered(int demand)
    {
        var place = _placeOfUncovered[demand];
        _uncovered[place] = _uncovered[^1];
        _placeOfUncovered[_uncovered[place]] = place;
        _uncovered.RemoveAt(_uncovered.Count - 1);
    }
}
