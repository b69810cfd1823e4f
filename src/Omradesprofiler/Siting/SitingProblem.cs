using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>
/// A location problem in whole numbers: who is to be served, where sites can be, and what it costs. Same problem, same
/// answer.
/// </summary>
/// <param name="Model">What a good placement is.</param>
/// <param name="Weights">The weight of each demand, zero or more, in units of 1 / <see cref="WeightScale"/>.</param>
/// <param name="Costs">
/// Milliseconds (or thousandths of another unit) from each demand (rows) to each site (columns);
/// <see cref="TravelMatrix.Unreachable"/> where there is no way.
/// </param>
/// <param name="Rules">Whether each site may be chosen.</param>
public sealed record SitingProblem(
    SitingModel Model, IReadOnlyList<long> Weights, TravelMatrix Costs, IReadOnlyList<SiteRule> Rules)
{
    /// <summary>How many sites are chosen in all, the required ones among them; not used by set cover.</summary>
    public int Sites { get; init; }

    /// <summary>Within which cost a demand is covered; for the cover models.</summary>
    public int? Radius { get; init; }

    /// <summary>How much weight each site can take, in the weights' unit; null where nothing is limited.</summary>
    public IReadOnlyList<long>? Capacities { get; init; }

    /// <summary>Whether a required site must be filled to its capacity, to the last unit; capacitated only.</summary>
    public bool FillsRequired { get; init; }

    /// <summary>The group (municipality) of each site, −1 for none; null where no group is limited.</summary>
    public IReadOnlyList<int>? Groups { get; init; }

    /// <summary>How many sites of one group may be chosen; required ones count.</summary>
    public int GroupLimit { get; init; } = 1;

    /// <summary>What one unit of demand (a person) is in <see cref="Weights"/>.</summary>
    public long WeightScale { get; init; } = 1;

    /// <summary>
    /// What a demand costs that some site could reach, but none of the chosen; null for twice the longest cost there
    /// is. Demands that no allowed site reaches are outside the objective, and reported.
    /// </summary>
    public int? UnreachedCost { get; init; }
}
