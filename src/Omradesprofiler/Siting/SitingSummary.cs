namespace Omradesprofiler.Siting;

/// <summary>What a placement means for those it is for, in the problem's units.</summary>
/// <param name="Weight">The weight of all demands that some site that may be chosen reaches.</param>
/// <param name="Reached">The weight that a chosen site reaches.</param>
/// <param name="UnreachableWeight">The weight that no site that may be chosen reaches: outside all the rest.</param>
/// <param name="MeanCost">The mean cost of the weight that is reached.</param>
/// <param name="NinthDecile">The cost that nine tenths of the reached weight stay within.</param>
/// <param name="WorstCost">The longest cost of anybody reached.</param>
/// <param name="Within">The weight within each of the limits asked for.</param>
/// <param name="Loads">The weight at each chosen site, in the order of the chosen.</param>
public sealed record SitingSummary(
    long Weight, long Reached, long UnreachableWeight, double MeanCost, int NinthDecile, int WorstCost,
    IReadOnlyList<long> Within, IReadOnlyList<long> Loads)
{
    /// <summary>Summarises a placement.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="result">The placement.</param>
    /// <param name="limits">Costs to count the weight within.</param>
    public static SitingSummary Of(SitingProblem problem, SitingResult result, IReadOnlyList<int> limits)
    {
        var unreachable = result.Unreachable.Sum(demand => problem.Weights[demand]);
        var reached = Enumerable.Range(0, problem.Weights.Count)
            .Where(demand => result.Allocation[demand] >= 0 && problem.Weights[demand] > 0)
            .Select(demand => (Cost: problem.Costs[demand, result.Allocation[demand]], Weight: problem.Weights[demand]))
            .OrderBy(demand => demand.Cost).ToList();
        var sum = reached.Sum(demand => demand.Weight);
        var loads = result.Chosen.ToDictionary(site => site, _ => 0L);
        for (var demand = 0; demand < problem.Weights.Count; demand++)
            if (result.Allocation[demand] >= 0)
                loads[result.Allocation[demand]] += problem.Weights[demand];
        return new SitingSummary(
            problem.Weights.Sum() - unreachable, sum, unreachable,
            sum == 0 ? 0 : reached.Sum(demand => (double)demand.Weight * demand.Cost) / sum,
            Decile(reached, sum), reached.Count == 0 ? 0 : reached[^1].Cost,
            [.. limits.Select(limit => reached.Where(demand => demand.Cost <= limit).Sum(demand => demand.Weight))],
            [.. result.Chosen.Select(site => loads[site])]);
    }

    private static int Decile(List<(int Cost, long Weight)> ascending, long sum)
    {
        Int128 passed = 0;
        foreach (var (cost, weight) in ascending)
            if ((passed += weight) * 10 >= (Int128)sum * 9)
                return cost;
        return 0;
    }
}
