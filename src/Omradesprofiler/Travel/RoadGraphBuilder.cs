using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>
/// Cuts the ways of a mode at their junctions. Half of a ferry's wait stands at each end that meets a road, so that it
/// is the same however many ways the crossing is drawn as.
/// </summary>
internal sealed class RoadGraphBuilder
{
    private const double MillisecondsPerHour = 3_600_000;
    private readonly RoadMap _map;
    private readonly TravelMode _mode;
    private readonly SpeedTable _speeds;
    private readonly byte[] _uses;
    private readonly bool[] _meetsRoad;
    private readonly int[] _numbers;
    private readonly int[] _x;
    private readonly int[] _y;
    private readonly List<int> _tails = [], _heads = [], _forward = [], _backward = [], _pointStarts = [0];
    private readonly List<int> _pointX = [], _pointY = [];
    private readonly List<bool> _isOpenAlong = [];
    private int _nodeCount;

    private RoadGraphBuilder(RoadMap map, TravelMode mode, SpeedTable speeds)
    {
        (_map, _mode, _speeds) = (map, mode, speeds);
        (_uses, _meetsRoad) = (new byte[map.NodeCount], new bool[map.NodeCount]);
        (_x, _y) = (new int[map.NodeCount], new int[map.NodeCount]);
        _numbers = new int[map.NodeCount];
        Array.Fill(_numbers, -1);
    }

    /// <summary>Kilometres of all edges.</summary>
    public double Kilometers { get; private set; }

    /// <summary>The part of it that is ferries.</summary>
    public double FerryKilometers { get; private set; }

    /// <summary>The edges, with nodes in the order in which the ways name them.</summary>
    public static (RoadGraph Graph, double Kilometers, double FerryKilometers) Build(
        RoadMap map, TravelMode mode, SpeedTable speeds)
    {
        var builder = new RoadGraphBuilder(map, mode, speeds);
        for (var way = 0; way < map.Ways.Count; way++)
            builder.CountUses(way);
        for (var way = 0; way < map.Ways.Count; way++)
            builder.Cut(way);
        return (builder.ToGraph(), builder.Kilometers, builder.FerryKilometers);
    }

    private bool IsUsed(int way) =>
        _map.Ways[way].DirectionsOf(_mode) != WayDirections.None && _map.NodesOf(way).Length > 1;

    private void CountUses(int way)
    {
        if (!IsUsed(way))
            return;
        var nodes = _map.NodesOf(way);
        foreach (var node in nodes)
        {
            if (_uses[node] == 0)
                Place(node);
            _uses[node] = (byte)Math.Min(_uses[node] + 1, 2);
            _meetsRoad[node] |= _map.Ways[way].Class != RoadClass.Ferry;
        }

        _uses[nodes[0]] = _uses[nodes[^1]] = 2;
    }

    private void Place(int node)
    {
        var (longitude, latitude) = _map.DegreesOf(node);
        var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
        (_x[node], _y[node]) = (RoadGraph.ToCentimeters(easting), RoadGraph.ToCentimeters(northing));
    }

    private void Cut(int way)
    {
        if (!IsUsed(way))
            return;
        var nodes = _map.NodesOf(way);
        var whole = LengthOf(nodes);
        for (var (from, to) = (0, 1); to < nodes.Length; to++)
            if (_uses[nodes[to]] > 1)
            {
                AddEdge(_map.Ways[way], nodes[from..(to + 1)], whole);
                from = to;
            }
    }

    private double LengthOf(ReadOnlySpan<int> nodes)
    {
        var meters = 0.0;
        for (var i = 1; i < nodes.Length; i++)
            meters += GlobeDistance.Meters(_map.DegreesOf(nodes[i - 1]), _map.DegreesOf(nodes[i]));
        return meters;
    }

    private void AddEdge(RoadWay way, ReadOnlySpan<int> nodes, double wayMeters)
    {
        var meters = LengthOf(nodes);
        var isFerry = way.Class == RoadClass.Ferry;
        var time = isFerry
            ? FerryTime(way, nodes, meters, wayMeters)
            : TimeOf(meters, _speeds.SpeedOn(way, _mode));
        var directions = way.DirectionsOf(_mode);
        _tails.Add(NumberOf(nodes[0]));
        _heads.Add(NumberOf(nodes[^1]));
        _forward.Add(directions.HasFlag(WayDirections.Forward) ? time : RoadGraph.Closed);
        _backward.Add(directions.HasFlag(WayDirections.Backward) ? time : RoadGraph.Closed);
        _isOpenAlong.Add(!isFerry && way.Class is not (RoadClass.Motorway or RoadClass.MotorwayLink));
        foreach (var node in nodes)
        {
            _pointX.Add(_x[node]);
            _pointY.Add(_y[node]);
        }

        _pointStarts.Add(_pointX.Count);
        Kilometers += meters / 1000;
        FerryKilometers += isFerry ? meters / 1000 : 0;
    }

    private int FerryTime(RoadWay way, ReadOnlySpan<int> nodes, double meters, double wayMeters)
    {
        var crossing = way.DurationSeconds is { } seconds
            ? seconds * 1000.0 * (wayMeters > 0 ? meters / wayMeters : 1)
            : TimeOf(meters, _speeds.Ferry);
        ArgumentOutOfRangeException.ThrowIfNegative(_speeds.FerryWaitMinutes);
        var halves = (_meetsRoad[nodes[0]] ? 1 : 0) + (_meetsRoad[nodes[^1]] ? 1 : 0);
        return (int)Math.Round(crossing + (halves * _speeds.FerryWaitMinutes * 30_000));
    }

    private static int TimeOf(double meters, double kilometersPerHour)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kilometersPerHour);
        return (int)Math.Round(meters / 1000 / kilometersPerHour * MillisecondsPerHour);
    }

    private int NumberOf(int node)
    {
        if (_numbers[node] < 0)
            _numbers[node] = _nodeCount++;
        return _numbers[node];
    }

    private RoadGraph ToGraph() => new()
    {
        NodeCount = _nodeCount,
        Tails = [.. _tails],
        Heads = [.. _heads],
        Forward = [.. _forward],
        Backward = [.. _backward],
        PointStarts = [.. _pointStarts],
        X = [.. _pointX],
        Y = [.. _pointY],
        IsOpenAlong = [.. _isOpenAlong],
    };
}
