namespace Omradesprofiler.Geography;

/// <summary>
/// Lays two divisions of the same ground over each other. Areas whose borders are the same in both are told by their
/// vertices and measured no further; the rest are measured pair by pair.
/// </summary>
public static class CoverageOverlay
{
    /// <summary>Rounding to millimetres along a long border, and the sums' own rounding, stay below this.</summary>
    private const double SmallestSquareMeters = 0.01;

    /// <summary>Every pair that shares ground, by first and then second area; the same on every computer.</summary>
    /// <param name="first">Areas that do not overlap each other; null for one without geometry.</param>
    /// <param name="second">Another division into areas that do not overlap each other.</param>
    public static IReadOnlyList<SharedGround> Between(
        IReadOnlyList<AreaShape?> first, IReadOnlyList<AreaShape?> second)
    {
        var same = FindSame(first, second);
        var taken = new bool[second.Count];
        foreach (var other in same.Where(other => other >= 0))
            taken[other] = true;
        var index = new BoxIndex([.. second.Select((shape, i) => taken[i] || shape is null
            ? Bounds.Empty
            : shape.Bounds)]);
        var shared = new List<SharedGround>?[first.Count];
        Parallel.For(
            0, first.Count, () => (Overlap: new ShapeOverlap(), Found: new List<int>()),
            (i, _, tools) =>
            {
                if (first[i] is { } shape && same[i] < 0)
                    shared[i] = Measure(i, shape, second, index, tools.Overlap, tools.Found);
                return tools;
            },
            _ => { });
        return [.. Enumerable.Range(0, first.Count).SelectMany(i => same[i] >= 0
            ? [new SharedGround(i, same[i], first[i]!.AreaSquareMeters, true)]
            : shared[i] ?? [])];
    }

    private static List<SharedGround> Measure(
        int first, AreaShape shape, IReadOnlyList<AreaShape?> second, BoxIndex index, ShapeOverlap overlap,
        List<int> found)
    {
        index.Find(shape.Bounds, found);
        found.Sort();
        var shared = new List<SharedGround>();
        foreach (var other in found)
            if (overlap.SquareMeters(shape, second[other]!) is >= SmallestSquareMeters and var squareMeters)
                shared.Add(new SharedGround(first, other, squareMeters, false));
        return shared;
    }

    /// <summary>For each area the one of the other division with the same borders, or −1.</summary>
    private static int[] FindSame(IReadOnlyList<AreaShape?> first, IReadOnlyList<AreaShape?> second)
    {
        var byBounds = new Dictionary<Bounds, List<int>>();
        for (var i = 0; i < second.Count; i++)
        {
            if (second[i] is not { VertexCount: > 0 } shape)
                continue;
            if (!byBounds.TryGetValue(shape.Bounds, out var places))
                byBounds[shape.Bounds] = places = [];
            places.Add(i);
        }

        return [.. first.Select(shape => shape is not null && byBounds.TryGetValue(shape.Bounds, out var places)
            && places.FindIndex(i => ShapeEquality.AreSame(shape, second[i]!)) is >= 0 and var at
                ? places[at]
                : -1)];
    }
}
