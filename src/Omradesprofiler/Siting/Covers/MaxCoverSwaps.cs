namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Makes a placement as good as exchanging one site for another can (Church &amp; ReVelle 1974, greedy adding with
/// substitution); each site outside is judged with what it shares with each chosen one, as in Whitaker 1983.
/// </summary>
internal sealed class MaxCoverSwaps
{
    private readonly WeightedCore _part;
    private readonly CoverWork _work;
    private readonly int[] _covers;
    private readonly int[] _owner; // all chosen sites that cover a demand, by exclusive or: the one where it is one
    private readonly long[] _loss;
    private readonly long[] _shared;
    private readonly bool[] _chosen;
    private readonly int[] _room;
    private readonly List<int> _touched = [];

    public MaxCoverSwaps(WeightedCore part, CoverWork work)
    {
        (_part, _work) = (part, work);
        var covering = part.Core.Covering;
        (_covers, _owner) = (new int[covering.Demands], new int[covering.Demands]);
        (_loss, _shared) = (new long[covering.Sites], new long[covering.Sites]);
        _chosen = new bool[covering.Sites];
        _room = (int[])part.Core.Room.Clone();
    }

    /// <summary>The chosen sites, in the core's numbers.</summary>
    public List<int> Sites { get; } = [];

    /// <summary>The weight that they cover.</summary>
    public long Covered { get; private set; }

    /// <summary>Chooses some sites, then the best ones until there are so many.</summary>
    public void Start(IEnumerable<int> sites, int toChoose)
    {
        foreach (var site in sites)
            Add(site);
        while (Sites.Count < toChoose && BestToAdd() is var best && best >= 0)
            Add(best);
    }

    /// <summary>Exchanges sites as long as that covers more.</summary>
    public void Improve()
    {
        var (count, since) = (_chosen.Length, 0);
        for (var site = 0; since < count && !_work.IsSpent; site = (site + 1) % count, since++)
        {
            if (_chosen[site] || BestToLose(site) is not { } lost)
                continue;
            Remove(lost);
            Add(site);
            since = 0;
        }
    }

    private int BestToAdd()
    {
        var (best, most) = (-1, 0L);
        for (var site = 0; site < _chosen.Length; site++)
            if (!_chosen[site] && HasRoom(site) && Gain(site) is var gain && gain > most)
                (best, most) = (site, gain);
        return best;
    }

    private long Gain(int site)
    {
        var gain = 0L;
        _work.Spend(_part.Core.Covering.DemandsOf(site).Length);
        foreach (var demand in _part.Core.Covering.DemandsOf(site))
            if (_covers[demand] == 0)
                gain += _part.Weights[demand];
        return gain;
    }

    // The chosen site whose place another should take; null where none should.
    private int? BestToLose(int site)
    {
        var (best, least) = (-1, Share(site));
        var group = _part.Core.GroupOf[site];
        var isFull = group >= 0 && _room[group] == 0;
        foreach (var other in Sites)
        {
            var loss = _loss[other] - _shared[other];
            if ((loss < least || (loss == least && best > other)) && (!isFull || _part.Core.GroupOf[other] == group))
                (best, least) = (other, loss);
        }

        foreach (var other in _touched)
            _shared[other] = 0;
        _touched.Clear();
        _work.Spend(Sites.Count);
        return best < 0 ? null : best;
    }

    // What a site would newly cover; and of each chosen site, what only the two of them cover.
    private long Share(int site)
    {
        var gain = 0L;
        var covering = _part.Core.Covering;
        _work.Spend(covering.DemandsOf(site).Length);
        foreach (var demand in covering.DemandsOf(site))
        {
            if (_covers[demand] == 0)
                gain += _part.Weights[demand];
            if (_covers[demand] != 1)
                continue;
            var only = _owner[demand];
            _shared[only] += _part.Weights[demand];
            _touched.Add(only);
        }

        return gain;
    }

    private bool HasRoom(int site) => _part.Core.GroupOf[site] is var group && (group < 0 || _room[group] > 0);

    private void Add(int site)
    {
        Sites.Add(site);
        _chosen[site] = true;
        if (_part.Core.GroupOf[site] is >= 0 and var group)
            _room[group]--;
        foreach (var demand in _part.Core.Covering.DemandsOf(site))
        {
            var weight = _part.Weights[demand];
            if (_covers[demand] == 0)
                (Covered, _loss[site]) = (Covered + weight, _loss[site] + weight);
            else if (_covers[demand] == 1)
                _loss[_owner[demand]] -= weight;
            _covers[demand]++;
            _owner[demand] ^= site;
        }
    }

    private void Remove(int site)
    {
        Sites.Remove(site);
        _chosen[site] = false;
        _loss[site] = 0;
        if (_part.Core.GroupOf[site] is >= 0 and var group)
            _room[group]++;
        foreach (var demand in _part.Core.Covering.DemandsOf(site))
        {
            var weight = _part.Weights[demand];
            _covers[demand]--;
            _owner[demand] ^= site;
            if (_covers[demand] == 0)
                Covered -= weight;
            else if (_covers[demand] == 1)
                _loss[_owner[demand]] += weight;
        }
    }
}
