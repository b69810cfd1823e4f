namespace Omradesprofiler.Care;

/// <summary>In which sense an area belongs to a clinic. The senses are never mixed.</summary>
public enum CareGeographyKind
{
    /// <summary>Närmaste: where somebody is listed who makes no choice, by the region's rule.</summary>
    Nearest,

    /// <summary>Ansvarig: the clinic that answers for the area by the region's decision.</summary>
    Responsible,

    /// <summary>Listade: the clinics that the area's people are listed at.</summary>
    Listed,

    /// <summary>Another division of care: barnhälsovårdens areas, tandvårdens.</summary>
    Other,
}
