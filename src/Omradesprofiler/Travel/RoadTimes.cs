using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>From where on the roads a site is reached within a time, and how long it takes.</summary>
internal sealed class RoadTimes
{
    private readonly RoadNetwork _network;
    private readonly SnappedPoint _site;
    private readonly int[] _times;

    private RoadTimes(RoadNetwork network, SnappedPoint site, int limit)
    {
        (_network, _site, LimitMilliseconds) = (network, site, limit);
        var ends = new List<(int, uint)>();
        PointEnds.Arriving(network, site, ends);
        _times = PlainDijkstra.Search(network.ArrivingArcs, ends, limit);
    }

    /// <summary>The longest time.</summary>
    public int LimitMilliseconds { get; }

    /// <summary>How far one walks from a point to the road in a millisecond, metres.</summary>
    public double WalkedMetersPerMillisecond => _network.WalkToRoadKilometersPerHour / 3_600;

    /// <summary>How far from a road a point may lie, metres.</summary>
    public double WalkLimitMeters => _network.SnapLimitMeters;

    public static RoadTimes To(RoadNetwork network, SnappedPoint site, int limitMilliseconds) =>
        new(network, site, limitMilliseconds);

    /// <summary>The edges that one can join, from at least one end of which the site is reached; and the site's own.
    /// </summary>
    public IEnumerable<int> ListEdges()
    {
        var graph = _network.Graph;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
            if (edge == _site.Edge || (graph.IsOpenAlong[edge]
                && Math.Min(_times[graph.Tails[edge]], _times[graph.Heads[edge]]) <= LimitMilliseconds))
                yield return edge;
    }

    /// <summary>Places along an edge, at most so far apart, from where the site is reached, and the times.</summary>
    public IEnumerable<(PlanePoint Place, int Milliseconds)> Along(int edge, double mostMeters)
    {
        var graph = _network.Graph;
        var whole = Enumerable.Range(1, graph.PointCountOf(edge) - 1)
            .Sum(i => graph.PointOf(edge, i - 1).DistanceTo(graph.PointOf(edge, i)));
        var before = 0.0;
        for (var i = 1; i < graph.PointCountOf(edge); i++)
        {
            var (from, to) = (graph.PointOf(edge, i - 1), graph.PointOf(edge, i));
            var length = from.DistanceTo(to);
            var steps = Math.Max(1, (int)Math.Ceiling(length / mostMeters));
            for (var step = i == 1 ? 0 : 1; step <= steps; step++)
            {
                var share = (double)step / steps;
                var along = whole > 0 ? Math.Min(1, (before + (share * length)) / whole) : 0;
                if (TimeAt(edge, along) is var time && time <= LimitMilliseconds)
                    yield return (Between(from, to, share), (int)time);
            }

            before += length;
        }
    }

    /// <summary>The time to the site from a place on an edge.</summary>
    private long TimeAt(int edge, double share)
    {
        var graph = _network.Graph;
        var place = new SnappedPoint(SnapStatus.Snapped, edge, share, 0, default, 0);
        var best = edge == _site.Edge ? PointEnds.Along(_network, place, _site) : (long)HierarchyWeights.Never;
        var (forward, backward) = (graph.Forward[edge], graph.Backward[edge]);
        if (forward >= 0)
            best = Math.Min(best, _times[graph.Heads[edge]] + (long)Math.Round(forward * (1 - share)));
        if (backward >= 0)
            best = Math.Min(best, _times[graph.Tails[edge]] + (long)Math.Round(backward * share));
        return best;
    }

    private static PlanePoint Between(PlanePoint from, PlanePoint to, double share) => new(
        from.Easting + ((to.Easting - from.Easting) * share), from.Northing + ((to.Northing - from.Northing) * share));
}
