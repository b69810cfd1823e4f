namespace Omradesprofiler.Geography;

/// <summary>
/// Snap rounding (Hobby 1999; Guibas and Marimont 1998): every vertex and every crossing owns a square of one
/// millimetre, and an edge that passes through a square goes by way of its middle. Afterwards edges meet in common
/// vertices only, and none has moved by more than a millimetre.
/// </summary>
internal sealed class SnapNoding
{
    private readonly SnapEdges _edges;
    private readonly List<(int Edge, ulong At)> _cuts = [];
    private readonly HashSet<ulong> _crossings = [];
    private readonly HashSet<int> _crossedSets = [];

    private SnapNoding(SnapEdges edges) => _edges = edges;

    /// <summary>The edges cut where they meet; the same object where they meet in vertices already.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="sets">The sets of their parts.</param>
    /// <param name="crossedSets">Gets the sets of the edges that crossed another between its ends.</param>
    public static SnapEdges Node(SnapEdges edges, SnapSets sets, HashSet<int> crossedSets)
    {
        var noding = new SnapNoding(edges);
        var tree = new SnapTree(edges);
        tree.Join(noding.Meet);
        noding.CutThroughCrossings(tree);
        crossedSets.UnionWith(noding._crossedSets);
        return noding._cuts.Count == 0 ? edges : SnapEdges.Build(noding.Pieces(), sets);
    }

    private void Meet(int first, int second)
    {
        var (a, b, c, d) = (_edges.From[first], _edges.To[first], _edges.From[second], _edges.To[second]);
        CutAt(first, c);
        CutAt(first, d);
        CutAt(second, a);
        CutAt(second, b);
        if (a == c || a == d || b == c || b == d || SnapPixel.Crossing(_edges, first, second) is not { } place)
            return;
        _crossings.Add(place);
        _crossedSets.Add(_edges.Sets[first]);
        _crossedSets.Add(_edges.Sets[second]);
        Cut(first, place);
        Cut(second, place);
    }

    private void CutAt(int edge, int vertex)
    {
        if (vertex != _edges.From[edge] && vertex != _edges.To[edge]
            && SnapPixel.Passes(_edges, edge, _edges.X[vertex], _edges.Y[vertex]))
            _cuts.Add((edge, _edges.Keys[vertex]));
    }

    private void Cut(int edge, ulong place)
    {
        if (place != _edges.Keys[_edges.From[edge]] && place != _edges.Keys[_edges.To[edge]])
            _cuts.Add((edge, place));
    }

    private void CutThroughCrossings(SnapTree tree)
    {
        var near = new List<int>();
        foreach (var place in _crossings)
        {
            var (x, y) = (CoverageRingReader.UnpackX(place), CoverageRingReader.UnpackY(place));
            tree.Find(x - 1L, y - 1L, x + 1L, y + 1L, near);
            foreach (var edge in near)
                if (SnapPixel.Passes(_edges, edge, x, y))
                    Cut(edge, place);
        }
    }

    private List<(ulong From, ulong To, int Set)> Pieces()
    {
        var cuts = new (int Edge, Int128 Along, ulong At)[_cuts.Count];
        for (var i = 0; i < cuts.Length; i++)
            cuts[i] = (_cuts[i].Edge, AlongOf(_cuts[i].Edge, _cuts[i].At), _cuts[i].At);
        Array.Sort(cuts, (a, b) => a.Edge != b.Edge ? a.Edge.CompareTo(b.Edge)
            : a.Along != b.Along ? a.Along.CompareTo(b.Along) : a.At.CompareTo(b.At));
        var pieces = new List<(ulong From, ulong To, int Set)>(_edges.Count + cuts.Length);
        var next = 0;
        for (var edge = 0; edge < _edges.Count; edge++)
        {
            var from = _edges.Keys[_edges.From[edge]];
            for (; next < cuts.Length && cuts[next].Edge == edge; next++)
                if (cuts[next].At != from)
                {
                    pieces.Add((from, cuts[next].At, _edges.Sets[edge]));
                    from = cuts[next].At;
                }

            pieces.Add((from, _edges.Keys[_edges.To[edge]], _edges.Sets[edge]));
        }

        return pieces;
    }

    /// <summary>How far along the edge a point lies, in units that only order them.</summary>
    private Int128 AlongOf(int edge, ulong at)
    {
        var (a, b) = (_edges.From[edge], _edges.To[edge]);
        var x = (long)CoverageRingReader.UnpackX(at) - _edges.X[a];
        var y = (long)CoverageRingReader.UnpackY(at) - _edges.Y[a];
        return (Int128)x * ((long)_edges.X[b] - _edges.X[a]) + (Int128)y * ((long)_edges.Y[b] - _edges.Y[a]);
    }
}
