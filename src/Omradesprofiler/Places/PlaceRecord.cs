namespace Omradesprofiler.Places;

/// <summary>Where a place is known from.</summary>
/// <param name="SourceId">The source record.</param>
/// <param name="Reference">What the source calls it: <c>rad 12</c>, <c>way/4711</c>.</param>
/// <param name="Date">The day that the source tells of, <c>2025-03-31</c>; null where it does not say.</param>
public sealed record PlaceRecord(string SourceId, string Reference, string? Date);
