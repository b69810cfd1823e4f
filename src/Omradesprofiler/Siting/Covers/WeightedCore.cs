namespace Omradesprofiler.Siting.Covers;

/// <summary>A problem of covering where not all can be covered, and what each demand weighs.</summary>
internal sealed record WeightedCore(CoverCore Core, long[] Weights)
{
    /// <summary>The weight of all demands.</summary>
    public long Sum { get; } = Weights.Sum();

    /// <summary>The weight that a site covers.</summary>
    public long WeightOf(int site)
    {
        var sum = 0L;
        foreach (var demand in Core.Covering.DemandsOf(site))
            sum += Weights[demand];
        return sum;
    }

    /// <summary>What is left when a site is chosen.</summary>
    public WeightedCore Choose(int site)
    {
        var left = Core.Choose(site, new bool[Core.Covering.Sites]);
        var (weights, at) = (new long[left.Demands.Length], 0);
        for (var demand = 0; demand < weights.Length; demand++)
        {
            while (Core.Demands[at] != left.Demands[demand])
                at++;
            weights[demand] = Weights[at];
        }

        return new WeightedCore(left, weights);
    }

    /// <summary>What is left when some sites are given up.</summary>
    public WeightedCore Keep(bool[] sites) =>
        new(Core.Keep(CoverCore.Filled(Core.Covering.Demands), sites), Weights);

    /// <summary>
    /// The same with demands that the same sites cover as one, demands that nobody covers left out, and no site that
    /// another one could stand in for.
    /// </summary>
    public WeightedCore Reduce(CoverWork work)
    {
        var core = Core.Keep(CoverCore.Filled(Core.Covering.Demands), StandIns.Needed(Core, work));
        var covering = core.Covering;
        var first = new Dictionary<SiteList, int>();
        var (kept, weights) = (new bool[covering.Demands], (long[])Weights.Clone());
        for (var demand = 0; demand < covering.Demands; demand++)
        {
            if (covering.SitesOf(demand).IsEmpty)
                continue;
            var list = new SiteList(covering, demand);
            if (first.TryGetValue(list, out var same))
                weights[same] += weights[demand];
            else
                (first[list], kept[demand]) = (demand, true);
        }

        return new WeightedCore(
            core.Keep(kept, CoverCore.Filled(covering.Sites)), [.. weights.Where((_, demand) => kept[demand])]);
    }

    /// <summary>The sites of a demand, equal where the lists are.</summary>
    private readonly struct SiteList(Covering covering, int demand) : IEquatable<SiteList>
    {
        private ReadOnlySpan<int> Sites => covering.SitesOf(demand);

        public bool Equals(SiteList other) => Sites.SequenceEqual(other.Sites);

        public override bool Equals(object? obj) => obj is SiteList other && Equals(other);

        public override int GetHashCode()
        {
            var hash = Sites.Length;
            foreach (var site in Sites)
                hash = unchecked((hash * 31) + site);
            return hash;
        }
    }
}
