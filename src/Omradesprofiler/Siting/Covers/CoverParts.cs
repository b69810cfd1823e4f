namespace Omradesprofiler.Siting.Covers;

/// <summary>Parts of a problem of covering that have nothing to do with each other: no site and no group in
/// common.</summary>
internal static class CoverParts
{
    /// <summary>The parts, the one with the fewest pairs first; the whole alone where it is one.</summary>
    public static List<CoverCore> Of(CoverCore core)
    {
        var partOf = PartOfSites(core);
        var parts = new List<CoverCore>();
        foreach (var part in partOf.Distinct())
        {
            var sites = Array.ConvertAll(partOf, other => other == part);
            var demands = new bool[core.Covering.Demands];
            for (var demand = 0; demand < demands.Length; demand++)
                demands[demand] = sites[core.Covering.SitesOf(demand)[0]];
            if (demands.All(isIn => isIn))
                return [core];
            parts.Add(core.Keep(demands, sites));
        }

        return [.. parts.OrderBy(part => part.Covering.Pairs).ThenBy(part => part.Sites[0])];
    }

    private static int[] PartOfSites(CoverCore core)
    {
        var parent = Enumerable.Range(0, core.Covering.Sites).ToArray();
        for (var demand = 0; demand < core.Covering.Demands; demand++)
            foreach (var site in core.Covering.SitesOf(demand))
                Join(parent, site, core.Covering.SitesOf(demand)[0]);
        var first = new Dictionary<int, int>();
        for (var site = 0; site < parent.Length; site++)
            if (core.GroupOf[site] is >= 0 and var group && !first.TryAdd(group, site))
                Join(parent, site, first[group]);
        return [.. parent.Select((_, site) => Root(parent, site))];
    }

    private static void Join(int[] parent, int a, int b)
    {
        var (first, second) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] parent, int site)
    {
        while (parent[site] != site)
            site = parent[site] = parent[parent[site]];
        return site;
    }
}
