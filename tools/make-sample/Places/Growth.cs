using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>Regions that grow from seeds over the mosaic until they meet, each in one piece.</summary>
internal static class Growth
{
    /// <summary>The label that reaches each cell first; −1 where none may go.</summary>
    /// <param name="cost">What it costs a label to step from one cell to a neighbour; null: it may not.</param>
    public static int[] Grow(
        Mosaic mosaic, IReadOnlyList<(int Cell, int Label)> seeds, Func<int, int, int, double?> cost)
    {
        var labels = Enumerable.Repeat(-1, mosaic.Sites.Count).ToArray();
        var queue = new PriorityQueue<(int Cell, int Label, double Cost), (double, int)>();
        foreach (var (cell, label) in seeds)
            queue.Enqueue((cell, label, 0), (0, cell));
        while (queue.TryDequeue(out var next, out _))
        {
            if (labels[next.Cell] >= 0)
                continue;
            labels[next.Cell] = next.Label;
            foreach (var neighbour in mosaic.Neighbours(next.Cell))
                if (labels[neighbour] < 0 && cost(next.Label, next.Cell, neighbour) is { } step)
                    queue.Enqueue((neighbour, next.Label, next.Cost + step), (next.Cost + step, neighbour));
        }

        return labels;
    }

    /// <summary>Whether the cells hang together.</summary>
    public static bool IsConnected(Mosaic mosaic, IReadOnlyCollection<int> cells)
    {
        var left = cells.ToHashSet();
        var queue = new Queue<int>([cells.First()]);
        left.Remove(cells.First());
        while (queue.TryDequeue(out var cell))
            foreach (var neighbour in mosaic.Neighbours(cell))
                if (left.Remove(neighbour))
                    queue.Enqueue(neighbour);
        return left.Count == 0;
    }
}
