namespace Omradesprofiler.Travel;

/// <summary>What is kept of how a network was made.</summary>
/// <param name="Mode">How somebody travels.</param>
/// <param name="Description">Swedish sentences: speeds, what is left out, how points are joined to roads.</param>
/// <param name="WalkToRoadKilometersPerHour">How fast one walks between a point and the road.</param>
/// <param name="SnapLimitMeters">How far from a road a point may lie.</param>
/// <param name="Kilometers">The edges' length.</param>
/// <param name="FerryKilometers">The part of it that is ferries.</param>
internal sealed record RoadNetworkFacts(
    TravelMode Mode,
    string Description,
    double WalkToRoadKilometersPerHour,
    double SnapLimitMeters,
    double Kilometers,
    double FerryKilometers);
