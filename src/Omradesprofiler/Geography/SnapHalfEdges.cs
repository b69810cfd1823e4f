namespace Omradesprofiler.Geography;

/// <summary>
/// Both directions of each edge (2·edge from its lower end, 2·edge + 1 back), and for each the next one around the
/// ground on its left.
/// </summary>
internal sealed class SnapHalfEdges
{
    private readonly SnapEdges _edges;
    private readonly int[] _outgoing;
    private readonly int[] _starts;

    public SnapHalfEdges(SnapEdges edges)
    {
        _edges = edges;
        _starts = new int[edges.X.Length + 1];
        for (var half = 0; half < edges.Count * 2; half++)
            _starts[TailOf(half) + 1]++;
        for (var vertex = 0; vertex < edges.X.Length; vertex++)
            _starts[vertex + 1] += _starts[vertex];
        _outgoing = new int[edges.Count * 2];
        var at = _starts[..^1];
        for (var half = 0; half < _outgoing.Length; half++)
            _outgoing[at[TailOf(half)]++] = half;
        Next = Link();
    }

    /// <summary>The half-edge that follows around the ground on the left.</summary>
    public int[] Next { get; }

    public int TailOf(int half) => (half & 1) == 0 ? _edges.From[half >> 1] : _edges.To[half >> 1];

    public int HeadOf(int half) => TailOf(half ^ 1);

    private int[] Link()
    {
        var next = new int[_outgoing.Length];
        var byAngle = Comparer<int>.Create(CompareAngles);
        for (var vertex = 0; vertex + 1 < _starts.Length; vertex++)
        {
            var around = _outgoing.AsSpan(_starts[vertex].._starts[vertex + 1]);
            if (around.Length > 2)
                around.Sort(byAngle);
            for (var i = 0; i < around.Length; i++)
                next[around[i] ^ 1] = around[i == 0 ? ^1 : i - 1];
        }

        return next;
    }

    /// <summary>Counter-clockwise from straight down: edges to higher vertices come first, as in the numbering.
    /// </summary>
    private int CompareAngles(int first, int second)
    {
        var bySide = (first & 1) - (second & 1);
        if (bySide != 0)
            return bySide;
        var ((ax, ay), (bx, by)) = (DirectionOf(first), DirectionOf(second));
        return -Int128.Sign(SnapPixel.Cross(ax, ay, bx, by));
    }

    private (long X, long Y) DirectionOf(int half) => (
        (long)_edges.X[HeadOf(half)] - _edges.X[TailOf(half)], (long)_edges.Y[HeadOf(half)] - _edges.Y[TailOf(half)]);
}
