namespace Omradesprofiler.Travel;

/// <summary>Where travel times come from; always said where they are shown.</summary>
public enum TravelKind
{
    /// <summary>Shortest paths in a road network.</summary>
    Network,

    /// <summary>A file of times that another service computed.</summary>
    File,

    /// <summary>The straight line times a detour factor at an even speed: an estimate.</summary>
    StraightLine,
}
