namespace Omradesprofiler.Siting.Covers;

/// <summary>
/// Chooses the sites that a model leaves over, where fewer would do: those that shorten Σ weight × cost most, one after
/// the other.
/// </summary>
internal static class SiteFilling
{
    /// <summary>As many free sites as are asked for, the given ones among them, ascending.</summary>
    public static int[] ByMean(SitingIndex index, IReadOnlyList<int> given)
    {
        var chosen = new List<int>(given);
        var rooms = (int[])index.Rooms.Clone();
        var costs = (int[])index.Caps.Clone();
        foreach (var site in given)
            Use(index, site, rooms, costs);
        while (chosen.Count < index.ToChoose)
        {
            var site = Best(index, chosen, rooms, costs);
            Use(index, site, rooms, costs);
            chosen.Add(site);
        }

        chosen.Sort();
        return [.. chosen];
    }

    /// <summary>As many free sites as are asked for: each time the one nearest to whoever has farthest to go (Gonzalez
    /// 1985), ascending.</summary>
    public static int[] FarthestFirst(SitingIndex index)
    {
        var chosen = new List<int>();
        var rooms = (int[])index.Rooms.Clone();
        var costs = (int[])index.Caps.Clone();
        while (chosen.Count < index.ToChoose)
        {
            var farthest = Array.IndexOf(costs, costs.Max());
            var site = Enumerable.Range(0, index.Free.Length)
                .Where(site => !chosen.Contains(site) && HasRoom(index, rooms, site))
                .MinBy(site => index.Cost(farthest, site));
            Use(index, site, rooms, costs);
            chosen.Add(site);
        }

        chosen.Sort();
        return [.. chosen];
    }

    private static bool HasRoom(SitingIndex index, int[] rooms, int site) =>
        index.Groups is not { } groups || groups[site] < 0 || rooms[groups[site]] > 0;

    private static void Use(SitingIndex index, int site, int[] rooms, int[] costs)
    {
        if (index.Groups is { } groups && groups[site] >= 0)
            rooms[groups[site]]--;
        for (var demand = 0; demand < costs.Length; demand++)
            costs[demand] = Math.Min(costs[demand], index.Cost(demand, site));
    }

    private static int Best(SitingIndex index, List<int> chosen, int[] rooms, int[] costs)
    {
        var gains = new Int128[index.Free.Length];
        for (var demand = 0; demand < costs.Length; demand++)
        {
            var row = index.Row(demand);
            for (var site = 0; site < gains.Length; site++)
                if (row[index.Free[site]] is var cost && cost < costs[demand])
                    gains[site] += (Int128)index.Weights[demand] * (costs[demand] - cost);
        }

        var best = -1;
        for (var site = 0; site < gains.Length; site++)
            if (!chosen.Contains(site) && HasRoom(index, rooms, site) && (best < 0 || gains[site] > gains[best]))
                best = site;
        return best;
    }
}
