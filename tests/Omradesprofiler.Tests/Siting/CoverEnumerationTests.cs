using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Siting;

/// <summary>The models of cover and the p-center against every placement of small problems.</summary>
public sealed class CoverEnumerationTests
{
    private const int Problems = 500;
    private const int DenseProblems = 20;
    private const int ManyDenseProblems = 300;

    private static readonly SitingOptions Hasty = new() { MostThreads = 1, BranchNodes = 0, BoundSteps = 2 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void The_best_of_all_placements_is_found_and_proven(SitingModel model)
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(model, seed);
            var result = SitingSolver.Solve(problem, null, null, Stop);
            Compare(problem, result, $"{model} {seed}");
            Assert.True(result.Status is SitingStatus.Optimal or SitingStatus.Infeasible, $"{model} {seed}");
        }
    }

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void So_it_is_where_nothing_decides_itself(SitingModel model) => SolveDense(model, DenseProblems);

    [Theory(Explicit = true)]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void So_it_is_on_many_seeds_where_nothing_decides_itself(SitingModel model) =>
        SolveDense(model, ManyDenseProblems);

    [Theory]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void The_bound_is_on_the_right_side_however_little_work_is_done(SitingModel model)
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(model, seed);
            Compare(problem, SitingSolver.Solve(problem, Hasty, null, Stop), $"{model} {seed}");
        }

        for (var seed = 1UL; seed <= DenseProblems; seed++)
        {
            var problem = Dense(model, seed);
            Compare(problem, SitingSolver.Solve(problem, Hasty, null, Stop), $"{model} {seed}, dense");
        }
    }

    [Theory]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    public void A_site_of_a_full_group_is_no_must_where_another_of_it_would_do(SitingModel model)
    {
        ulong[] found = [964, 1088, 1114, 1211, 1285, 1320, 1456, 1748, 1781, 1870];
        for (var seed = 1UL; seed <= 100; seed++)
            CompareGrouped(seed);
        foreach (var seed in found)
            CompareGrouped(seed);

        void CompareGrouped(ulong seed)
        {
            var problem = Grouped(model, seed);
            Compare(problem, SitingSolver.Solve(problem, null, null, Stop), $"{model} {seed}");
        }
    }

    private static void SolveDense(SitingModel model, int problems)
    {
        for (var seed = 1UL; seed <= (ulong)problems; seed++)
        {
            var problem = Dense(model, seed);
            var result = SitingSolver.Solve(problem, null, null, Stop);
            Compare(problem, result, $"{model} {seed}");
            Assert.True(result.Status == SitingStatus.Optimal, $"{model} {seed}: {result.Objective} {result.Bound}");
        }
    }

    [Theory]
    [InlineData(600, 1800)]
    [InlineData(0, 5)]
    public void Who_is_not_reached_is_not_covered_however_wide_the_radius(int cost, int radius)
    {
        var problem = Apart(SitingModel.MaxCover, cost) with { Radius = radius };
        var result = SitingSolver.Solve(problem, null, null, Stop);
        Assert.Equal((SitingStatus.Optimal, 1, 1), (result.Status, result.Objective, result.Bound));
        Assert.All(
            NearTies.List(problem, result, cancellation: Stop),
            tie => Assert.Equal((1, 0), (tie.Objective, tie.Loss)));
        var cover = problem with { Model = SitingModel.SetCover };
        var whole = SitingSolver.Solve(cover, null, null, Stop);
        Assert.Equal([0, 1], whole.Chosen);
        Assert.Empty(NearTies.List(cover, whole with { Chosen = [0] }, cancellation: Stop));
    }

    [Theory]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.PCenter)]
    public void Who_is_not_reached_costs_more_than_those_at_the_site(SitingModel model)
    {
        var result = SitingSolver.Solve(Apart(model, 0), null, null, Stop);
        Assert.Equal((1, 1), (result.Objective, result.Bound));
    }

    // Two demands, each with a site of its own and no way to the other's; one site.
    private static SitingProblem Apart(SitingModel model, int cost) => new(
        model, [1, 1],
        SmallSiting.Matrix(2, 2, [cost, TravelMatrix.Unreachable, TravelMatrix.Unreachable, cost]), new SiteRule[2])
    {
        Sites = 1,
    };

    private static void Compare(SitingProblem problem, SitingResult result, string name)
    {
        var worths = SmallSiting.Placements(problem).Select(chosen => Worth(problem, chosen)).OfType<long>().ToList();
        if (worths.Count == 0 || SitingChecker.Check(problem).Count > 0)
        {
            Assert.True(result.Status == SitingStatus.Infeasible && result.Reason is { Length: > 10 }, name);
            return;
        }

        var isMost = problem.Model == SitingModel.MaxCover;
        var best = isMost ? worths.Max() : worths.Min();
        Assert.True(SmallSiting.Keeps(problem, result.Chosen), $"{name}: a rule is broken.");
        Assert.True(Worth(problem, result.Chosen) == result.Objective, $"{name}: {result.Objective} is not its worth.");
        Assert.True(
            isMost
                ? result.Objective <= best && best <= result.Bound
                : result.Bound <= best && best <= result.Objective,
            $"{name}: {result.Bound} {best} {result.Objective}");
        Assert.True((result.Status == SitingStatus.Optimal) == (result.Objective == result.Bound), name);
    }

    // What a placement is worth, the long way; null where it is none.
    private static long? Worth(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        var costs = SmallSiting.Costs(problem, chosen);
        return problem.Model switch
        {
            SitingModel.MaxCover => costs.Where(demand => IsWithin(demand.Cost)).Sum(demand => demand.Weight),
            SitingModel.PCenter => costs.Select(demand => demand.Cost).DefaultIfEmpty(0).Max(),
            _ => costs.All(demand => IsWithin(demand.Cost)) ? chosen.Count : null,
        };

        bool IsWithin(long cost) => cost <= Math.Min(problem.Radius!.Value, SmallSiting.Longest(problem));
    }

    // Few groups with room for one or two, so that they bind.
    private static SitingProblem Grouped(SitingModel model, ulong seed)
    {
        var chance = new Chance(seed);
        var (demands, sites, mates) = (8 + chance.NextInt(30), 6 + chance.NextInt(7), 2 + chance.NextInt(3));
        var (most, dearest) = (2 + chance.NextInt(4), 10 + chance.NextInt(60));
        int[] costs = [.. Enumerable.Range(0, demands * sites).Select(_ => chance.NextInt(dearest))];
        int[] groups = [.. Enumerable.Range(0, sites).Select(_ => chance.NextInt(Math.Max(2, sites / mates)))];
        var limit = 1 + chance.NextInt(2);
        return new SitingProblem(
            model, [.. Enumerable.Range(0, demands).Select(_ => 1L + chance.NextInt(1_000))],
            SmallSiting.Matrix(demands, sites, costs), new SiteRule[sites])
        {
            Sites = Math.Min(most, groups.CountBy(group => group).Sum(group => Math.Min(limit, group.Value))),
            Radius = dearest / 3,
            Groups = groups,
            GroupLimit = limit,
        };
    }

    // Costs without geography, so that hardly any demand or site can stand in for another.
    private static SitingProblem Dense(SitingModel model, ulong seed)
    {
        const int Demands = 40;
        const int Sites = 12;
        var chance = new Chance(seed);
        int[] costs = [.. Enumerable.Range(0, Demands * Sites).Select(_ => chance.NextInt(100))];
        for (var demand = 0; demand < Demands; demand++)
            costs[(demand * Sites) + chance.NextInt(Sites)] = 10;
        return new SitingProblem(
            model, [.. Enumerable.Range(0, Demands).Select(_ => 1L + chance.NextInt(1_000))],
            SmallSiting.Matrix(Demands, Sites, costs), new SiteRule[Sites])
        {
            Sites = 2 + chance.NextInt(4),
            Radius = 45,
            Groups = chance.NextInt(2) == 0 ? null : [.. Enumerable.Range(0, Sites).Select(site => site % 3)],
            GroupLimit = 2,
        };
    }
}
