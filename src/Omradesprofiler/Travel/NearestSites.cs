namespace Omradesprofiler.Travel;

/// <summary>A site and how long it takes to get there.</summary>
/// <param name="Site">Its number; −1 where there is none that can be reached.</param>
/// <param name="Milliseconds">The time; <see cref="TravelMatrix.Unreachable"/> where there is none.</param>
public readonly record struct NearestSite(int Site, int Milliseconds);

/// <summary>Each origin's nearest sites, without the times to all the others.</summary>
public static class NearestSites
{
    /// <summary>
    /// The nearest sites of each origin, nearest first, ties by lowest number; <paramref name="count"/> for each origin,
    /// origin by origin. Exact.
    /// </summary>
    public static NearestSite[] Find(
        RoadNetwork network, IReadOnlyList<SnappedPoint> origins, IReadOnlyList<SnappedPoint> sites, int count) =>
        throw new NotSupportedException();
}
