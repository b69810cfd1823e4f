using Omradesprofiler.Siting;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Against every placement of small problems.</summary>
public sealed class MedianEnumerationTests
{
    private const int Problems = 400;

    private static readonly SitingOptions Plain = new() { EnumeratesFew = false, MostThreads = 1 };
    private static readonly SitingOptions NoTree = new() { EnumeratesFew = false, MostThreads = 1, BranchNodes = 0 };
    private static readonly SitingOptions Hasty =
        new() { EnumeratesFew = false, MostThreads = 1, BranchNodes = 0, BoundSteps = 3, SearchRounds = 0 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.WorstTenth)]
    public void The_best_of_all_placements_is_found_and_proven(SitingModel model)
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(model, seed);
            var result = SitingSolver.Solve(problem, Plain, null, Stop);
            Compare(problem, result, $"{model} {seed}");
            if (result.Chosen.Count > 0)
                Assert.True(result.Status == SitingStatus.Optimal, $"{model} {seed}: {result}");
        }
    }

    [Fact]
    public void The_worst_tenth_is_proven_only_where_the_numbers_before_rounding_are_equal()
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(SitingModel.WorstTenth, seed);
            var result = SitingSolver.Solve(problem, Hasty, null, Stop);
            if (result.Status != SitingStatus.Optimal)
                continue;
            var best = SmallSiting.Placements(problem).Min(chosen => Tenfold(problem, chosen));
            Assert.Equal(best, Tenfold(problem, result.Chosen));
        }
    }

    private static Int128 Tenfold(SitingProblem problem, IReadOnlyList<int> chosen)
    {
        var costs = SmallSiting.Costs(problem, chosen);
        return SitingEvaluation.WorstShareTenfold(
            costs.Select(demand => demand.Cost).ToArray(), costs.Select(demand => demand.Weight).ToArray());
    }

    [Theory]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.WorstTenth)]
    public void The_bound_holds_however_little_work_is_done(SitingModel model)
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var problem = SmallSiting.Make(model, seed);
            Compare(problem, SitingSolver.Solve(problem, NoTree, null, Stop), $"{model} {seed} without a tree");
            Compare(problem, SitingSolver.Solve(problem, Hasty, null, Stop), $"{model} {seed} in haste");
        }
    }

    private static void Compare(SitingProblem problem, SitingResult result, string name)
    {
        var best = SmallSiting.Placements(problem).Select(chosen => (long?)Worth(problem, chosen)).Min();
        if (best is null || SmallSiting.Costs(problem, []).Count == 0)
        {
            Assert.True(result.Status == SitingStatus.Infeasible && result.Reason is { Length: > 10 }, name);
            return;
        }

        Assert.True(SmallSiting.Keeps(problem, result.Chosen), $"{name}: a rule is broken.");
        Assert.True(Worth(problem, result.Chosen) == result.Objective, $"{name}: {result.Objective} is not its worth.");
        Assert.True(result.Bound <= best && best <= result.Objective, $"{name}: {best} {result}");
        if (result.Status == SitingStatus.Optimal)
            Assert.True(best == result.Objective, $"{name}: {result.Objective} is not {best}.");
    }

    private static long Worth(SitingProblem problem, IReadOnlyList<int> chosen) =>
        problem.Model == SitingModel.PMedian
            ? SmallSiting.Median(problem, chosen)
            : SmallSiting.WorstTenth(problem, chosen);
}
