using Omradesprofiler.Areas;

namespace Omradesprofiler.Interventions.Register;

/// <summary>Who borders on whom among the rows of a panel.</summary>
internal static class NeighborRows
{
    /// <summary>The neighbours of each row; none where borders are not known.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(InterventionGround ground, AreaLayer layer, int[] rows)
    {
        if (ground.FindBorders(layer) is not { } borders)
            return [];
        var rowOf = new Dictionary<int, int>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
            rowOf[rows[row]] = row;
        var found = new List<IReadOnlyList<int>>(rows.Length);
        foreach (var area in rows)
        {
            var near = new List<int>();
            foreach (var neighbor in borders.NeighborsOf(area))
                if (rowOf.TryGetValue(neighbor, out var row))
                    near.Add(row);
            near.Sort();
            found.Add(near);
        }

        return found;
    }

    /// <summary>What is to be said where borders are not known; null where they are.</summary>
    public static string? NoteOn(IReadOnlyList<IReadOnlyList<int>> neighbors) => neighbors.Count > 0 ? null
        : "Vilka områden som gränsar till varandra är inte känt: grannar, dit verkan kan ha spritt sig, kan vara "
            + "jämförelseområden.";
}
