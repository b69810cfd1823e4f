namespace Omradesprofiler.Travel;

/// <summary>What kind of road a way is, as OpenStreetMap's tag <c>highway</c> says.</summary>
public enum RoadClass
{
    /// <summary>motorway (motorväg).</summary>
    Motorway,

    /// <summary>motorway_link (på- eller avfart).</summary>
    MotorwayLink,

    /// <summary>trunk (motortrafikled, större riksväg).</summary>
    Trunk,

    /// <summary>trunk_link.</summary>
    TrunkLink,

    /// <summary>primary (riksväg).</summary>
    Primary,

    /// <summary>primary_link.</summary>
    PrimaryLink,

    /// <summary>secondary (primär länsväg).</summary>
    Secondary,

    /// <summary>secondary_link.</summary>
    SecondaryLink,

    /// <summary>tertiary (större övrig väg).</summary>
    Tertiary,

    /// <summary>tertiary_link.</summary>
    TertiaryLink,

    /// <summary>unclassified (mindre väg), and highway=road.</summary>
    Unclassified,

    /// <summary>residential (bostadsgata).</summary>
    Residential,

    /// <summary>living_street (gångfartsområde).</summary>
    LivingStreet,

    /// <summary>service (tillfartsväg).</summary>
    Service,

    /// <summary>track (bruksväg).</summary>
    Track,

    /// <summary>pedestrian (gågata).</summary>
    Pedestrian,

    /// <summary>cycleway (cykelväg).</summary>
    Cycleway,

    /// <summary>footway (gångväg).</summary>
    Footway,

    /// <summary>path and bridleway (stig, ridväg).</summary>
    Path,

    /// <summary>steps (trappa).</summary>
    Steps,

    /// <summary>route=ferry (färja).</summary>
    Ferry,
}
