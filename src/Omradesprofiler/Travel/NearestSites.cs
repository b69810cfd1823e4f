namespace Omradesprofiler.Travel;

/// <summary>
/// Each origin's nearest sites, without the times to all the others: one search from all sites at once against the
/// traffic, in which each node is reached by its nearest few and no more.
/// </summary>
public static class NearestSites
{
    /// <summary>
    /// The nearest sites of each origin, nearest first, ties by lowest number; <paramref name="count"/> for each
    /// origin, origin by origin. Exact.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not even one site is asked for, or more than 255.</exception>
    public static NearestSite[] Find(
        RoadNetwork network, IReadOnlyList<SnappedPoint> origins, IReadOnlyList<SnappedPoint> sites, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var reached = new NearestSearch(network, sites, count);
        var onEdge = Enumerable.Range(0, sites.Count).Where(site => sites[site].IsSnapped)
            .ToLookup(site => sites[site].Edge);
        var nearest = new NearestSite[origins.Count * count];
        Array.Fill(nearest, NearestSite.None);
        var (ends, found) = (new List<(int Node, uint Milliseconds)>(), new List<NearestSite>());
        for (var origin = 0; origin < origins.Count; origin++)
        {
            ends.Clear();
            found.Clear();
            PointEnds.Leaving(network, origins[origin], ends);
            foreach (var (node, milliseconds) in ends)
                reached.Add(node, milliseconds, found);
            foreach (var site in onEdge[origins[origin].Edge])
                Add(found, site, PointEnds.Along(network, origins[origin], sites[site]));
            Keep(found, nearest.AsSpan(origin * count, count));
        }

        return nearest;
    }

    internal static void Add(List<NearestSite> found, int site, uint milliseconds)
    {
        if (milliseconds < HierarchyWeights.Never)
            found.Add(new NearestSite(site, (int)milliseconds));
    }

    private static void Keep(List<NearestSite> found, Span<NearestSite> nearest)
    {
        found.Sort((a, b) => (a.Milliseconds, a.Site).CompareTo((b.Milliseconds, b.Site)));
        var kept = 0;
        foreach (var site in found)
            if (kept < nearest.Length && !nearest[..kept].ContainsSite(site.Site))
                nearest[kept++] = site;
    }

    private static bool ContainsSite(this Span<NearestSite> nearest, int site)
    {
        foreach (var other in nearest)
            if (other.Site == site)
                return true;
        return false;
    }
}
