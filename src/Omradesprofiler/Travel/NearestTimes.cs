namespace Omradesprofiler.Travel;

/// <summary>How long it takes from each origin to the nearest places, in milliseconds.</summary>
/// <param name="First">To the nearest; unreachable where there is none.</param>
/// <param name="Second">To the second nearest; unreachable where there is none.</param>
public sealed record NearestTimes(int[] First, int[] Second);
