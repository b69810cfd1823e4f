using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>A point's place on the road network.</summary>
/// <param name="Status">Whether it got one.</param>
/// <param name="Edge">The edge that it lies on; −1 where it got no place.</param>
/// <param name="Share">How far along the edge, 0–1 of its length.</param>
/// <param name="DistanceMeters">
/// How far the point lies from the road; where it is too far, how far the nearest road within twice the limit is, else
/// infinity.
/// </param>
/// <param name="Place">The place on the road, SWEREF 99 TM; the point itself where it got none.</param>
/// <param name="Component">The part of the network that it lies on: 0 is the largest; −1 where it got no place.</param>
public readonly record struct SnappedPoint(
    SnapStatus Status, int Edge, double Share, double DistanceMeters, PlanePoint Place, int Component)
{
    /// <summary>Whether the point has a place on the network.</summary>
    public bool IsSnapped => Status == SnapStatus.Snapped;
}
