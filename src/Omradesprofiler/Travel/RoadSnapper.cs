using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// Finds the nearest place on a road. A piece of road that has no way to the rest is passed over where a road of a
/// larger part of the network lies at most twice as far away (or 50 m farther): such pieces are mostly faults of the
/// map.
/// </summary>
internal sealed class RoadSnapper
{
    private const double FirstLookMeters = 250;
    private const double FartherTimes = 2;
    private const double FartherMeters = 50;
    private readonly RoadGraph _graph;
    private readonly RoadComponents _components;
    private readonly double _limitMeters;
    private readonly int[] _edges;
    private readonly BoxIndex _index;

    public RoadSnapper(RoadGraph graph, RoadComponents components, double limitMeters)
    {
        (_graph, _components, _limitMeters) = (graph, components, limitMeters);
        _edges = [.. Enumerable.Range(0, graph.EdgeCount).Where(edge => graph.IsOpenAlong[edge])];
        _index = new BoxIndex([.. _edges.Select(graph.BoundsOf)]);
    }

    public SnappedPoint Snap(PlanePoint point)
    {
        var none = new SnappedPoint(SnapStatus.TooFar, -1, 0, double.PositiveInfinity, point, -1);
        if (_edges.Length == 0)
            return none with { Status = SnapStatus.NoRoads };
        if (FindNearest(point, _limitMeters * FartherTimes) is not { } nearest)
            return none;
        if (nearest.DistanceMeters > _limitMeters)
            return none with { DistanceMeters = nearest.DistanceMeters };
        if (nearest.Component == 0)
            return nearest;
        var farther = Math.Max(nearest.DistanceMeters * FartherTimes, nearest.DistanceMeters + FartherMeters);
        var reach = Math.Min(_limitMeters, farther);
        return ListWithin(point, reach).Where(place => place.DistanceMeters <= reach)
            .OrderBy(place => place.Component).ThenBy(place => place.DistanceMeters).ThenBy(place => place.Edge)
            .First();
    }

    private SnappedPoint? FindNearest(PlanePoint point, double mostMeters)
    {
        for (var reach = Math.Min(FirstLookMeters, mostMeters); ; reach = Math.Min(reach * 4, mostMeters))
        {
            SnappedPoint? best = null;
            foreach (var place in ListWithin(point, reach))
                if (best is not { } earlier || place.DistanceMeters < earlier.DistanceMeters
                    || (place.DistanceMeters == earlier.DistanceMeters && place.Edge < earlier.Edge))
                    best = place;
            if (best?.DistanceMeters <= reach)
                return best;
            if (reach >= mostMeters)
                return null;
        }
    }

    /// <summary>The nearest place on each edge whose box comes within reach.</summary>
    private IEnumerable<SnappedPoint> ListWithin(PlanePoint point, double reach)
    {
        var found = new List<int>();
        var (x, y) = (point.Easting, point.Northing);
        _index.Find(new Bounds(x - reach, y - reach, x + reach, y + reach), found);
        return found.Select(number => OnEdge(_edges[number], point));
    }

    private SnappedPoint OnEdge(int edge, PlanePoint point)
    {
        var best = (Distance: double.PositiveInfinity, Along: 0.0, Place: point);
        var along = 0.0;
        var from = _graph.PointOf(edge, 0);
        for (var i = 1; i < _graph.PointCountOf(edge); i++)
        {
            var to = _graph.PointOf(edge, i);
            var length = from.DistanceTo(to);
            var (place, share) = NearestOn(from, to, length, point);
            var distance = place.DistanceTo(point);
            if (distance < best.Distance)
                best = (distance, along + (share * length), place);
            along += length;
            from = to;
        }

        var whole = along > 0 ? Math.Min(1, best.Along / along) : 0;
        return new SnappedPoint(SnapStatus.Snapped, edge, whole, best.Distance, best.Place, ComponentOf(edge));
    }

    private static (PlanePoint Place, double Share) NearestOn(
        PlanePoint from, PlanePoint to, double length, PlanePoint point)
    {
        if (length == 0)
            return (from, 0);
        var (dx, dy) = (to.Easting - from.Easting, to.Northing - from.Northing);
        var along = ((point.Easting - from.Easting) * dx) + ((point.Northing - from.Northing) * dy);
        var share = Math.Clamp(along / (length * length), 0, 1);
        return (new PlanePoint(from.Easting + (share * dx), from.Northing + (share * dy)), share);
    }

    /// <summary>The smaller of the parts that an edge's ends lie in: a one-way road out of a part leads nowhere back.
    /// </summary>
    private int ComponentOf(int edge) =>
        Math.Max(_components.Of[_graph.Tails[edge]], _components.Of[_graph.Heads[edge]]);
}
