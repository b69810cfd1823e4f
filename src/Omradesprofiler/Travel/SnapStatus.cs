namespace Omradesprofiler.Travel;

/// <summary>Whether a point got a place on the road network.</summary>
public enum SnapStatus
{
    /// <summary>It lies on or near a road.</summary>
    Snapped,

    /// <summary>No road lies within the limit: the point is in the sea, or beyond the network.</summary>
    TooFar,

    /// <summary>The network has no road for this mode.</summary>
    NoRoads,
}
