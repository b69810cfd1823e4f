using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting;

/// <summary>
/// What a placement is worth, straight from the problem: for today's sites, for a placement made by hand, and as a
/// check on every solver.
/// </summary>
public static class SitingEvaluation
{
    /// <summary>The worst tenth of the weight.</summary>
    private const int TenthParts = 10;

    /// <summary>Evaluates a placement, with each demand at the nearest of its sites, of equal ones the first.</summary>
    /// <param name="problem">The problem. Whether its rules allow the placement is not looked at, but demands that no
    /// site that may be chosen reaches are outside the objective.</param>
    /// <param name="chosen">Sites by number.</param>
    /// <param name="allocation">The site of each demand, −1 where none of them reaches it.</param>
    public static long Evaluate(SitingProblem problem, IReadOnlyList<int> chosen, out int[] allocation)
    {
        allocation = Allocate(problem, chosen);
        return Objective(problem, chosen, allocation);
    }

    /// <summary>What a placement is worth when the allocation is given.</summary>
    public static long Objective(SitingProblem problem, IReadOnlyList<int> chosen, IReadOnlyList<int> allocation)
    {
        if (problem.Model == SitingModel.SetCover)
            return chosen.Count;
        var index = new SitingIndex(problem);
        var costs = index.Demands.Select(demand => allocation[demand] < 0
            ? index.Unreached
            : (long)problem.Costs[demand, allocation[demand]]).ToArray();
        var weights = index.Weights;
        return problem.Model switch
        {
            SitingModel.MaxCover => index.Demands.Zip(weights)
                .Sum(pair => IsCovered(problem, pair.First, allocation[pair.First]) ? pair.Second : 0),
            SitingModel.PCenter => costs.DefaultIfEmpty(0).Max(),
            SitingModel.WorstTenth => WorstShare(costs, weights),
            _ => costs.Zip(weights).Sum(pair => pair.First * pair.Second),
        };
    }

    /// <summary>The sites that a placement may have: not forbidden, nor in a group that required ones fill.</summary>
    public static IReadOnlyList<int> UsableSites(SitingProblem problem)
    {
        var index = new SitingIndex(problem);
        return [.. index.Required, .. index.Free];
    }

    /// <summary>What a demand costs that no chosen site reaches: as stated, but always more than the longest cost.
    /// </summary>
    public static int UnreachedCost(SitingProblem problem)
    {
        var longest = 0;
        foreach (var cost in problem.Costs.Milliseconds)
            if (cost != TravelMatrix.Unreachable)
                longest = Math.Max(longest, cost);
        var stated = problem.UnreachedCost ?? 2L * longest;
        return (int)Math.Min(Math.Max(stated, longest + 1L), TravelMatrix.Unreachable - 1);
    }

    /// <summary>
    /// Σ weight × cost over the worst tenth of the weight; the demand at its edge counts with the part that lies
    /// within. Rounded down to a whole number where a tenth of the weight is none.
    /// </summary>
    internal static long WorstShare(ReadOnlySpan<long> costs, ReadOnlySpan<long> weights) =>
        (long)(WorstShareTenfold(costs, weights) / TenthParts);

    /// <summary>Ten times as much, which is whole.</summary>
    internal static Int128 WorstShareTenfold(ReadOnlySpan<long> costs, ReadOnlySpan<long> weights)
    {
        var (keys, order) = (costs.ToArray(), weights.ToArray());
        Array.Sort(keys, order);
        Int128 left = 0;
        foreach (var weight in order)
            left += weight;
        Int128 sum = 0;
        for (var place = keys.Length - 1; place >= 0 && left > 0; place--)
        {
            var part = Int128.Min((Int128)order[place] * TenthParts, left);
            sum += part * keys[place];
            left -= part;
        }

        return sum;
    }

    /// <summary>Whether a demand has a site, and within the radius.</summary>
    private static bool IsCovered(SitingProblem problem, int demand, int site) =>
        site >= 0 && problem.Costs[demand, site] <= problem.Radius;

    private static int[] Allocate(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        var allocation = new int[problem.Weights.Count];
        for (var demand = 0; demand < allocation.Length; demand++)
        {
            var row = problem.Costs.Row(demand);
            var least = TravelMatrix.Unreachable;
            allocation[demand] = -1;
            foreach (var site in chosen)
                if (row[site] < least)
                    (least, allocation[demand]) = (row[site], site);
        }

        return allocation;
    }
}
