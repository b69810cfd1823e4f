using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>
/// A capacitated p-median: the free sites and after them the required ones, and for each demand the sites that it
/// reaches and fits into, cheapest first.
/// </summary>
internal sealed class CapacityModel
{
    private readonly SitingIndex _index;
    private readonly int[] _sites;
    private readonly int[] _costs;

    public CapacityModel(SitingIndex index)
    {
        _index = index;
        _sites = [.. index.Free, .. index.Required];
        _costs = new int[Demands * Sites];
        for (var demand = 0; demand < Demands; demand++)
            for (var site = 0; site < Sites; site++)
                _costs[(demand * Sites) + site] = index.Row(demand)[_sites[site]];
        Capacities = [.. _sites.Select(site => index.Problem.Capacities![site])];
        Groups = index.Groups is null ? null : [.. index.Groups, .. index.Required.Select(_ => -1)];
        Lists = new int[Demands][];
        for (var demand = 0; demand < Demands; demand++)
            Lists[demand] = [.. Enumerable.Range(0, Sites)
                .Where(site => Cost(demand, site) != TravelMatrix.Unreachable && Weights[demand] <= Capacities[site])
                .OrderBy(site => Cost(demand, site))];
    }

    /// <summary>The problem.</summary>
    public SitingProblem Problem => _index.Problem;

    /// <summary>How many demands.</summary>
    public int Demands => _index.Demands.Length;

    /// <summary>How many sites.</summary>
    public int Sites => _sites.Length;

    /// <summary>How many sites are free: the first.</summary>
    public int Free => _index.Free.Length;

    /// <summary>How many sites are chosen, the required ones among them.</summary>
    public int ToChoose => _index.ToChoose + _index.Required.Length;

    /// <summary>The weight of each demand.</summary>
    public long[] Weights => _index.Weights;

    /// <summary>What each site has room for.</summary>
    public long[] Capacities { get; }

    /// <summary>The group of each site, −1 for none; null where no group is limited.</summary>
    public int[]? Groups { get; }

    /// <summary>How many free sites each group has room for.</summary>
    public int[] Rooms => _index.Rooms;

    /// <summary>The sites of each demand, cheapest first.</summary>
    public int[][] Lists { get; }

    /// <summary>The cost between a demand and a site.</summary>
    public int Cost(int demand, int site) => _costs[(demand * Sites) + site];

    /// <summary>A choice of sites with the required ones fixed.</summary>
    public SiteChoice NewChoice()
    {
        var choice = new SiteChoice(Sites, ToChoose, Groups, Rooms);
        choice.Fixed.AsSpan(Free).Fill(1);
        return choice;
    }

    /// <summary>Whether all sites are filled that must be.</summary>
    public bool IsFilled(ReadOnlySpan<long> loads)
    {
        for (var site = Free; Problem.FillsRequired && site < Sites; site++)
            if (loads[site] != Capacities[site])
                return false;
        return true;
    }

    /// <summary>What the dearest assignment could cost: an objective beyond it proves that there is none.</summary>
    public Int128 Dearest()
    {
        Int128 sum = 0;
        for (var demand = 0; demand < Demands; demand++)
            sum += (Int128)Weights[demand] * Cost(demand, Lists[demand][^1]);
        return sum;
    }

    /// <summary>An answer from the site of each demand.</summary>
    public SitingAnswer ToAnswer(CapacityPlan plan, long bound)
    {
        int[] allocation = [.. Enumerable.Repeat(-1, Problem.Weights.Count)];
        for (var demand = 0; demand < Demands; demand++)
            allocation[_index.Demands[demand]] = _sites[plan.SiteOf[demand]];
        return new SitingAnswer([.. plan.Open.Where(site => site < Free)], bound) { Allocation = allocation };
    }
}

/// <summary>An assignment that keeps all capacities.</summary>
/// <param name="Open">The chosen sites, ascending.</param>
/// <param name="SiteOf">The site of each demand.</param>
/// <param name="Objective">What it costs.</param>
internal sealed record CapacityPlan(int[] Open, int[] SiteOf, long Objective);
