using Omradesprofiler.Siting;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>Somewhere a site can be, as a file says it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rule">Whether it may be chosen.</param>
/// <param name="Capacity">How much weight it takes; null where nothing is said.</param>
/// <param name="Group">What it belongs to; null where nothing is said.</param>
public sealed record LocationCandidate(string Id, SiteRule Rule, double? Capacity, string? Group);

/// <summary>A location problem as its files say it.</summary>
/// <param name="Demands">The demands' ids, in the file's order.</param>
/// <param name="Weights">The weight of each demand, zero or more.</param>
/// <param name="Candidates">The candidates, in the file's order.</param>
/// <param name="Costs">
/// Row by row, a row for each demand; <see cref="double.PositiveInfinity"/> where there is no way.
/// </param>
/// <param name="HasCapacities">Whether the file has a column for capacity.</param>
public sealed record LocationData(
    IReadOnlyList<string> Demands, double[] Weights, IReadOnlyList<LocationCandidate> Candidates, double[] Costs,
    bool HasCapacities)
{
    /// <summary>The cost between a demand and a candidate, by number.</summary>
    public double Cost(int demand, int candidate) => Costs[((long)demand * Candidates.Count) + candidate];
}
