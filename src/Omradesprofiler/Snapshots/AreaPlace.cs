using Omradesprofiler.Geography;

namespace Omradesprofiler.Snapshots;

/// <summary>Where an area is on the globe, for a map to go to it. Degrees.</summary>
/// <param name="Bounds">West, south, east, north.</param>
/// <param name="LabelLongitude">Longitude of a point inside.</param>
/// <param name="LabelLatitude">Latitude of a point inside.</param>
public sealed record AreaPlace(Bounds Bounds, double LabelLongitude, double LabelLatitude)
{
    /// <summary>
    /// The middle of where its people live, weighted by the people of populated squares; a point inside the area where
    /// it has none. SWEREF 99 TM.
    /// </summary>
    public PlanePoint Center { get; init; }

    /// <summary>Whether people decided the middle, and not the ground.</summary>
    public bool IsCenterByPeople { get; init; }
}
