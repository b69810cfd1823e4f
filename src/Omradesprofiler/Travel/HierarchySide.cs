namespace Omradesprofiler.Travel;

/// <summary>
/// The arcs of a hierarchy that leave each lower node for higher ones, or that arrive at it from them.
/// </summary>
/// <param name="Starts">Where each lower node's arcs begin, and one past the last.</param>
/// <param name="Heads">The higher node of each arc.</param>
/// <param name="Times">Milliseconds.</param>
internal sealed record HierarchySide(int[] Starts, int[] Heads, uint[] Times)
{
    public int NodeCount => Starts.Length - 1;

    /// <summary>Whether the arcs are the same: so they are where nothing is one-way.</summary>
    public bool IsSameAs(HierarchySide other) => Starts.AsSpan().SequenceEqual(other.Starts)
        && Heads.AsSpan().SequenceEqual(other.Heads) && Times.AsSpan().SequenceEqual(other.Times);

    /// <summary>The arcs that can be travelled and that no other way beats.</summary>
    public static HierarchySide Of(HierarchyShape shape, uint[] times, bool[] isBeaten)
    {
        var starts = new int[shape.NodeCount + 1];
        var (heads, kept) = (new List<int>(), new List<uint>());
        for (var node = 0; node < shape.NodeCount; node++)
        {
            for (var arc = shape.Starts[node]; arc < shape.Starts[node + 1]; arc++)
                if (times[arc] < HierarchyWeights.Never && !isBeaten[arc])
                {
                    heads.Add(shape.Heads[arc]);
                    kept.Add(times[arc]);
                }

            starts[node + 1] = heads.Count;
        }

        return new HierarchySide(starts, [.. heads], [.. kept]);
    }
}
