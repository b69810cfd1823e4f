using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>The ground from which a site is reached within a time.</summary>
/// <param name="Minutes">The time.</param>
/// <param name="Shape">SWEREF 99 TM; empty where nothing is.</param>
public sealed record Isochrone(int Minutes, AreaShape Shape);

/// <summary>Draws from where a site is reached within given times.</summary>
public static class Isochrones
{
    /// <summary>
    /// One shape per time, in the order given; those of longer times hold those of shorter. The time is *to* the site
    /// from where people live.
    /// </summary>
    /// <exception cref="ArgumentException">No times, or one outside 1–240 minutes.</exception>
    public static IReadOnlyList<Isochrone> Draw(
        RoadNetwork network, SnappedPoint site, IReadOnlyList<int> minutes) => throw new NotSupportedException();
}
