using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>The ground from which a site is reached within a time.</summary>
/// <param name="Minutes">The time.</param>
/// <param name="Shape">SWEREF 99 TM; empty where nothing is.</param>
/// <param name="MarginMeters">How far beyond the ground that is reached its edge is drawn at most.</param>
public sealed record Isochrone(int Minutes, AreaShape Shape, double MarginMeters);
