namespace Omradesprofiler.Travel;

/// <summary>A network in numbers, for findings and for the reader.</summary>
/// <param name="Nodes">Junctions and ends of roads.</param>
/// <param name="Edges">Stretches between them.</param>
/// <param name="OneWayEdges">Stretches that may be travelled in one direction only.</param>
/// <param name="Kilometers">The stretches' length.</param>
/// <param name="FerryKilometers">The part of it that is ferries.</param>
/// <param name="Components">Parts within which everybody can travel to everywhere and back.</param>
/// <param name="NodesOutsideLargest">Nodes in other parts than the largest.</param>
public sealed record RoadNetworkSummary(
    int Nodes,
    int Edges,
    int OneWayEdges,
    double Kilometers,
    double FerryKilometers,
    int Components,
    int NodesOutsideLargest);
