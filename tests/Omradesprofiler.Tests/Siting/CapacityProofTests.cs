using Omradesprofiler.Siting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Whatever the prices, what they prove of capacities holds for the best assignment of small problems.
/// </summary>
public sealed class CapacityProofTests
{
    private const int Problems = 500;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(50_000_000, 1)]
    [InlineData(1, 7_000_000)]
    [InlineData(3_000_000, 5_000_000)]
    public void Prices_never_prove_more_than_the_best_assignment_costs(int costUnit, int weightUnit)
    {
        var tight = 0;
        for (var seed = 1UL; seed <= Problems; seed++)
        {
            var small = SmallSiting.Make(SitingModel.Capacitated, seed);
            int[] costs = [.. small.Costs.Milliseconds.ToArray()
                .Select(cost => cost == int.MaxValue ? cost : Math.Min(cost, 40) * costUnit)];
            var problem = small with
            {
                Weights = [.. small.Weights.Select(weight => weight * weightUnit)],
                Capacities = [.. small.Capacities!.Select(capacity => capacity * weightUnit)],
                Costs = SmallSiting.Matrix(small.Weights.Count, small.Rules.Count, costs),
                UnreachedCost = null,
            };
            if (SitingChecker.Check(problem).Count > 0)
                continue;
            var model = new CapacityModel(new SitingIndex(problem));
            var enumeration = new CapacityEnumeration(model, TestContext.Current.CancellationToken);
            Assert.True(enumeration.Run(null));
            if (enumeration.Best is not { } best)
                continue;
            foreach (var prices in PricesFor(model, best, new Chance(seed), costUnit))
            {
                var proven = CapacityProof.Evaluate(model, prices);
                Assert.True(proven <= best.Objective, $"{seed}: {proven} is above {best.Objective}.");
                tight += (double)proven > 0.999 * best.Objective ? 1 : 0;
            }
        }

        Assert.InRange(tight, Problems / 10, int.MaxValue);
    }

    private static IEnumerable<double[]> PricesFor(CapacityModel model, CapacityPlan best, Chance chance, int costUnit)
    {
        for (var draw = 0; draw < 6; draw++)
            yield return [.. best.SiteOf.Select((site, demand) =>
                model.Cost(demand, site) + (draw * chance.NextDouble() * 4 * costUnit))];
    }
}
