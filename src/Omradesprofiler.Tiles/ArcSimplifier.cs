namespace Omradesprofiler.Tiles;

/// <summary>
/// Visvalingam and Whyatt 1993 on whole numbers: the least triangle goes first, ends stay. What it gives for each
/// vertex is twice its effective area, never less than that of a vertex that went before, so that a threshold for each
/// zoom makes nested lines. Equal areas go in order of place.
/// </summary>
internal sealed class ArcSimplifier
{
    private readonly PriorityQueue<int, (long Area2, int Vertex)> _queue = new();
    private int[] _before = [];
    private int[] _after = [];
    private long[] _area2 = [];

    /// <summary>Twice the effective area of each vertex; <see cref="long.MaxValue"/> for the two ends.</summary>
    public void Weigh(ReadOnlySpan<int> xy, Span<long> weights)
    {
        var count = xy.Length / 2;
        Prepare(xy, count);
        weights[0] = weights[count - 1] = long.MaxValue;
        var largest = 0L;
        while (_queue.TryDequeue(out var vertex, out var priority))
        {
            if (priority.Area2 != _area2[vertex])
                continue;
            largest = Math.Max(largest, priority.Area2);
            weights[vertex] = largest;
            _area2[vertex] = -1;
            var (before, after) = (_before[vertex], _after[vertex]);
            _after[before] = after;
            _before[after] = before;
            Requeue(xy, before, count);
            Requeue(xy, after, count);
        }
    }

    private void Prepare(ReadOnlySpan<int> xy, int count)
    {
        if (_before.Length < count)
            (_before, _after, _area2) = (new int[count * 2], new int[count * 2], new long[count * 2]);
        for (var vertex = 0; vertex < count; vertex++)
            (_before[vertex], _after[vertex], _area2[vertex]) = (vertex - 1, vertex + 1, -1);
        for (var vertex = 1; vertex < count - 1; vertex++)
            Requeue(xy, vertex, count);
    }

    private void Requeue(ReadOnlySpan<int> xy, int vertex, int count)
    {
        if (vertex == 0 || vertex == count - 1)
            return;
        var (a, b, c) = (_before[vertex] * 2, vertex * 2, _after[vertex] * 2);
        var area2 = Math.Abs((long)(xy[b] - xy[a]) * (xy[c + 1] - xy[a + 1])
            - (long)(xy[c] - xy[a]) * (xy[b + 1] - xy[a + 1]));
        if (area2 == _area2[vertex])
            return;
        _area2[vertex] = area2;
        _queue.Enqueue(vertex, (area2, vertex));
    }
}
