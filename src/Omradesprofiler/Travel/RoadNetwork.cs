using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>The roads that one mode can use, prepared for fast shortest paths. Does not change; safe for threads.
/// </summary>
public sealed class RoadNetwork
{
    /// <summary>Of the rules, the speeds and the bytes together: another number means that old bytes are of no use.
    /// </summary>
    public const int Version = 1;

    private readonly RoadSnapper _snapper;
    private readonly Lazy<RoadArcs> _leavingArcs;
    private readonly Lazy<RoadArcs> _arrivingArcs;

    internal RoadNetwork(RoadGraph graph, Hierarchy hierarchy, RoadNetworkFacts facts)
    {
        (Graph, Hierarchy, Facts) = (graph, hierarchy, facts);
        _leavingArcs = new Lazy<RoadArcs>(() => RoadArcs.Leaving(graph));
        _arrivingArcs = new Lazy<RoadArcs>(() => RoadArcs.Arriving(graph));
        Components = RoadComponents.Find(graph);
        Summary = SummaryOf();
        for (var edge = 0; edge < graph.EdgeCount; edge++)
            Bounds = (edge == 0 ? Bounds.Empty : Bounds).Union(graph.BoundsOf(edge));
        _snapper = new RoadSnapper(graph, Components, facts.SnapLimitMeters);
    }

    /// <summary>How somebody travels.</summary>
    public TravelMode Mode => Facts.Mode;

    /// <summary>The network in numbers.</summary>
    public RoadNetworkSummary Summary { get; }

    /// <summary>Swedish sentences: speeds, what is left out, how points are joined to roads.</summary>
    public string Description => Facts.Description;

    /// <summary>How fast one walks between a point and the road, km/h.</summary>
    public double WalkToRoadKilometersPerHour => Facts.WalkToRoadKilometersPerHour;

    /// <summary>How far from a road a point may lie, metres.</summary>
    public double SnapLimitMeters => Facts.SnapLimitMeters;

    /// <summary>The box around all roads, SWEREF 99 TM; empty where there are none.</summary>
    public Bounds Bounds { get; } = Bounds.Empty;

    internal RoadGraph Graph { get; }

    internal Hierarchy Hierarchy { get; }

    internal RoadNetworkFacts Facts { get; }

    internal RoadComponents Components { get; }

    /// <summary>The roads by the node that they leave.</summary>
    internal RoadArcs LeavingArcs => _leavingArcs.Value;

    /// <summary>The roads by the node that they arrive at.</summary>
    internal RoadArcs ArrivingArcs => _arrivingArcs.Value;

    /// <summary>Prepares a mode's network; the same map and speeds give the same bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not car, bicycle or walking, or a speed that is none.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoadNetwork Build(
        RoadMap map, TravelMode mode, SpeedTable speeds, CancellationToken cancellation = default)
    {
        var (drawn, kilometers, ferryKilometers) = RoadGraphBuilder.Build(map, mode, speeds);
        var (graph, hierarchy) = Hierarchy.Build(drawn, cancellation);
        return new RoadNetwork(graph, hierarchy, new RoadNetworkFacts(
            mode, RoadNetworkText.Describe(mode, speeds), speeds.WalkToRoad, speeds.SnapLimitMeters, kilometers,
            ferryKilometers));
    }

    /// <summary>The network as bytes, to keep.</summary>
    public byte[] Serialize() => RoadNetworkSerializer.Write(this);

    /// <summary>Reads back what <see cref="Serialize"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="source">The file or attachment, for the message.</param>
    /// <exception cref="Findings.DataException">They are damaged, or of another version.</exception>
    public static RoadNetwork Deserialize(ReadOnlyMemory<byte> bytes, string source) =>
        RoadNetworkSerializer.Read(bytes, source);

    /// <summary>Finds each point's place on the network.</summary>
    public SnappedPoint[] Snap(IReadOnlyList<PlanePoint> points)
    {
        var places = new SnappedPoint[points.Count];
        Parallel.For(0, points.Count, i => places[i] = _snapper.Snap(points[i]));
        return places;
    }

    private RoadNetworkSummary SummaryOf()
    {
        var oneWay = Enumerable.Range(0, Graph.EdgeCount)
            .Count(edge => Graph.Forward[edge] == RoadGraph.Closed || Graph.Backward[edge] == RoadGraph.Closed);
        return new RoadNetworkSummary(
            Graph.NodeCount, Graph.EdgeCount, oneWay, Facts.Kilometers, Facts.FerryKilometers, Components.Sizes.Length,
            Components.Sizes.Skip(1).Sum());
    }
}
