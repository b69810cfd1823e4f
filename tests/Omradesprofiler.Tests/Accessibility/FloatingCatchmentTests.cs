using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Accessibility;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Accessibility;

/// <summary>
/// Worked example in the form of the R package <c>access</c>'s 2SFCA: demand 100, 50, 10, supply 15, 20, 100; 1↔3 and 2↔3
/// cost 40, 1↔2 costs 80, own cost 1, cut-off 61.
/// </summary>
public sealed class FloatingCatchmentTests
{
    private const int CutOff = 61;

    private static readonly double[] People = [100, 50, 10];
    private static readonly double[] Supply = [15, 20, 100];

    private static readonly int[][] Costs = [[1, 80, 40], [80, 1, 40], [40, 40, 1]];

    [Fact]
    public void Weights_of_one_over_the_cost_give_the_published_numbers() => AssertNear(
        [0.331444, 0.579828, 7.286418], FloatingCatchment.Find(People, Supply, Ways(), cost => 1.0 / cost));

    [Fact]
    public void Binary_weights_give_the_published_numbers() => AssertNear(
        [0.761364, 0.958333, 1.094697],
        FloatingCatchment.Find(
            People, Supply, Ways(), FloatingCatchment.WeightsOf(DistanceDecay.Binary, CutOff)));

    [Fact]
    public void All_that_is_supplied_is_handed_out_whatever_the_weights()
    {
        foreach (var decay in Enum.GetValues<DistanceDecay>())
        {
            var found = FloatingCatchment.Find(
                People, Supply, Ways(), FloatingCatchment.WeightsOf(decay, CutOff));
            Assert.Equal(Supply.Sum(), found.Zip(People, (per, people) => per * people).Sum(), 9);
        }
    }

    [Fact]
    public void A_supply_that_nobody_can_get_to_is_handed_out_to_nobody()
    {
        var ways = new WaysWithin(CutOff);
        ways.Add([10, TravelMatrix.Unreachable]);
        ways.Add([TravelMatrix.Unreachable, 100]);
        Assert.Equal([0.5, 0], FloatingCatchment.Find([30, 40], [15, 99], ways, _ => 1));
    }

    [Fact]
    public void Weights_are_whole_near_by_and_nothing_beyond_the_limit()
    {
        foreach (var decay in Enum.GetValues<DistanceDecay>())
        {
            var weight = FloatingCatchment.WeightsOf(decay, 30_000);
            Assert.Equal(1, weight(0));
            Assert.Equal(0, weight(30_001));
        }

        var stepped = FloatingCatchment.WeightsOf(DistanceDecay.Stepped, 30_000);
        Assert.Equal([1, 0.68, 0.68, 0.22, 0.22], new[] { 10_000, 10_001, 20_000, 20_001, 30_000 }.Select(stepped));
        var gaussian = FloatingCatchment.WeightsOf(DistanceDecay.Gaussian, 30_000);
        Assert.Equal(0.7014, gaussian(15_000), 4);
        Assert.Equal(0, gaussian(30_000), 12);
    }

    [Fact]
    public void The_sum_is_kept_for_any_county() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed =>
        {
            var chance = new System.Random(seed);
            var ways = new WaysWithin(50);
            double[] people = [.. Enumerable.Range(0, 20).Select(_ => (double)chance.Next(0, 500))];
            double[] supply = [.. Enumerable.Range(0, 6).Select(_ => (double)chance.Next(1, 900))];
            var claimed = new HashSet<int>();
            foreach (var person in people)
            {
                int[] row = [.. supply.Select(_ => chance.Next(0, 100))];
                ways.Add(row);
                if (person > 0)
                    claimed.UnionWith(row.Index().Where(one => one.Item <= 50).Select(one => one.Index));
            }

            var found = FloatingCatchment.Find(people, supply, ways, cost => 1.0 / (1 + cost));
            var handedOut = found.Zip(people, (per, count) => per * count).Sum();
            return Math.Abs(handedOut - claimed.Sum(one => supply[one])) < 1e-6;
        }).QuickCheckThrowOnFailure();

    private static WaysWithin Ways()
    {
        var ways = new WaysWithin(CutOff);
        foreach (var row in Costs)
            ways.Add(row);
        return ways;
    }

    private static void AssertNear(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 6));
    }
}
