namespace Omradesprofiler.Places;

/// <summary>A kind of place, and how files tell that they mean it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamed">Whether one without a name is incomplete; a playground is not.</param>
/// <param name="Words">Other words for it in lists.</param>
/// <param name="Tags">Its tags in OpenStreetMap; any of them does.</param>
public sealed record PlaceKindEntry(
    PlaceKind Kind, bool IsNamed, IReadOnlyList<string> Words, IReadOnlyList<OsmTagRule> Tags);
