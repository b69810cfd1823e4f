namespace Omradesprofiler.Geography;

/// <summary>What can be wrong with an area's geometry.</summary>
public enum ShapeRule
{
    /// <summary>Two edges cross: a bow tie, or rings that cut each other.</summary>
    SelfIntersection,

    /// <summary>Two edges lie on each other for more than a point.</summary>
    EdgeOverlap,

    /// <summary>A ring touches itself in a point. Area and point in polygon are not affected.</summary>
    SelfTouch,

    /// <summary>A ring that turns straight back over the edge that it came by.</summary>
    Spike,

    /// <summary>A vertex repeats the one before it.</summary>
    DuplicateVertex,

    /// <summary>A ring that encloses nothing: on average less than a millimetre wide.</summary>
    ZeroArea,

    /// <summary>A hole that does not lie in its shell.</summary>
    HoleOutsideShell,

    /// <summary>A hole within another hole of the same polygon.</summary>
    NestedHoles,

    /// <summary>A part that lies within another part of the same area.</summary>
    OverlappingParts,

    /// <summary>The shape is so entangled that checking it was given up.</summary>
    TooEntangled,
}
