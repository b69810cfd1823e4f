namespace Omradesprofiler.Geography;

/// <summary>How much an area's ground changed.</summary>
/// <param name="Area">The area's place.</param>
/// <param name="GainedSquareMeters">Ground that it got.</param>
/// <param name="LostSquareMeters">Ground that another kept.</param>
/// <param name="Share">The larger of them, of all the ground that it had, 0–1.</param>
public sealed record SnapChange(int Area, double GainedSquareMeters, double LostSquareMeters, double Share);
