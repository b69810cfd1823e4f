using Omradesprofiler.Optimization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Optimization;

public sealed class IntervalKnapsackTests
{
    [Fact]
    public void The_knapsack_of_the_textbook_is_solved()
    {
        // Martello & Toth 1990, example 2.1: profits 70 20 39 37 7 5 10, weights 31 10 20 19 4 3 6, room 50 → 107.
        var chosen = new bool[7];
        var value = new IntervalKnapsack(7).Solve(
            [-70, -20, -39, -37, -7, -5, -10], [31, 10, 20, 19, 4, 3, 6], 0, 50, chosen);
        Assert.Equal(-107, value);
        Assert.Equal([true, false, false, true, false, false, false], chosen);
    }

    [Fact]
    public void A_lower_limit_takes_what_costs_least()
    {
        var chosen = new bool[3];
        Assert.Equal(-99, new IntervalKnapsack(3).Solve([-100, -1, 1], [6, 7, 2], 7, 10, chosen));
        Assert.Equal([true, false, true], chosen);
    }

    [Fact]
    public void Limits_that_no_set_keeps_are_said_to_be_so() => Assert.Equal(
        IntervalKnapsack.Infeasible, new IntervalKnapsack(2).Solve([-1, 1], [4, 4], 5, 7, new bool[2]));

    [Fact]
    public void Random_knapsacks_agree_with_all_subsets()
    {
        var chance = new Chance(3);
        var knapsack = new IntervalKnapsack(12);
        for (var round = 0; round < 3_000; round++)
        {
            var count = chance.NextInt(12) + 1;
            var costs = Enumerable.Range(0, count).Select(_ => (long)chance.NextInt(201) - 120).ToArray();
            var weights = Enumerable.Range(0, count).Select(_ => chance.NextInt(15)).ToArray();
            var lower = chance.NextInt(40);
            var upper = lower + chance.NextInt(20);
            var chosen = new bool[count];
            var value = knapsack.Solve(costs, weights, lower, upper, chosen);
            Assert.Equal(OfAllSubsets(costs, weights, lower, upper), value);
            if (value == IntervalKnapsack.Infeasible)
                continue;
            Assert.Equal(value, costs.Where((_, i) => chosen[i]).Sum());
            Assert.InRange(weights.Where((_, i) => chosen[i]).Sum(), lower, upper);
        }
    }

    [Fact]
    public void Where_the_work_runs_out_the_value_is_a_bound()
    {
        // Costs equal to weights, all even, odd limits: nothing can be cut off, and the best is below the limit.
        var weights = Enumerable.Range(0, 60).Select(i => 1_000 + 2 * i).ToArray();
        var costs = weights.Select(weight => -(long)weight).ToArray();
        var value = new IntervalKnapsack(60).Solve(costs, weights, 0, 15_501, new bool[60]);
        Assert.InRange(value, -15_501, -15_500);
    }

    private static long OfAllSubsets(long[] costs, int[] weights, int lower, int upper)
    {
        var best = IntervalKnapsack.Infeasible;
        for (var set = 0; set < 1 << costs.Length; set++)
        {
            var (cost, weight) = (0L, 0);
            for (var i = 0; i < costs.Length; i++)
                if ((set >> i & 1) == 1)
                    (cost, weight) = (cost + costs[i], weight + weights[i]);
            if (weight >= lower && weight <= upper)
                best = Math.Min(best, cost);
        }

        return best;
    }
}
