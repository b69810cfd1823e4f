namespace Omradesprofiler.Travel;

/// <summary>A site and how long it takes to get there.</summary>
/// <param name="Site">Its number; −1 where there is none that can be reached.</param>
/// <param name="Milliseconds">The time; <see cref="TravelMatrix.Unreachable"/> where there is none.</param>
public readonly record struct NearestSite(int Site, int Milliseconds)
{
    /// <summary>No site can be reached.</summary>
    public static NearestSite None { get; } = new(-1, TravelMatrix.Unreachable);
}
