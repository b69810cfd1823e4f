using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Siting;

/// <summary>The models of cover and the p-center against every placement of small problems.</summary>
public sealed class CoverEnumerationTests
{
    private const int Problems = 500;
    private const int DenseProblems = 60;

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
    public void So_it_is_where_nothing_decides_itself(SitingModel model)
    {
        for (var seed = 1UL; seed <= DenseProblems; seed++)
        {
            var problem = Dense(model, seed);
            var result = SitingSolver.Solve(problem, null, null, Stop);
            Compare(problem, result, $"{model} {seed}");
            Assert.True(result.Status == SitingStatus.Optimal, $"{model} {seed}: {result.Objective} {result.Bound}");
        }
    }

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

        bool IsWithin(long cost) => cost <= problem.Radius && chosen.Count > 0;
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
