using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Siting;

/// <summary>What must hold whatever the problem.</summary>
public sealed class SitingPropertyTests
{
    private const int Problems = 60;
    private static readonly SitingModel[] WithSites =
        [SitingModel.PMedian, SitingModel.WorstTenth, SitingModel.MaxCover, SitingModel.PCenter];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void More_sites_are_never_worse_and_what_a_curve_proves_goes_one_way()
    {
        foreach (var model in WithSites)
            for (var seed = 1UL; seed <= Problems; seed++)
            {
                var problem = SmallSiting.Make(model, seed);
                var most = problem.Rules.Count(rule => rule != SiteRule.Forbidden);
                var curve = SitingCurve.Solve(problem with { Sites = most, Groups = null }, null, null, Stop)
                    .Where(point => point.Result.Chosen.Count > 0).ToList();
                var sign = model == SitingModel.MaxCover ? -1 : 1;
                foreach (var (one, next) in curve.Zip(curve.Skip(1)))
                {
                    Assert.True(sign * next.Result.Objective <= sign * one.Result.Objective, $"{model} {seed}");
                    Assert.True(sign * next.Result.Bound <= sign * one.Result.Bound, $"{model} {seed}");
                    Assert.Equal(sign * (one.Result.Objective - next.Result.Objective), next.Marginal);
                }
            }
    }

    [Fact]
    public void The_order_of_demands_and_sites_does_not_matter()
    {
        foreach (var model in WithSites)
            for (var seed = 1UL; seed <= Problems; seed++)
            {
                var problem = SmallSiting.Make(model, seed);
                var shuffled = Shuffle(problem, new Chance(seed));
                var (one, other) = (SitingSolver.Solve(problem, null, null, Stop),
                    SitingSolver.Solve(shuffled, null, null, Stop));
                Assert.Equal((one.Status, one.Objective, one.Bound), (other.Status, other.Objective, other.Bound));
            }
    }

    [Fact]
    public void Weights_times_ten_give_ten_times_the_objective()
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(SitingModel.PMedian, seed);
            var tenfold = problem with { Weights = [.. problem.Weights.Select(weight => weight * 10)] };
            Assert.Equal(10 * SitingSolver.Solve(problem, null, null, Stop).Objective,
                SitingSolver.Solve(tenfold, null, null, Stop).Objective);
        }
    }

    [Theory]
    [InlineData(SitingModel.PMedian, 300, 60, 9)]
    [InlineData(SitingModel.WorstTenth, 120, 30, 5)]
    [InlineData(SitingModel.Capacitated, 120, 30, 6)]
    public void The_answer_is_the_same_every_time_and_however_many_threads(
        SitingModel model, int demands, int sites, int chosen)
    {
        var problem = TownSiting.Make(model, demands, sites, chosen, 3);
        var options = new SitingOptions { BoundSteps = 400, BranchNodes = 40, SearchRounds = 6 };
        var one = SitingSolver.Solve(problem, options with { MostThreads = 1 }, null, Stop);
        var two = SitingSolver.Solve(problem, options with { MostThreads = 2 }, null, Stop);
        Assert.Equal(one.Chosen, two.Chosen);
        Assert.Equal(one.Allocation, two.Allocation);
        Assert.Equal((one.Status, one.Objective, one.Bound), (two.Status, two.Objective, two.Bound));
        Assert.InRange(one.Gap, 0, 0.15);
    }

    [Fact]
    public void A_near_tie_costs_what_it_says()
    {
        foreach (var model in (SitingModel[])[.. WithSites, SitingModel.SetCover])
            for (var seed = 1UL; seed <= Problems; seed++)
            {
                var problem = SmallSiting.Make(model, seed);
                var result = SitingSolver.Solve(problem, null, null, Stop);
                foreach (var tie in NearTies.List(problem, result, 2, Stop))
                {
                    int[] chosen = [.. result.Chosen.Where(site => site != tie.Removed).Append(tie.Added).Order()];
                    Assert.True(SmallSiting.Keeps(problem, chosen), $"{model} {seed}");
                    Assert.Equal(SitingEvaluation.Evaluate(problem, chosen, out _), tie.Objective);
                    Assert.True(result.Status != SitingStatus.Optimal || tie.Loss >= 0, $"{model} {seed} {tie}");
                }
            }
    }

    [Fact]
    public void After_polishing_no_exchange_is_better()
    {
        foreach (var model in WithSites)
            for (var seed = 1UL; seed <= Problems; seed++)
            {
                var problem = SmallSiting.Make(model, seed);
                var best = SitingSolver.Solve(problem, null, null, Stop);
                if (best.Chosen.Count == 0)
                    continue;
                var any = SmallSiting.Placements(problem).First();
                var objective = SitingEvaluation.Evaluate(problem, any, out var allocation);
                var (result, ties) = NearTies.Polish(
                    problem,
                    new SitingResult(SitingStatus.Feasible, any, allocation, objective, best.Bound), 2, Stop);
                Assert.All(ties, tie => Assert.True(tie.Loss >= 0, $"{model} {seed} {tie}"));
                Assert.Equal(SitingEvaluation.Evaluate(problem, result.Chosen, out _), result.Objective);
                Assert.True(SmallSiting.Keeps(problem, result.Chosen), $"{model} {seed}");
            }
    }

    [Fact]
    public void A_cancelled_solve_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => SitingSolver.Solve(SmallSiting.Make(SitingModel.PMedian, 1), null, null, source.Token));
    }

    private static SitingProblem Shuffle(SitingProblem problem, Chance chance)
    {
        var (demands, sites) = (Order(problem.Weights.Count, chance), Order(problem.Rules.Count, chance));
        return problem with
        {
            Weights = [.. demands.Select(demand => problem.Weights[demand])],
            Rules = [.. sites.Select(site => problem.Rules[site])],
            Groups = problem.Groups is { } groups ? [.. sites.Select(site => groups[site])] : null,
            Capacities = [.. sites.Select(site => problem.Capacities![site])],
            Costs = SmallSiting.Matrix(demands.Length, sites.Length,
                [.. demands.SelectMany(demand => sites.Select(site => problem.Costs[demand, site]))]),
        };
    }

    private static int[] Order(int count, Chance chance)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = chance.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
