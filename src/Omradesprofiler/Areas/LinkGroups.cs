namespace Omradesprofiler.Areas;

/// <summary>Sorts links into those that hang together by common areas.</summary>
internal static class LinkGroups
{
    /// <summary>The links of each group, in their order.</summary>
    public static IEnumerable<List<EditionLink>> Of(IReadOnlyList<EditionLink> links, int olderCount, int newerCount)
    {
        var parents = new int[olderCount + newerCount];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = i;
        foreach (var link in links)
            parents[Root(parents, link.From)] = Root(parents, olderCount + link.To);
        return links.GroupBy(link => Root(parents, link.From)).Select(group => group.ToList());
    }

    private static int Root(int[] parents, int node)
    {
        while (parents[node] != node)
            node = parents[node] = parents[parents[node]];
        return node;
    }
}
