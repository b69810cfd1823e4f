using Omradesprofiler.Geography;

namespace Omradesprofiler.Snapshots;

/// <summary>Where an area is on the globe, for a map to go to it. Degrees.</summary>
/// <param name="Bounds">West, south, east, north.</param>
/// <param name="LabelLongitude">Longitude of a point inside.</param>
/// <param name="LabelLatitude">Latitude of a point inside.</param>
public sealed record AreaPlace(Bounds Bounds, double LabelLongitude, double LabelLatitude);
