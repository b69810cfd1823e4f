namespace Omradesprofiler.Geography;

/// <summary>
/// Looks for areas that run along each other within the tolerance and yet have no edge in common: a gap that is open at
/// both ends is no hole, and would go unseen. Sound areas come near others without touching them in places only.
/// </summary>
internal static class SnapStrangers
{
    /// <summary>Whether there is such a pair, by the bridges that join it.</summary>
    public static bool RunAlong(SnapEdges edges, SnapSets sets, List<SnapBridge> bridges)
    {
        if (bridges.Count == 0)
            return false;
        var known = KnownPairs(edges, sets);
        var areasAt = AreasAt(edges, sets, bridges);
        var found = new Dictionary<(int, int), (Bounds Box, double Widest)>();
        foreach (var bridge in bridges)
        {
            var (x, y) = (CoverageRingReader.UnpackX(bridge.From), CoverageRingReader.UnpackY(bridge.From));
            var (dx, dy) = ((double)CoverageRingReader.UnpackX(bridge.To) - x,
                (double)CoverageRingReader.UnpackY(bridge.To) - y);
            foreach (var one in areasAt[bridge.From])
                foreach (var other in sets.AreasOf(bridge.Across))
                {
                    var pair = (Math.Min(one, other), Math.Max(one, other));
                    if (known.Contains(pair))
                        continue;
                    var (box, widest) = found.GetValueOrDefault(pair, (Bounds.Empty, 0));
                    found[pair] = (box.Include(x, y), Math.Max(widest, double.Hypot(dx, dy)));
                }
        }

        return found.Values.Any(pair =>
            Math.Max(pair.Box.Width, pair.Box.Height) >= SnapOwners.LeastStretch * pair.Widest);
    }

    private static HashSet<(int, int)> KnownPairs(SnapEdges edges, SnapSets sets)
    {
        var known = new HashSet<(int, int)>();
        foreach (var set in edges.Sets.Distinct())
            foreach (var one in sets.AreasOf(set))
                foreach (var other in sets.AreasOf(set))
                    known.Add((one, other));
        return known;
    }

    private static Dictionary<ulong, SortedSet<int>> AreasAt(
        SnapEdges edges, SnapSets sets, List<SnapBridge> bridges)
    {
        var areasAt = new Dictionary<ulong, SortedSet<int>>();
        foreach (var bridge in bridges)
            areasAt[bridge.From] = [];
        for (var edge = 0; edge < edges.Count; edge++)
            foreach (var vertex in (ReadOnlySpan<int>)[edges.From[edge], edges.To[edge]])
                if (areasAt.TryGetValue(edges.Keys[vertex], out var areas))
                    areas.UnionWith(sets.AreasOf(edges.Sets[edge]));
        return areasAt;
    }
}
