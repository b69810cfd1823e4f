namespace Omradesprofiler.Travel;

/// <summary>Each node's neighbours, whatever way the edges may be travelled; each once, itself never.</summary>
internal sealed class NodeNeighbors
{
    private readonly int[] _starts;
    private readonly int[] _neighbors;

    public NodeNeighbors(RoadGraph graph)
    {
        var pairs = new ulong[graph.EdgeCount * 2];
        var count = 0;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var (tail, head) = ((ulong)graph.Tails[edge], (ulong)graph.Heads[edge]);
            if (tail == head)
                continue;
            pairs[count++] = tail << 32 | head;
            pairs[count++] = head << 32 | tail;
        }

        Array.Sort(pairs, 0, count);
        _starts = new int[graph.NodeCount + 1];
        _neighbors = new int[count];
        var kept = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                _neighbors[kept++] = (int)(uint)pairs[i];
                _starts[(int)(pairs[i] >> 32) + 1] = kept;
            }

        for (var node = 0; node < graph.NodeCount; node++)
            _starts[node + 1] = Math.Max(_starts[node + 1], _starts[node]);
    }

    /// <summary>A node's neighbours, in rising order.</summary>
    public ReadOnlySpan<int> Of(int node) => _neighbors.AsSpan(_starts[node].._starts[node + 1]);
}
