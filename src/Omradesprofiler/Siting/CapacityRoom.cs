namespace Omradesprofiler.Siting;

/// <summary>How much weight sites that may be chosen together can take at most.</summary>
internal static class CapacityRoom
{
    /// <summary>The required sites, and the largest free ones that their number and groups allow.</summary>
    public static Int128 Most(SitingIndex index, IReadOnlyList<long> capacities)
    {
        Int128 room = 0;
        foreach (var site in index.Required)
            room += capacities[site];
        var left = index.ToChoose;
        int[] rooms = [.. index.Rooms];
        foreach (var free in Enumerable.Range(0, index.Free.Length)
            .OrderByDescending(free => capacities[index.Free[free]]).ThenBy(free => free))
        {
            var group = index.Groups?[free] ?? -1;
            if (left == 0 || (group >= 0 && rooms[group]-- <= 0))
                continue;
            room += capacities[index.Free[free]];
            left--;
        }

        return room;
    }
}
