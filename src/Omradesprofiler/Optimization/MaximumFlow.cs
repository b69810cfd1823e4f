namespace Omradesprofiler.Optimization;

/// <summary>
/// A greatest flow from a source to a sink in whole numbers (Dinic 1970), and the cut that proves it greatest.
/// Capacities may be raised afterwards and the flow increased from where it is.
/// </summary>
public sealed class MaximumFlow
{
    private readonly List<int> _ends = [];
    private readonly List<long> _room = [];
    private readonly List<int>[] _arcs;
    private readonly int[] _levels;
    private readonly int[] _next;

    /// <summary>A network of so many nodes and no arcs.</summary>
    public MaximumFlow(int nodes)
    {
        _arcs = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        _levels = new int[nodes];
        _next = new int[nodes];
    }

    /// <summary>Adds an arc and returns its number.</summary>
    public int AddArc(int from, int to, long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _arcs[from].Add(_ends.Count);
        _ends.Add(to);
        _room.Add(capacity);
        _arcs[to].Add(_ends.Count);
        _ends.Add(from);
        _room.Add(0);
        return _ends.Count - 2;
    }

    /// <summary>Gives an arc more capacity.</summary>
    public void Raise(int arc, long by) => _room[arc] += by;

    /// <summary>What flows through an arc.</summary>
    public long FlowOf(int arc) => _room[arc + 1];

    /// <summary>Increases the flow as far as can be; what was added.</summary>
    public long Increase(int source, int sink)
    {
        var total = 0L;
        while (Level(source, sink))
        {
            Array.Clear(_next);
            for (long pushed; (pushed = Push(source, sink, long.MaxValue)) > 0;)
                total += pushed;
        }

        return total;
    }

    /// <summary>Whether more could be brought from the source to a node: the source's side of the least cut.</summary>
    public bool IsReached(int node) => _levels[node] >= 0;

    private bool Level(int source, int sink)
    {
        Array.Fill(_levels, -1);
        _levels[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
            foreach (var arc in _arcs[node])
                if (_room[arc] > 0 && _levels[_ends[arc]] < 0)
                {
                    _levels[_ends[arc]] = _levels[node] + 1;
                    queue.Enqueue(_ends[arc]);
                }

        return _levels[sink] >= 0;
    }

    private long Push(int node, int sink, long most)
    {
        if (node == sink)
            return most;
        for (; _next[node] < _arcs[node].Count; _next[node]++)
        {
            var arc = _arcs[node][_next[node]];
            if (_room[arc] <= 0 || _levels[_ends[arc]] != _levels[node] + 1)
                continue;
            var pushed = Push(_ends[arc], sink, Math.Min(most, _room[arc]));
            if (pushed == 0)
                continue;
            _room[arc] -= pushed;
            _room[arc ^ 1] += pushed;
            return pushed;
        }

        return 0;
    }
}
