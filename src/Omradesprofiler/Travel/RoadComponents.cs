namespace Omradesprofiler.Travel;

/// <summary>
/// The parts of a network within which everybody can travel to everywhere and back: strongly connected components
/// (Tarjan 1972), the largest first, ties by lowest node.
/// </summary>
internal sealed class RoadComponents
{
    private const int Unseen = -1;
    private readonly RoadArcs _arcs;
    private readonly int[] _numbers;
    private readonly int[] _lowest;
    private readonly int[] _nextArc;
    private readonly Stack<int> _open = [];
    private readonly Stack<int> _path = [];
    private readonly List<int> _sizes = [];
    private int _seen;

    private RoadComponents(RoadGraph graph)
    {
        _arcs = RoadArcs.Leaving(graph);
        (_numbers, _lowest) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        (_nextArc, Of) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        Array.Fill(_numbers, Unseen);
        Array.Fill(Of, Unseen);
        for (var node = 0; node < graph.NodeCount; node++)
            if (_numbers[node] == Unseen)
                Explore(node);
        SortBySize();
    }

    /// <summary>Each node's component; 0 is the largest.</summary>
    public int[] Of { get; }

    /// <summary>How many nodes each component has.</summary>
    public int[] Sizes { get; private set; } = [];

    public static RoadComponents Find(RoadGraph graph) => new(graph);

    private void Explore(int root)
    {
        Enter(root);
        while (_path.TryPeek(out var node))
        {
            if (_nextArc[node] < _arcs.Starts[node + 1])
            {
                var next = _arcs.Heads[_nextArc[node]++];
                if (_numbers[next] == Unseen)
                    Enter(next);
                else if (Of[next] == Unseen)
                    _lowest[node] = Math.Min(_lowest[node], _numbers[next]);
                continue;
            }

            _path.Pop();
            if (_path.TryPeek(out var before))
                _lowest[before] = Math.Min(_lowest[before], _lowest[node]);
            if (_lowest[node] == _numbers[node])
                Close(node);
        }
    }

    private void Enter(int node)
    {
        _numbers[node] = _lowest[node] = _seen++;
        _nextArc[node] = _arcs.Starts[node];
        _open.Push(node);
        _path.Push(node);
    }

    private void Close(int root)
    {
        var size = 0;
        int node;
        do
        {
            node = _open.Pop();
            Of[node] = _sizes.Count;
            size++;
        }
        while (node != root);
        _sizes.Add(size);
    }

    private void SortBySize()
    {
        var first = new int[_sizes.Count];
        for (var node = Of.Length - 1; node >= 0; node--)
            first[Of[node]] = node;
        var order = Enumerable.Range(0, _sizes.Count)
            .OrderByDescending(component => _sizes[component]).ThenBy(component => first[component]).ToArray();
        var place = new int[order.Length];
        foreach (var (i, component) in order.Index())
            place[component] = i;
        for (var node = 0; node < Of.Length; node++)
            Of[node] = place[Of[node]];
        Sizes = [.. order.Select(component => _sizes[component])];
    }
}
