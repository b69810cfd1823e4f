using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Ingest.Locations;

/// <summary>From a file's fractions to whole numbers and back: what is proven holds for the file's numbers.</summary>
public sealed class LocationProblemTests
{
    private const int Problems = 150;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(new[] { 1, 2.5, 3.25 }, 100, true)]
    [InlineData(new[] { 0.1, 0.7, 123.000001 }, 1_000_000, true)]
    [InlineData(new[] { 4.0, 0, double.PositiveInfinity }, 1, true)]
    [InlineData(new[] { 0.123456789, 7 }, 134_217_728, false)]
    public void Decimals_become_whole_and_what_has_too_many_is_cut_off(double[] values, double factor, bool isExact)
    {
        var largest = values.Where(double.IsFinite).Max();
        Assert.Equal(new NumberScale(factor, isExact), NumberScale.Of(values, largest, 1e9));
    }

    [Theory]
    [InlineData(SitingModel.PMedian)]
    [InlineData(SitingModel.MaxCover)]
    [InlineData(SitingModel.SetCover)]
    [InlineData(SitingModel.PCenter)]
    [InlineData(SitingModel.WorstTenth)]
    public void The_bound_holds_for_the_numbers_as_they_were_read(SitingModel model)
    {
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var (data, question) = Make(model, seed);
            var problem = new LocationProblem(data, question);
            var result = SitingSolver.Solve(problem.Problem, null, null, Stop);
            if (result.Chosen.Count == 0)
                continue;
            var objective = problem.ObjectiveOf(result);
            var bound = problem.BoundOf(result, objective);
            var worths = Placements(data.Candidates.Count, question)
                .Select(chosen => Worth(problem, question, chosen)).OfType<double>().ToList();
            var best = model == SitingModel.MaxCover ? worths.Max() : worths.Min();
            var (low, high) = model == SitingModel.MaxCover ? (objective, bound) : (bound, objective);
            Assert.True(low <= best * (1 + 1e-12) && best <= high * (1 + 1e-12), $"{seed}: {low} {best} {high}");
            Assert.True(result.Status != SitingStatus.Optimal || Math.Abs(high - low) <= 1e-6 * high, $"{seed}");
        }
    }

    [Fact]
    public void A_radius_counts_the_costs_as_they_were_read()
    {
        double[] costs = [0.3, 0.30000000000000004, 1.0 / 3, 0.29999999999999999];
        var data = new LocationData(["a", "b", "c", "d"], [1, 10, 100, 1000], [Allowed("x")], costs, false);
        var problem = new LocationProblem(data, new LocationQuestion(SitingModel.MaxCover, 1, 0.3, null));
        var result = SitingSolver.Solve(problem.Problem, null, null, Stop);
        Assert.Equal(1001, problem.ObjectiveOf(result));
        Assert.Equal(1001, problem.BoundOf(result, 1001));
    }

    [Fact]
    public void A_p_center_that_leaves_somebody_unreached_says_twice_the_longest()
    {
        var data = new LocationData(
            ["a", "b"], [1, 1], [Allowed("x"), Allowed("y")],
            [7.5, double.PositiveInfinity, double.PositiveInfinity, 7.5], false);
        var problem = new LocationProblem(data, new LocationQuestion(SitingModel.PCenter, 1, null, null));
        var result = SitingSolver.Solve(problem.Problem, null, null, Stop);
        Assert.Equal(15, problem.ObjectiveOf(result));
        Assert.Equal(15, problem.BoundOf(result, 15));
    }

    [Fact]
    public void Who_is_not_reached_is_not_within_any_radius()
    {
        var data = new LocationData(
            ["a", "b"], [1, 1], [Allowed("x"), Allowed("y")],
            [10, double.PositiveInfinity, double.PositiveInfinity, 10], false);
        var problem = new LocationProblem(data, new LocationQuestion(SitingModel.MaxCover, 1, 30, null));
        var result = SitingSolver.Solve(problem.Problem, null, null, Stop);
        Assert.Equal(1, problem.ObjectiveOf(result));
        Assert.Equal(1, problem.BoundOf(result, 1));
    }

    private static LocationCandidate Allowed(string id) => new(id, SiteRule.Allowed, null, null);

    private static (LocationData Data, LocationQuestion Question) Make(SitingModel model, ulong seed)
    {
        var chance = new Chance(seed);
        var (demands, sites) = (3 + chance.NextInt(8), 3 + chance.NextInt(4));
        var isWhole = chance.NextInt(2) == 0;
        double[] costs = [.. Enumerable.Range(0, demands * sites).Select(_ => chance.NextInt(6) == 0
            ? double.PositiveInfinity
            : isWhole ? chance.NextInt(40) / 4.0 : chance.NextDouble() * 10)];
        double[] weights = [.. Enumerable.Range(0, demands).Select(_ =>
            isWhole ? chance.NextInt(50) : chance.NextDouble() * 50)];
        var data = new LocationData(
            [.. weights.Select((_, demand) => $"d{demand}")], weights,
            [.. Enumerable.Range(0, sites).Select(site => Allowed($"s{site}"))], costs, false);
        return (data, new LocationQuestion(
            model, model == SitingModel.SetCover ? 0 : 1 + chance.NextInt(3),
            model is SitingModel.MaxCover or SitingModel.SetCover ? 8 : null, null));
    }

    private static IEnumerable<int[]> Placements(int sites, LocationQuestion question) =>
        Enumerable.Range(1, (1 << sites) - 1)
            .Select(mask => Enumerable.Range(0, sites).Where(site => (mask >> site & 1) == 1).ToArray())
            .Where(chosen => question.Model == SitingModel.SetCover || chosen.Length == question.Sites);

    // The long way; null where a set cover leaves somebody out.
    private static double? Worth(LocationProblem problem, LocationQuestion question, int[] chosen)
    {
        var data = problem.Data;
        var sites = Enumerable.Range(0, data.Candidates.Count).ToList();
        var counted = Enumerable.Range(0, data.Weights.Length)
            .Where(demand => data.Weights[demand] > 0 && sites.Any(site => double.IsFinite(data.Cost(demand, site))))
            .Select(demand => (
                Weight: data.Weights[demand],
                Cost: chosen.Min(site => data.Cost(demand, site)) is var least && double.IsFinite(least)
                    ? least
                    : problem.Unreached))
            .OrderByDescending(one => one.Cost).ToList();
        switch (question.Model)
        {
            case SitingModel.MaxCover:
                return counted.Where(one => one.Cost <= Math.Min(question.Radius!.Value, problem.Longest))
                    .Sum(one => one.Weight);
            case SitingModel.PCenter:
                return counted[0].Cost;
            case SitingModel.SetCover:
                return counted.All(one => one.Cost <= question.Radius) ? chosen.Length : null;
            case SitingModel.PMedian:
                return counted.Sum(one => one.Weight * one.Cost);
        }

        var (sum, left) = (0.0, counted.Sum(one => one.Weight) / 10);
        foreach (var (weight, cost) in counted)
        {
            sum += Math.Min(weight, left) * cost;
            left -= Math.Min(weight, left);
        }

        return sum;
    }
}
