namespace Omradesprofiler.Places;

/// <summary>What people of an area or clinic, or at a point, have near.</summary>
/// <param name="People">How many they are; 0 for a point where nobody need live.</param>
/// <param name="Minutes">The walk that places are listed within.</param>
/// <param name="Kinds">All kinds, also those that nobody has near.</param>
/// <param name="Places">The places within that walk of anybody, by kind, then the nearest first.</param>
public sealed record PlacesNearby(
    double People, int Minutes, IReadOnlyList<KindNearby> Kinds, IReadOnlyList<PlaceNearby> Places)
{
    /// <summary>The kinds that there are places of, but none within the walk of anybody.</summary>
    public IReadOnlyList<KindNearby> Missing => [.. Kinds.Where(one => one.Count == 0 && one.Held > 0)];
}

/// <summary>A kind as people have it near.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Held">How many places of the kind the data hold at all; 0 says nothing of the ground.</param>
/// <param name="Count">How many are within the walk of anybody.</param>
/// <param name="WithinMeters">Shares of the people, 0–1, one for each of <see cref="PlaceLimits.Meters"/>.</param>
/// <param name="WithinMinutes">The same for each of <see cref="PlaceLimits.Minutes"/>.</param>
/// <param name="Nearest">The one that is nearest to most of the people by the straight line; null where the data hold
/// none.</param>
/// <param name="MeanMeters">How far the people have to the nearest one by the straight line, in the mean.</param>
public sealed record KindNearby(
    PlaceKind Kind, int Held, int Count, IReadOnlyList<double> WithinMeters, IReadOnlyList<double> WithinMinutes,
    LocalPlace? Nearest, double? MeanMeters);

/// <summary>A place as people have it near.</summary>
/// <param name="Place">The place.</param>
/// <param name="Meters">The straight line from the nearest of them, metres.</param>
/// <param name="Milliseconds">The walk for the one who has the shortest.</param>
/// <param name="Share">The share of the people who have it within the walk, 0–1.</param>
public sealed record PlaceNearby(LocalPlace Place, double Meters, int Milliseconds, double Share);
