namespace Omradesprofiler.Places;

/// <summary>What a snapshot knows of local actors and activities.</summary>
/// <param name="Kinds">All kinds that there are words for, in the order to show them; the data may lack some.</param>
/// <param name="Places">The places, by kind and then by name.</param>
/// <param name="Walk">How walking to them is timed.</param>
public sealed record LocalPlaces(
    IReadOnlyList<PlaceKind> Kinds, IReadOnlyList<LocalPlace> Places, PlaceWalk Walk)
{
    /// <summary>Nothing is known.</summary>
    public static LocalPlaces None { get; } = new([], [], PlaceWalk.Estimate);

    /// <summary>The kinds that there is at least one place of.</summary>
    public IReadOnlyList<PlaceKind> KindsHeld
    {
        get
        {
            var held = Places.Select(place => place.Kind).ToHashSet(StringComparer.Ordinal);
            return [.. Kinds.Where(kind => held.Contains(kind.Id))];
        }
    }

    /// <summary>The kind with an id, or null.</summary>
    public PlaceKind? FindKind(string id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The kind with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PlaceKind GetKind(string id) =>
        FindKind(id) ?? throw new KeyNotFoundException($"Slaget {id} finns inte.");
}
