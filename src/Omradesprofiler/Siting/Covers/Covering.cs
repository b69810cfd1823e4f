namespace Omradesprofiler.Siting.Covers;

/// <summary>Which sites cover which demands, both ways round, by number and ascending.</summary>
internal sealed class Covering
{
    private readonly int[] _siteStarts;
    private readonly int[] _sites;
    private readonly int[] _demandStarts;
    private readonly int[] _demands;

    /// <summary>Takes over the sites of each demand, demand by demand.</summary>
    /// <param name="siteStarts">Where each demand's sites begin, and where the last ones end.</param>
    /// <param name="sites">The sites, ascending within a demand.</param>
    /// <param name="siteCount">How many sites there are.</param>
    public Covering(int[] siteStarts, int[] sites, int siteCount)
    {
        (_siteStarts, _sites) = (siteStarts, sites);
        _demandStarts = new int[siteCount + 1];
        _demands = new int[sites.Length];
        foreach (var site in sites)
            _demandStarts[site + 1]++;
        for (var site = 0; site < siteCount; site++)
            _demandStarts[site + 1] += _demandStarts[site];
        var next = _demandStarts.AsSpan(0, siteCount).ToArray();
        for (var demand = 0; demand < Demands; demand++)
            foreach (var site in SitesOf(demand))
                _demands[next[site]++] = demand;
    }

    public int Demands => _siteStarts.Length - 1;

    public int Sites => _demandStarts.Length - 1;

    /// <summary>How many pairs of a demand and a site that covers it: the measure of work.</summary>
    public int Pairs => _sites.Length;

    public ReadOnlySpan<int> SitesOf(int demand) =>
        _sites.AsSpan(_siteStarts[demand], _siteStarts[demand + 1] - _siteStarts[demand]);

    public ReadOnlySpan<int> DemandsOf(int site) =>
        _demands.AsSpan(_demandStarts[site], _demandStarts[site + 1] - _demandStarts[site]);

    /// <summary>The same with some demands and sites only, numbered anew in the same order.</summary>
    public Covering Keep(ReadOnlySpan<int> demands, ReadOnlySpan<int> sites)
    {
        var number = new int[Sites];
        Array.Fill(number, -1);
        for (var i = 0; i < sites.Length; i++)
            number[sites[i]] = i;
        var starts = new int[demands.Length + 1];
        var kept = new List<int>();
        for (var i = 0; i < demands.Length; i++)
        {
            foreach (var site in SitesOf(demands[i]))
                if (number[site] >= 0)
                    kept.Add(number[site]);
            starts[i + 1] = kept.Count;
        }

        return new Covering(starts, [.. kept], sites.Length);
    }

    /// <summary>Which of some demands each of some sites reaches within a cost; both numbered by their place in the
    /// lists.</summary>
    public static Covering Within(
        Travel.TravelMatrix costs, int radius, ReadOnlySpan<int> demands, ReadOnlySpan<int> sites)
    {
        var starts = new int[demands.Length + 1];
        var kept = new List<int>();
        for (var i = 0; i < demands.Length; i++)
        {
            var row = costs.Row(demands[i]);
            for (var j = 0; j < sites.Length; j++)
                if (row[sites[j]] <= radius)
                    kept.Add(j);
            starts[i + 1] = kept.Count;
        }

        return new Covering(starts, [.. kept], sites.Length);
    }
}
