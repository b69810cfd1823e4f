using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Siting;

/// <summary>What must hold for any problem of cover, on made-up counties.</summary>
public sealed class CoverPropertyTests
{
    private const int Demands = 120;
    private const int Sites = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_larger_radius_never_covers_less_and_never_needs_more_sites(ulong seed)
    {
        var (covered, needed) = (0L, int.MaxValue);
        for (var radius = 5_000; radius <= 60_000; radius += 5_000)
        {
            var most = Solve(County(SitingModel.MaxCover, seed) with { Radius = radius });
            Assert.True(most.Objective >= covered);
            covered = most.Objective;
            var fewest = Solve(County(SitingModel.SetCover, seed) with { Radius = radius });
            if (fewest.Status == SitingStatus.Infeasible)
                continue;
            Assert.True(fewest.Objective <= needed);
            needed = (int)fewest.Objective;
        }

        Assert.True(needed < int.MaxValue);
    }

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.PCenter)]
    public void More_sites_are_never_worse(SitingModel model)
    {
        var before = model == SitingModel.MaxCover ? 0 : long.MaxValue;
        for (var sites = 1; sites <= 20; sites++)
        {
            var result = Solve(County(model, 4) with { Sites = sites });
            Assert.Equal(sites, result.Chosen.Count);
            Assert.True(model == SitingModel.MaxCover ? result.Objective >= before : result.Objective <= before);
            before = result.Objective;
        }
    }

    [Fact]
    public void A_set_cover_of_so_many_sites_is_a_p_center_within_the_radius()
    {
        var problem = County(SitingModel.SetCover, 5) with { Radius = 45_000 };
        var cover = Solve(problem);
        var center = Solve(problem with { Model = SitingModel.PCenter, Sites = (int)cover.Objective });
        Assert.True(center.Objective <= 45_000);
        var fewer = Solve(problem with { Model = SitingModel.PCenter, Sites = (int)cover.Objective - 1 });
        Assert.True(fewer.Bound > 45_000);
    }

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void Forbidden_sites_are_never_chosen_required_ones_always_and_groups_are_kept(SitingModel model)
    {
        for (var seed = 1UL; seed <= 10; seed++)
        {
            var chance = new Chance(seed);
            SiteRule[] rules = [.. Enumerable.Range(0, Sites).Select(site =>
                chance.NextInt(4) == 0 ? SiteRule.Forbidden : site % 19 == 0 ? SiteRule.Required : SiteRule.Allowed)];
            var problem = County(model, seed) with
            {
                Rules = rules,
                Groups = [.. rules.Select((_, site) => site % 8)],
                GroupLimit = 2,
            };
            var result = Solve(problem);
            if (result.Status == SitingStatus.Infeasible && model == SitingModel.SetCover)
                continue;
            Assert.True(SmallSiting.Keeps(problem, result.Chosen), $"{model} {seed}");
        }
    }

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void Demand_without_people_does_not_count(SitingModel model)
    {
        var problem = County(model, 6);
        var costs = problem.Costs.Milliseconds.ToArray();
        costs.AsSpan(0, Sites).Fill(10_000_000);
        long[] weights = [0, .. problem.Weights.Skip(1)];
        var with = Solve(problem with { Weights = weights, Costs = SmallSiting.Matrix(Demands, Sites, costs) });
        var without = Solve(problem with
        {
            Weights = [.. weights.Skip(1)],
            Costs = SmallSiting.Matrix(Demands - 1, Sites, costs[Sites..]),
        });
        Assert.Equal((without.Objective, without.Bound), (with.Objective, with.Bound));
    }

    [Fact]
    public void Demand_that_nobody_reaches_is_told_and_stands_outside()
    {
        var problem = County(SitingModel.PCenter, 7);
        var costs = problem.Costs.Milliseconds.ToArray();
        costs.AsSpan(3 * Sites, Sites).Fill(TravelMatrix.Unreachable);
        var result = Solve(problem with { Costs = SmallSiting.Matrix(Demands, Sites, costs) });
        Assert.Equal([3], result.Unreachable);
        Assert.Equal(-1, result.Allocation[3]);
        Assert.True(result.Objective < TravelMatrix.Unreachable);
    }

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void The_same_problem_gives_the_same_answer_and_the_order_of_rows_no_other_worth(SitingModel model)
    {
        var problem = County(model, 8);
        var (first, again) = (Solve(problem), Solve(problem));
        Assert.Equal(first.Chosen, again.Chosen);
        Assert.Equal(first.Allocation, again.Allocation);
        int[] turned = [.. Enumerable.Range(0, Demands).Reverse()];
        var reversed = Solve(problem with
        {
            Weights = [.. turned.Select(demand => problem.Weights[demand])],
            Costs = SmallSiting.Matrix(
                Demands, Sites, [.. turned.SelectMany(demand => problem.Costs.Row(demand).ToArray())]),
        });
        Assert.Equal((first.Objective, first.Bound), (reversed.Objective, reversed.Bound));
    }

    [Fact]
    public void Sites_left_over_go_where_they_shorten_the_mean()
    {
        var problem = County(SitingModel.MaxCover, 9) with { Radius = 200_000, Sites = 6 };
        var result = Solve(problem);
        Assert.Equal(problem.Weights.Sum(), result.Objective);
        var mean = SmallSiting.Median(problem, result.Chosen);
        var first = SmallSiting.Median(problem, [0, 1, 2, 3, 4, 5]);
        Assert.True(mean < first);
    }

    [Fact]
    public void A_solve_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        foreach (var model in new[] { SitingModel.MaxCover, SitingModel.SetCover, SitingModel.PCenter })
            Assert.Throws<OperationCanceledException>(
                () => SitingSolver.Solve(County(model, 1), null, null, stopped.Token));
    }

    private static SitingResult Solve(SitingProblem problem) => SitingSolver.Solve(problem, null, null, Stop);

    private static SitingProblem County(SitingModel model, ulong seed)
    {
        var chance = new Chance(seed);
        var places = Enumerable.Range(0, Demands + Sites)
            .Select(_ => (X: chance.NextDouble() * 100_000, Y: chance.NextDouble() * 100_000)).ToArray();
        var costs = new int[Demands * Sites];
        for (var pair = 0; pair < costs.Length; pair++)
        {
            var (from, to) = (places[pair / Sites], places[Demands + (pair % Sites)]);
            costs[pair] = (int)Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y)));
        }

        return new SitingProblem(
            model, [.. Enumerable.Range(0, Demands).Select(_ => 50L + chance.NextInt(2_000))],
            SmallSiting.Matrix(Demands, Sites, costs), new SiteRule[Sites])
        {
            Sites = 5,
            Radius = 30_000,
        };
    }
}
