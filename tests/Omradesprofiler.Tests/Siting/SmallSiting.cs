using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Random problems small enough to go through every placement, with all that a problem can have.</summary>
internal static class SmallSiting
{
    public static SitingProblem Make(SitingModel model, ulong seed)
    {
        var chance = new Chance(seed);
        var (demands, sites) = (2 + chance.NextInt(8), 2 + chance.NextInt(7));
        var (dearest, hasGaps) = (5 + chance.NextInt(40), chance.NextInt(3) == 0);
        var costs = new int[demands * sites];
        for (var pair = 0; pair < costs.Length; pair++)
            costs[pair] = hasGaps && chance.NextInt(4) == 0 ? TravelMatrix.Unreachable : chance.NextInt(dearest + 1);
        long[] weights = [.. Enumerable.Range(0, demands).Select(_ => (long)chance.NextInt(10))];
        weights[0] = Math.Max(1, weights[0]);
        var rules = Enumerable.Range(0, sites).Select(_ => chance.NextInt(8) switch
        {
            0 => SiteRule.Forbidden,
            1 => SiteRule.Required,
            _ => SiteRule.Allowed,
        }).ToArray();
        var required = rules.Count(rule => rule == SiteRule.Required);
        var p = Math.Max(1, required) + chance.NextInt(3);
        return new SitingProblem(model, weights, Matrix(demands, sites, costs), rules)
        {
            Sites = p,
            Radius = dearest / 2,
            Groups = chance.NextInt(3) == 0 ? [.. rules.Select(_ => chance.NextInt(4) - 1)] : null,
            GroupLimit = 1 + chance.NextInt(2),
            UnreachedCost = chance.NextInt(2) == 0 ? null : dearest + chance.NextInt(50),
            Capacities = [.. rules.Select(_ =>
                (weights.Sum() * (2 + chance.NextInt(4)) / (2 * p)) + chance.NextInt(6))],
        };
    }

    public static TravelMatrix Matrix(int demands, int sites, int[] costs) => new(
        [.. Enumerable.Range(0, demands).Select(demand => $"d{demand}")],
        [.. Enumerable.Range(0, sites).Select(site => $"s{site}")], costs);

    /// <summary>All placements that keep the rules; for set cover of any size.</summary>
    public static IEnumerable<int[]> Placements(SitingProblem problem)
    {
        for (var mask = 0; mask < 1 << problem.Rules.Count; mask++)
        {
            int[] chosen = [.. Enumerable.Range(0, problem.Rules.Count).Where(site => (mask >> site & 1) == 1)];
            if (Keeps(problem, chosen))
                yield return chosen;
        }
    }

    public static bool Keeps(SitingProblem problem, IReadOnlyList<int> chosen) =>
        (problem.Model == SitingModel.SetCover || chosen.Count == problem.Sites)
        && Enumerable.Range(0, problem.Rules.Count).All(site => problem.Rules[site] switch
        {
            SiteRule.Required => chosen.Contains(site),
            SiteRule.Forbidden => !chosen.Contains(site),
            _ => true,
        })
        && (problem.Groups is not { } groups || chosen.Where(site => groups[site] >= 0)
            .GroupBy(site => groups[site]).All(group => group.Count() <= problem.GroupLimit));

    /// <summary>What each demand that counts costs at a placement, worked out the long way.</summary>
    public static List<(long Cost, long Weight)> Costs(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        var reachable = Reachable(problem);
        var longest = Longest(problem);
        var unreached = Math.Max(longest + 1, problem.UnreachedCost ?? 2 * longest);
        return [.. Enumerable.Range(0, problem.Weights.Count)
            .Where(demand => problem.Weights[demand] > 0 && reachable[demand])
            .Select(demand =>
            {
                var least = chosen.Select(site => problem.Costs[demand, site]).DefaultIfEmpty(int.MaxValue).Min();
                return (least == TravelMatrix.Unreachable ? unreached : (long)least, problem.Weights[demand]);
            })];
    }

    /// <summary>The longest cost there is.</summary>
    public static int Longest(SitingProblem problem) => problem.Costs.Milliseconds.ToArray()
        .Where(cost => cost != TravelMatrix.Unreachable).DefaultIfEmpty(0).Max();

    /// <summary>Which demands some site reaches that may be chosen.</summary>
    public static bool[] Reachable(SitingProblem problem)
    {
        var full = problem.Groups is not { } groups
            ? []
            : Enumerable.Range(0, groups.Count)
                .Where(site => problem.Rules[site] == SiteRule.Required && groups[site] >= 0)
                .GroupBy(site => groups[site]).Where(group => group.Count() >= problem.GroupLimit)
                .Select(group => group.Key).ToHashSet();
        bool[] usable = [.. Enumerable.Range(0, problem.Rules.Count).Select(site =>
            problem.Rules[site] == SiteRule.Required
            || (problem.Rules[site] == SiteRule.Allowed && !full.Contains(problem.Groups?[site] ?? -1)))];
        return [.. Enumerable.Range(0, problem.Weights.Count).Select(demand => Enumerable.Range(0, usable.Length)
            .Any(site => usable[site] && problem.Costs[demand, site] != TravelMatrix.Unreachable))];
    }

    public static long Median(SitingProblem problem, IReadOnlyList<int> chosen) =>
        Costs(problem, chosen).Sum(demand => demand.Cost * demand.Weight);

    /// <summary>Unit by unit of a tenth of a person.</summary>
    public static long WorstTenth(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        var costs = Costs(problem, chosen);
        var units = costs.SelectMany(demand => Enumerable.Repeat(demand.Cost, (int)demand.Weight * 10))
            .OrderDescending().ToList();
        return units.Take(units.Count / 10).Sum() / 10;
    }
}
