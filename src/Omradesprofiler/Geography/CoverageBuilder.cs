namespace Omradesprofiler.Geography;

/// <summary>
/// Cuts rings into arcs at nodes: the vertices whose neighbours are not the same in every ring that visits them.
/// Between two nodes a border is therefore told by its first edge, which is how the second side finds it.
/// </summary>
internal sealed class CoverageBuilder
{
    private readonly CoverageRingReader _rings;
    private readonly CoverageVertexTable _table;
    private readonly int[] _vertices;
    private readonly bool[] _isNode;
    private readonly Dictionary<(int From, int To), List<int>> _openArcsByLastEdge = [];
    private readonly List<int> _offsets = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _left = [];
    private readonly List<int> _right = [];
    private readonly List<int> _refs = [];

    private CoverageBuilder(IReadOnlyList<AreaShape?> shapes)
    {
        _rings = new CoverageRingReader(shapes);
        _table = new CoverageVertexTable(_rings.VertexCount);
        _vertices = new int[_rings.VertexCount];
        for (var ring = 0; ring < _rings.RingCount; ring++)
        {
            var keys = _rings.Ring(ring);
            var start = _rings.StartOf(ring);
            for (var i = 0; i < keys.Length; i++)
                _vertices[start + i] = _table.IndexOf(keys[i]);
        }

        _isNode = FindNodes();
    }

    public static Coverage Build(IReadOnlyList<AreaShape?> shapes) => new CoverageBuilder(shapes).Build();

    private Coverage Build()
    {
        var ringStarts = new int[_rings.RingCount + 1];
        var areaStarts = new int[_rings.AreaCount + 1];
        for (var ring = 0; ring < _rings.RingCount; ring++)
        {
            CutRing(_rings.AreaOf(ring), VerticesOf(ring));
            ringStarts[ring + 1] = _refs.Count;
            areaStarts[_rings.AreaOf(ring) + 1] = ring + 1;
        }

        for (var area = 0; area < _rings.AreaCount; area++)
            areaStarts[area + 1] = Math.Max(areaStarts[area + 1], areaStarts[area]);
        var arcs = new CoverageArcs(_rings.Origin, [.. _offsets], [.. _starts], [.. _left], [.. _right]);
        return new Coverage(new CoverageRings(arcs, [.. _refs], ringStarts, areaStarts));
    }

    private ReadOnlySpan<int> VerticesOf(int ring) => _vertices.AsSpan(_rings.StartOf(ring).._rings.StartOf(ring + 1));

    private bool[] FindNodes()
    {
        var isNode = new bool[_table.Count];
        var neighbors = new (int Low, int High)[_table.Count];
        for (var ring = 0; ring < _rings.RingCount; ring++)
        {
            var vertices = VerticesOf(ring);
            for (var i = 0; i < vertices.Length; i++)
            {
                var before = vertices[i == 0 ? vertices.Length - 1 : i - 1] + 1;
                var after = vertices[i + 1 == vertices.Length ? 0 : i + 1] + 1;
                var pair = before < after ? (before, after) : (after, before);
                ref var seen = ref neighbors[vertices[i]];
                if (seen.Low == 0)
                    seen = pair;
                else if (seen != pair)
                    isNode[vertices[i]] = true;
            }
        }

        return isNode;
    }

    private void CutRing(int area, ReadOnlySpan<int> ring)
    {
        var first = 0;
        while (first < ring.Length && !_isNode[ring[first]])
            first++;
        if (first == ring.Length)
            first = SmallestOf(ring);
        int[] turned = [.. ring[first..], .. ring[..first], ring[first]];
        var start = 0;
        for (var i = 1; i < turned.Length; i++)
        {
            if (!_isNode[turned[i]] && i + 1 < turned.Length)
                continue;
            _refs.Add(FindOrAdd(area, turned.AsSpan(start..(i + 1))));
            start = i;
        }
    }

    private int SmallestOf(ReadOnlySpan<int> ring)
    {
        var smallest = 0;
        for (var i = 1; i < ring.Length; i++)
            if (_table.KeyOf(ring[i]) < _table.KeyOf(ring[smallest]))
                smallest = i;
        return smallest;
    }

    private int FindOrAdd(int area, ReadOnlySpan<int> path)
    {
        if (_openArcsByLastEdge.TryGetValue((path[0], path[1]), out var open) && open.Count > 0)
        {
            var found = open[0];
            open.RemoveAt(0);
            _right[found] = area;
            return ~found;
        }

        var arc = _left.Count;
        foreach (var vertex in path)
        {
            var key = _table.KeyOf(vertex);
            _offsets.Add(CoverageRingReader.UnpackX(key));
            _offsets.Add(CoverageRingReader.UnpackY(key));
        }

        _starts.Add(_offsets.Count / 2);
        _left.Add(area);
        _right.Add(CoverageArcs.NoArea);
        var lastEdge = (path[^1], path[^2]);
        if (!_openArcsByLastEdge.TryGetValue(lastEdge, out var waiting))
            _openArcsByLastEdge[lastEdge] = waiting = [];
        waiting.Add(arc);
        return arc;
    }
}
