namespace Omradesprofiler.Geography;

/// <summary>
/// The pieces of ground that noded edges cut the plane into, and which parts lie on each: from outside inwards, what
/// lies beyond an edge is what lies before it, exchanged for the parts that the edge bounds (the even–odd rule, for
/// each part on its own). Face 0 is the ground outside everything.
/// </summary>
internal sealed class SnapFaces
{
    /// <summary>The face around everything.</summary>
    public const int Outside = 0;

    private readonly int[] _cycleOfHalf;
    private readonly List<int> _firstHalf = [];
    private readonly List<Int128> _doubledAreas = [];
    private readonly List<int> _lowestVertex = [];
    private readonly int[] _faceOfCycle;

    public SnapFaces(SnapEdges edges, SnapSets sets)
    {
        Edges = edges;
        Halves = new SnapHalfEdges(edges);
        _cycleOfHalf = new int[edges.Count * 2];
        Array.Fill(_cycleOfHalf, -1);
        for (var half = 0; half < _cycleOfHalf.Length; half++)
            if (_cycleOfHalf[half] < 0)
                Trace(half);
        _faceOfCycle = new int[_firstHalf.Count];
        Count = 1;
        for (var cycle = 0; cycle < _faceOfCycle.Length; cycle++)
            _faceOfCycle[cycle] = _doubledAreas[cycle] > 0 ? Count++ : -1;
        Sets = new int[Count];
        Array.Fill(Sets, -1);
        Sets[Outside] = SnapSets.Empty;
        Nest(sets);
        (SquareMillimeters, PerimeterMillimeters) = Measure();
    }

    public SnapEdges Edges { get; }

    public SnapHalfEdges Halves { get; }

    public int Count { get; }

    /// <summary>The parts that lie on each face.</summary>
    public int[] Sets { get; }

    public double[] SquareMillimeters { get; }

    public double[] PerimeterMillimeters { get; }

    public int LeftOf(int edge) => FaceOf(2 * edge);

    public int RightOf(int edge) => FaceOf(2 * edge + 1);

    /// <summary>The faces on both sides of an edge, each with the other.</summary>
    public ReadOnlySpan<(int Face, int Beside)> SidesOf(int edge) =>
        new[] { (LeftOf(edge), RightOf(edge)), (RightOf(edge), LeftOf(edge)) };

    /// <summary>The face on the left of a half-edge.</summary>
    public int FaceOf(int half) => _faceOfCycle[_cycleOfHalf[half]];

    private void Trace(int first)
    {
        var cycle = _firstHalf.Count;
        var (area, lowest) = ((Int128)0, Halves.TailOf(first));
        for (var half = first; _cycleOfHalf[half] < 0; half = Halves.Next[half])
        {
            _cycleOfHalf[half] = cycle;
            var (tail, head) = (Halves.TailOf(half), Halves.HeadOf(half));
            area += (Int128)((long)Edges.X[tail] * Edges.Y[head]) - (long)Edges.X[head] * Edges.Y[tail];
            lowest = Math.Min(lowest, tail);
        }

        _firstHalf.Add(first);
        _doubledAreas.Add(area);
        _lowestVertex.Add(lowest);
    }

    /// <summary>Each connected piece of the drawing has one outer cycle, which is a hole in the face around it; that
    /// face lies farther west and is known already when pieces are taken from west to east.</summary>
    private void Nest(SnapSets sets)
    {
        var outer = Enumerable.Range(0, _faceOfCycle.Length).Where(cycle => _faceOfCycle[cycle] < 0)
            .OrderBy(cycle => _lowestVertex[cycle]).ToList();
        var ray = outer.Count > 1 ? new SnapRay(Edges) : null;
        foreach (var cycle in outer)
        {
            var half = ray?.EastSideOfNearest(_lowestVertex[cycle]) ?? -1;
            _faceOfCycle[cycle] = half < 0 ? Outside : FaceOf(half);
            Label(cycle, sets);
        }
    }

    private void Label(int outer, SnapSets sets)
    {
        var waiting = new Stack<int>([outer]);
        while (waiting.TryPop(out var cycle))
        {
            var half = _firstHalf[cycle];
            do
            {
                var beyond = FaceOf(half ^ 1);
                if (beyond >= 0 && Sets[beyond] < 0)
                {
                    Sets[beyond] = sets.Exchange(Sets[_faceOfCycle[cycle]], Edges.Sets[half >> 1]);
                    waiting.Push(_cycleOfHalf[half ^ 1]);
                }

                half = Halves.Next[half];
            }
            while (half != _firstHalf[cycle]);
        }
    }

    private (double[] Areas, double[] Perimeters) Measure()
    {
        var (areas, perimeters) = (new double[Count], new double[Count]);
        for (var cycle = 0; cycle < _faceOfCycle.Length; cycle++)
            areas[_faceOfCycle[cycle]] += (double)_doubledAreas[cycle] / 2;
        for (var half = 0; half < _cycleOfHalf.Length; half++)
            perimeters[FaceOf(half)] += Edges.LengthMillimeters(half >> 1);
        return (areas, perimeters);
    }
}
