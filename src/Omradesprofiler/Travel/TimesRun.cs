namespace Omradesprofiler.Travel;

/// <summary>One computation of times between many points and many others.</summary>
internal sealed class TimesRun
{
    private readonly RoadNetwork _network;
    private readonly IReadOnlyList<SnappedPoint> _origins;
    private readonly IReadOnlyList<SnappedPoint> _destinations;
    private readonly int[] _times;
    private readonly CancellationToken _cancellation;
    private readonly bool _sweepsOrigins;

    public TimesRun(
        RoadNetwork network,
        IReadOnlyList<SnappedPoint> origins,
        IReadOnlyList<SnappedPoint> destinations,
        int[] times,
        CancellationToken cancellation)
    {
        (_network, _origins, _destinations, _times) = (network, origins, destinations, times);
        _cancellation = cancellation;
        _sweepsOrigins = origins.Count <= destinations.Count;
    }

    /// <summary>Fills in all times.</summary>
    public void Run()
    {
        Array.Fill(_times, TravelMatrix.Unreachable);
        var (leaving, arriving) = (_network.Hierarchy.Leaving, _network.Hierarchy.Arriving);
        var origins = PointSides.Of(_origins, (point, ends) => PointEnds.Leaving(_network, point, ends));
        var destinations = PointSides.Of(_destinations, (point, ends) => PointEnds.Arriving(_network, point, ends));
        if (_sweepsOrigins)
            Sweep(origins, leaving, destinations, arriving);
        else
            Sweep(destinations, arriving, origins, leaving);
        TakeEdgesInCommon();
    }

    private void Sweep(PointSides swept, HierarchySide rising, PointSides others, HierarchySide otherRising)
    {
        var places = new int[otherRising.NodeCount];
        Array.Fill(places, -1);
        var cone = SweepCone.Rise(otherRising, others.Ends.Select(end => end.Node), places);
        var order = swept.InOrderOfNode();
        var batches = (order.Length + LaneSweep.Lanes - 1) / LaneSweep.Lanes;
        Parallel.For(
            0, batches, new ParallelOptions
            {
                CancellationToken = _cancellation,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            () => new LaneSweep(rising, cone),
            (batch, _, sweep) =>
            {
                var first = batch * LaneSweep.Lanes;
                var points = order.AsSpan(first, Math.Min(LaneSweep.Lanes, order.Length - first));
                sweep.Run(Beginnings(swept, points));
                Take(points, sweep.Reached, others, places);
                return sweep;
            },
            _ => { });
    }

    private static List<(int Lane, int Node, uint Milliseconds)> Beginnings(PointSides swept, ReadOnlySpan<int> points)
    {
        var beginnings = new List<(int, int, uint)>();
        for (var lane = 0; lane < points.Length; lane++)
            foreach (var (node, milliseconds) in swept.EndsOf(points[lane]))
                beginnings.Add((lane, node, milliseconds));
        return beginnings;
    }

    private void Take(ReadOnlySpan<int> points, ReadOnlySpan<uint> reached, PointSides others, int[] places)
    {
        for (var other = 0; other < others.Count; other++)
            foreach (var (node, milliseconds) in others.EndsOf(other))
            {
                var lanes = reached.Slice(places[node] * LaneSweep.Lanes, LaneSweep.Lanes);
                for (var lane = 0; lane < points.Length; lane++)
                {
                    ref var time = ref TimeOf(points[lane], other);
                    time = (int)Math.Min((uint)time, lanes[lane] + milliseconds);
                }
            }
    }

    private ref int TimeOf(int swept, int other) => ref _sweepsOrigins
        ? ref _times[(swept * _destinations.Count) + other]
        : ref _times[(other * _destinations.Count) + swept];

    /// <summary>Two points on the same edge may reach each other without passing a junction.</summary>
    private void TakeEdgesInCommon()
    {
        var byEdge = Enumerable.Range(0, _destinations.Count).Where(point => _destinations[point].IsSnapped)
            .ToLookup(point => _destinations[point].Edge);
        for (var origin = 0; origin < _origins.Count; origin++)
            foreach (var destination in byEdge[_origins[origin].Edge])
            {
                ref var time = ref _times[(origin * _destinations.Count) + destination];
                var along = PointEnds.Along(_network, _origins[origin], _destinations[destination]);
                time = (int)Math.Min((uint)time, along);
            }
    }
}
