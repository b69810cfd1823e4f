namespace Omradesprofiler.Travel;

/// <summary>Looks at one lower node of a middle one.</summary>
/// <param name="arc">From the lower node to the middle one.</param>
/// <param name="end">One past the lower node's arcs; those after <paramref name="arc"/> lead to the higher
/// nodes.</param>
/// <param name="arcTo">The middle node's arc to each higher node.</param>
internal delegate void TriangleFan(int arc, int end, int[] arcTo);

/// <summary>
/// Visits all triangles of a hierarchy by their middle node. Parts below small roots share no arc, so that several may
/// be visited at once with the same outcome.
/// </summary>
internal sealed class HierarchyTriangles
{
    private const int LargestPart = 4_000;
    private readonly HierarchyShape _shape;
    private readonly int[] _tails;
    private readonly int[] _lowerStarts;
    private readonly int[] _lowerArcs;
    private readonly List<int[]> _parts = [];
    private readonly List<int> _top = [];

    public HierarchyTriangles(HierarchyShape shape)
    {
        _shape = shape;
        _tails = new int[shape.ArcCount];
        _lowerStarts = new int[shape.NodeCount + 1];
        _lowerArcs = new int[shape.ArcCount];
        foreach (var head in shape.Heads)
            _lowerStarts[head + 1]++;
        for (var node = 0; node < shape.NodeCount; node++)
            _lowerStarts[node + 1] += _lowerStarts[node];
        var next = _lowerStarts[..^1];
        for (var node = 0; node < shape.NodeCount; node++)
            for (var arc = shape.Starts[node]; arc < shape.Starts[node + 1]; arc++)
            {
                _tails[arc] = node;
                _lowerArcs[next[shape.Heads[arc]]++] = arc;
            }

        Divide();
    }

    /// <summary>Middle nodes from the lowest to the highest.</summary>
    public void EachRising(TriangleFan visit, CancellationToken cancellation)
    {
        EachPart((part, arcTo) =>
        {
            foreach (var middle in part)
                VisitAll(middle, visit, arcTo);
        }, cancellation);
        var shared = new int[_shape.NodeCount];
        foreach (var middle in _top)
        {
            cancellation.ThrowIfCancellationRequested();
            VisitAll(middle, visit, shared);
        }
    }

    /// <summary>Middle nodes from the highest to the lowest.</summary>
    public void EachFalling(TriangleFan visit, CancellationToken cancellation)
    {
        var shared = new int[_shape.NodeCount];
        for (var i = _top.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            VisitAll(_top[i], visit, shared);
        }

        EachPart((part, arcTo) =>
        {
            for (var i = part.Length - 1; i >= 0; i--)
                VisitAll(part[i], visit, arcTo);
        }, cancellation);
    }

    private void VisitAll(int middle, TriangleFan visit, int[] arcTo)
    {
        for (var arc = _shape.Starts[middle]; arc < _shape.Starts[middle + 1]; arc++)
            arcTo[_shape.Heads[arc]] = arc;
        for (var i = _lowerStarts[middle]; i < _lowerStarts[middle + 1]; i++)
            visit(_lowerArcs[i], _shape.Starts[_tails[_lowerArcs[i]] + 1], arcTo);
    }

    private void EachPart(Action<int[], int[]> visit, CancellationToken cancellation) => Parallel.ForEach(
        _parts,
        new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        },
        () => new int[_shape.NodeCount],
        (part, _, arcTo) =>
        {
            visit(part, arcTo);
            return arcTo;
        },
        _ => { });

    /// <summary>Gathers the nodes below each root whose part is small enough; the rest is the top.</summary>
    private void Divide()
    {
        var sizes = new int[_shape.NodeCount];
        for (var node = 0; node < sizes.Length; node++)
        {
            sizes[node]++;
            if (_shape.ParentOf(node) is var parent and >= 0)
                sizes[parent] += sizes[node];
        }

        var partOf = new int[sizes.Length];
        var parts = new List<List<int>>();
        for (var node = sizes.Length - 1; node >= 0; node--)
        {
            partOf[node] = _shape.ParentOf(node) is var parent and >= 0 ? partOf[parent] : -1;
            if (partOf[node] >= 0 || sizes[node] > LargestPart)
                continue;
            partOf[node] = parts.Count;
            parts.Add([]);
        }

        for (var node = 0; node < sizes.Length; node++)
            (partOf[node] < 0 ? _top : parts[partOf[node]]).Add(node);
        _parts.AddRange(parts.Select(part => part.ToArray()));
    }
}
