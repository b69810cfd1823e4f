namespace Omradesprofiler.Siting;

/// <summary>
/// A p-median problem as the bound and the search see it: for each demand the free sites that cost less than it costs
/// without any, cheapest first, of equal ones the first.
/// </summary>
internal sealed class MedianModel
{
    private readonly SitingIndex _index;
    private readonly int _free;

    private MedianModel(SitingIndex index, int free, int[] caps, int[] starts, int[] sites, int[] costs)
    {
        (_index, _free, Caps, Starts, SiteOf, CostOf) = (index, free, caps, starts, sites, costs);
        (Weights, ToChoose) = (index.Weights, index.ToChoose);
        for (var demand = 0; demand < caps.Length; demand++)
            WithoutAny += caps[demand] * Weights[demand];
    }

    /// <summary>How many demands.</summary>
    public int Demands => Weights.Length;

    /// <summary>How many free sites.</summary>
    public int Sites => _index.Free.Length;

    /// <summary>How many of them are chosen.</summary>
    public int ToChoose { get; init; }

    /// <summary>The group of each site, −1 for none; null where no group is limited.</summary>
    public int[]? Groups => _index.Groups;

    /// <summary>How many sites each group has room for.</summary>
    public int[] Rooms => _index.Rooms;

    /// <summary>The weight of each demand.</summary>
    public long[] Weights { get; }

    /// <summary>What each demand costs where no free site is chosen.</summary>
    public int[] Caps { get; }

    /// <summary>The objective where no free site is chosen.</summary>
    public long WithoutAny { get; }

    /// <summary>Where each demand's list starts; one more for the end of the last.</summary>
    public int[] Starts { get; }

    /// <summary>The sites of all lists.</summary>
    public int[] SiteOf { get; }

    /// <summary>Their costs.</summary>
    public int[] CostOf { get; }

    /// <summary>Puts the sites of each demand in order.</summary>
    public static MedianModel Of(SitingIndex index, int threads)
    {
        var (demands, sites) = (index.Demands.Length, index.Free.Length);
        var starts = new int[demands + 1];
        Parallel.For(0, demands, new ParallelOptions { MaxDegreeOfParallelism = threads }, demand =>
        {
            var row = index.Row(demand);
            var (cap, count) = (index.Caps[demand], 0);
            foreach (var site in index.Free)
                count += row[site] < cap ? 1 : 0;
            starts[demand + 1] = count;
        });
        for (var demand = 0; demand < demands; demand++)
            starts[demand + 1] = checked(starts[demand + 1] + starts[demand]);
        var (siteOf, costOf) = (new int[starts[^1]], new int[starts[^1]]);
        Parallel.For(0, demands, new ParallelOptions { MaxDegreeOfParallelism = threads }, demand =>
            Order(index, demand, siteOf.AsSpan(starts[demand]..starts[demand + 1]),
                costOf.AsSpan(starts[demand]..starts[demand + 1])));
        return new MedianModel(index, 0, index.Caps, starts, siteOf, costOf);
    }

    /// <summary>The same problem with another number of sites to choose.</summary>
    public MedianModel For(int toChoose) =>
        new(_index, _free, Caps, Starts, SiteOf, CostOf) { ToChoose = toChoose };

    /// <summary>The same problem where so much of each cost is free.</summary>
    public MedianModel Above(int free)
    {
        int[] costs = [.. CostOf.Select(cost => Math.Max(0, cost - free))];
        int[] caps = [.. _index.Caps.Select(cap => Math.Max(0, cap - free))];
        return new MedianModel(_index, free, caps, Starts, SiteOf, costs) { ToChoose = ToChoose };
    }

    /// <summary>The same problem without sites that are out, and for each demand without those that cost more than one
    /// that is in.</summary>
    /// <param name="isFixed">1 for sites that are in, −1 for those that are out, 0 for the others.</param>
    public MedianModel Narrow(ReadOnlySpan<sbyte> isFixed)
    {
        var starts = new int[Demands + 1];
        var (sites, costs) = (new int[SiteOf.Length], new int[SiteOf.Length]);
        var count = 0;
        for (var demand = 0; demand < Demands; demand++)
        {
            for (var place = Starts[demand]; place < Starts[demand + 1]; place++)
            {
                var site = SiteOf[place];
                if (isFixed[site] < 0)
                    continue;
                (sites[count], costs[count++]) = (site, CostOf[place]);
                if (isFixed[site] > 0)
                    break;
            }

            starts[demand + 1] = count;
        }

        return new MedianModel(_index, _free, Caps, starts, sites[..count], costs[..count]) { ToChoose = ToChoose };
    }

    /// <summary>The cost between a demand and a site; no more than the demand's cap.</summary>
    public int Cost(int demand, int site) =>
        Math.Min(Caps[demand], Math.Max(0, _index.Cost(demand, site) - _free));

    /// <summary>What a set of sites is worth.</summary>
    public long Objective(ReadOnlySpan<bool> isOpen)
    {
        var sum = 0L;
        foreach (var (cost, weight) in CostsOf(isOpen).Zip(Weights))
            sum += cost * weight;
        return sum;
    }

    /// <summary>What each demand costs at a set of sites.</summary>
    public long[] CostsOf(ReadOnlySpan<bool> isOpen)
    {
        var costs = new long[Demands];
        for (var demand = 0; demand < Demands; demand++)
        {
            costs[demand] = Caps[demand];
            for (var place = Starts[demand]; place < Starts[demand + 1]; place++)
                if (isOpen[SiteOf[place]])
                {
                    costs[demand] = CostOf[place];
                    break;
                }
        }

        return costs;
    }

    private static void Order(SitingIndex index, int demand, Span<int> siteOf, Span<int> costOf)
    {
        var row = index.Row(demand);
        var (cap, count) = (index.Caps[demand], 0);
        for (var site = 0; site < index.Free.Length; site++)
            if (row[index.Free[site]] is var cost && cost < cap)
                (siteOf[count], costOf[count++]) = (site, cost);
        costOf.Sort(siteOf);
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && costOf[to] == costOf[from])
                to++;
            siteOf[from..to].Sort();
            from = to;
        }
    }
}
