using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Roads;

/// <summary>What a stretch of road is, in rising order of importance.</summary>
internal enum RoadClass { Track, Residential, Unclassified, Tertiary, Secondary, Primary, Bridge, Ferry }

/// <summary>A stretch between two junctions.</summary>
internal sealed class Stretch(int from, int to, double length, RoadClass kind)
{
    public int From => from;

    public int To => to;

    public double Length => length;

    public RoadClass Class { get; set; } = kind;

    public int Other(int junction) => junction == from ? to : from;
}

/// <summary>Junctions and the stretches between them.</summary>
internal sealed class Network(List<Point> junctions)
{
    private readonly List<List<Stretch>> _at = [.. junctions.Select(_ => new List<Stretch>())];

    public List<Point> Junctions => junctions;

    public List<Stretch> Stretches { get; } = [];

    public IReadOnlyList<Stretch> At(int junction) => _at[junction];

    public Stretch Join(int from, int to, RoadClass kind)
    {
        var stretch = new Stretch(from, to, junctions[from].To(junctions[to]), kind);
        Stretches.Add(stretch);
        _at[from].Add(stretch);
        _at[to].Add(stretch);
        return stretch;
    }

    public void Remove(Predicate<Stretch> unwanted)
    {
        foreach (var stretch in Stretches.Where(stretch => unwanted(stretch)).ToList())
        {
            _at[stretch.From].Remove(stretch);
            _at[stretch.To].Remove(stretch);
        }

        Stretches.RemoveAll(unwanted);
    }

    /// <summary>The number of the connected piece that each junction belongs to.</summary>
    public int[] Pieces()
    {
        var pieces = Enumerable.Repeat(-1, junctions.Count).ToArray();
        var count = 0;
        for (var start = 0; start < pieces.Length; start++)
        {
            if (pieces[start] >= 0)
                continue;
            var stack = new Stack<int>([start]);
            pieces[start] = count;
            while (stack.TryPop(out var junction))
                foreach (var next in _at[junction].Select(stretch => stretch.Other(junction)))
                {
                    if (pieces[next] >= 0)
                        continue;
                    pieces[next] = count;
                    stack.Push(next);
                }

            count++;
        }

        return pieces;
    }

    /// <summary>The cheapest chain of stretches; null where there is none.</summary>
    public List<Stretch>? Route(int from, int to, Func<Stretch, double> cost)
    {
        var arrived = new Dictionary<int, Stretch?>();
        var queue = new PriorityQueue<(int Junction, Stretch? By, double Cost), (double, int)>();
        queue.Enqueue((from, null, 0), (0, from));
        while (queue.TryDequeue(out var here, out _))
        {
            if (!arrived.TryAdd(here.Junction, here.By))
                continue;
            if (here.Junction == to)
                return Unwind(arrived, to);
            foreach (var stretch in _at[here.Junction])
            {
                var next = stretch.Other(here.Junction);
                var total = here.Cost + cost(stretch);
                if (!arrived.ContainsKey(next))
                    queue.Enqueue((next, stretch, total), (total, next));
            }
        }

        return null;
    }

    private static List<Stretch> Unwind(Dictionary<int, Stretch?> arrived, int to)
    {
        var route = new List<Stretch>();
        while (arrived[to] is { } stretch)
        {
            route.Add(stretch);
            to = stretch.Other(to);
        }

        return route;
    }
}
