using Omradesprofiler.Siting;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Against every placement and assignment of small problems, and spopt's published example.</summary>
public sealed class CapacityTests
{
    private const int Problems = 400;

    private static readonly SitingOptions Plain = new() { MostThreads = 1 };
    private static readonly SitingOptions NotTiny = new() { MostThreads = 1, EnumeratesFew = false };
    private static readonly SitingOptions Hasty =
        new() { MostThreads = 1, EnumeratesFew = false, BoundSteps = 4, SearchRounds = 0 };

    [Fact]
    public void The_best_of_all_assignments_is_found_and_proven()
    {
        var found = 0;
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(SitingModel.Capacitated, seed) with { FillsRequired = seed % 5 == 0 };
            var result = SitingSolver.Solve(problem, Plain, null, TestContext.Current.CancellationToken);
            var best = Best(problem);
            Assert.True(best is null == (result.Status == SitingStatus.Infeasible), $"{seed}: {result.Status} {best}");
            if (best is null)
            {
                Assert.True(result.Reason is { Length: > 10 }, $"{seed}: no reason.");
                continue;
            }

            found++;
            Assert.True(result.Status == SitingStatus.Optimal && result.Objective == best, $"{seed}: {best} {result}");
            AssertKept(problem, result, $"{seed}");
        }

        Assert.InRange(found, Problems / 4, Problems);
    }

    [Fact]
    public void The_bound_holds_and_nothing_is_called_impossible_that_is_not()
    {
        var (tried, missed, gap) = (0, 0, 0.0);
        for (var seed = 1UL; seed <= Problems; seed++)
            foreach (var options in new[] { NotTiny, Hasty })
            {
                var problem = SmallSiting.Make(SitingModel.Capacitated, seed);
                var result = SitingSolver.Solve(problem, options, null, TestContext.Current.CancellationToken);
                var best = Best(problem);
                if (result.Chosen.Count == 0)
                {
                    Assert.True(best is null || result.Status == SitingStatus.NotFound, $"{seed}: {best} {result}");
                    missed += best is null ? 0 : 1;
                    continue;
                }

                AssertKept(problem, result, $"{seed}");
                Assert.True(result.Bound <= best && best <= result.Objective, $"{seed}: {best} {result}");
                (tried, gap) = (tried + 1, gap + Math.Min(1, result.Gap));
            }

        Assert.InRange(missed, 0, tried / 20);
        Assert.InRange(gap / tried, 0, 0.2);
    }

    /// <summary>
    /// spopt's test of its capacitated p-median: capacities 5, 7, 10, demands 4, 10, two sites. Where a required site
    /// must be filled (its <c>fulfill_predefined_fac</c>), site 0 can not be.
    /// </summary>
    [Fact]
    public void The_published_example_is_assigned_as_published()
    {
        var problem = new SitingProblem(
            SitingModel.Capacitated, [4, 10], SmallSiting.Matrix(2, 3, [3, 1, 9, 2, 4, 6]), new SiteRule[3])
        {
            Sites = 2,
            Capacities = [5, 7, 10],
        };
        var result = SitingSolver.Solve(problem, null, null, TestContext.Current.CancellationToken);
        Assert.Equal(SitingStatus.Optimal, result.Status);
        Assert.Equal([1, 2], result.Allocation);
        Assert.Equal(64, result.Objective);
        var filled = problem with
        {
            Rules = [SiteRule.Required, SiteRule.Allowed, SiteRule.Allowed],
            FillsRequired = true,
        };
        Assert.Equal(SitingStatus.Infeasible,
            SitingSolver.Solve(filled, null, null, TestContext.Current.CancellationToken).Status);
    }

    private static void AssertKept(SitingProblem problem, SitingResult result, string name)
    {
        Assert.True(SmallSiting.Keeps(problem, result.Chosen), $"{name}: a rule is broken by {string.Join(' ', result.Chosen)} of {string.Join(' ', problem.Rules)}, {problem.Sites} sites, {string.Join(' ', problem.Groups ?? [])} limit {problem.GroupLimit}");
        var loads = new long[problem.Rules.Count];
        var reachable = SmallSiting.Reachable(problem);
        var sum = 0L;
        for (var demand = 0; demand < problem.Weights.Count; demand++)
        {
            if (!reachable[demand] || problem.Weights[demand] == 0)
                continue;
            var site = result.Allocation[demand];
            Assert.Contains(site, result.Chosen);
            loads[site] += problem.Weights[demand];
            sum += problem.Weights[demand] * problem.Costs[demand, site];
        }

        Assert.All(Enumerable.Range(0, loads.Length), site => Assert.True(loads[site] <= problem.Capacities![site], name));
        Assert.Equal(sum, result.Objective);
    }

    private static long? Best(SitingProblem problem)
    {
        var reachable = SmallSiting.Reachable(problem);
        int[] demands = [.. Enumerable.Range(0, problem.Weights.Count)
            .Where(demand => problem.Weights[demand] > 0 && reachable[demand])];
        if (demands.Length == 0)
            return null;
        long? best = null;
        foreach (var chosen in SmallSiting.Placements(problem))
        {
            var left = problem.Capacities!.ToArray();
            Assign(problem, demands, chosen, left, 0, 0, ref best);
        }

        return best;
    }

    private static void Assign(
        SitingProblem problem, int[] demands, int[] chosen, long[] left, int place, long cost, ref long? best)
    {
        if (cost >= best)
            return;
        if (place == demands.Length)
        {
            if (!problem.FillsRequired || chosen.All(site => problem.Rules[site] != SiteRule.Required || left[site] == 0))
                best = cost;
            return;
        }

        var weight = problem.Weights[demands[place]];
        foreach (var site in chosen)
        {
            if (left[site] < weight || problem.Costs[demands[place], site] == int.MaxValue)
                continue;
            left[site] -= weight;
            Assign(problem, demands, chosen, left, place + 1,
                cost + (weight * problem.Costs[demands[place], site]), ref best);
            left[site] += weight;
        }
    }
}
