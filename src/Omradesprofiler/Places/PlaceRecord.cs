namespace Omradesprofiler.Places;

/// <summary>Where a place is known from.</summary>
/// <param name="SourceId">The source record.</param>
/// <param name="Reference">What the source calls it: <c>rad 12</c>, <c>way/4711</c>.</param>
/// <param name="Date">The day that the source tells of, <c>2025-03-31</c>; null where it does not say.</param>
public sealed record PlaceRecord(string SourceId, string Reference, string? Date)
{
    /// <summary>The file that the reference is in; null where not known.</summary>
    public string? File { get; init; }

    /// <summary>What is shown of the place from here, Swedish: namn, öppet, telefon, e-post, webb.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>Whether the reference is a thing of OpenStreetMap, the same in all files.</summary>
    internal bool IsOfOpenStreetMap => Reference.StartsWith("node/", StringComparison.Ordinal)
        || Reference.StartsWith("way/", StringComparison.Ordinal)
        || Reference.StartsWith("relation/", StringComparison.Ordinal);
}
