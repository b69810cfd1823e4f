using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(5, Polarity.HigherIsWorse, Judgement.Worse, 1, 0.998)]
    [InlineData(5, Polarity.HigherIsBetter, Judgement.Better, 1, 0.998)]
    [InlineData(5, Polarity.None, Judgement.NoJudgement, 1, 0.998)]
    [InlineData(9, Polarity.HigherIsWorse, Judgement.Worse, 1, 0.95)]
    [InlineData(10, Polarity.HigherIsWorse, Judgement.NoDifference, 0, 0)]
    [InlineData(10, Polarity.None, Judgement.NoDifference, 0, 0)]
    [InlineData(13, Polarity.HigherIsWorse, Judgement.Better, -1, 0.95)]
    [InlineData(20, Polarity.HigherIsWorse, Judgement.Better, -1, 0.998)]
    public void A_benchmark_is_judged_by_both_levels_and_the_direction(
        double benchmark, Polarity polarity, Judgement judgement, int side, double confidence)
    {
        var comparison = BenchmarkComparison.Of(new Limits(10, 12), new Limits(8, 14), benchmark, polarity).Value;
        Assert.Equal(new Comparison(judgement, side, confidence), comparison);
        Assert.Equal(confidence == 0.998, comparison.IsStrict);
    }

    /// <summary>
    /// Newcombe 1998 (differences), table II, case (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339.
    /// </summary>
    [Fact]
    public void The_published_difference_of_two_shares_is_reproduced()
    {
        var difference = DifferenceTest.FromLimits(Share(56, 70), Share(48, 80), Polarity.HigherIsWorse).Value;
        Assert.Equal(0.2, difference.Value, 12);
        Oracle.Printed(0.0524, difference.Limits.Lower, 4);
        Oracle.Printed(0.3339, difference.Limits.Upper, 4);
        Assert.Equal(new Comparison(Judgement.Worse, 1, 0.95), difference.Comparison);
    }

    [Fact]
    public void Overlapping_intervals_can_hide_a_difference()
    {
        var (first, second) = (Share(120, 1_000), Share(153, 1_000));
        Assert.True(first.Usual.Upper > second.Usual.Lower);
        var difference = DifferenceTest.FromLimits(first, second, Polarity.HigherIsBetter).Value;
        Assert.Equal(Judgement.Worse, difference.Comparison.Judgement);
        var normal = DifferenceTest.FromVariances(
            Estimate.OfShare(120, 1_000).Value, Estimate.OfShare(153, 1_000).Value, Polarity.HigherIsBetter).Value;
        Assert.Equal(difference.Comparison, normal.Comparison);
        Assert.Equal(normal.Limits.Lower, difference.Limits.Lower, 3);
    }

    [Fact]
    public void Swapping_the_values_turns_the_difference() =>
        Prop.ForAll<PositiveInt, PositiveInt>((x, y) =>
        {
            var (a, b) = (Share(x.Get % 50, 50), Share(y.Get % 80, 80));
            var there = DifferenceTest.FromLimits(a, b, Polarity.HigherIsWorse).Value;
            var back = DifferenceTest.FromLimits(b, a, Polarity.HigherIsWorse).Value;
            return Math.Abs(there.Limits.Lower + back.Limits.Upper) < 1e-12
                && there.Comparison.Side == -back.Comparison.Side
                && there.Limits.Contains(there.Value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_difference_one_in_twenty_is_said_to_differ()
    {
        var chance = new Chance(4);
        var found = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var (a, b) = (Share(chance.NextBinomial(300, 0.2), 300), Share(chance.NextBinomial(500, 0.2), 500));
            found += DifferenceTest.FromLimits(a, b, Polarity.None).Value.Comparison.Side != 0 ? 1 : 0;
        }

        Assert.InRange(found / 4_000.0, 0.04, 0.06);
    }

    [Fact]
    public void A_shared_part_makes_the_difference_surer()
    {
        var (area, country) = (new Estimate(10, 4), new Estimate(7, 1));
        var apart = DifferenceTest.FromVariances(area, country, Polarity.None).Value;
        var within = DifferenceTest.FromVariances(area, country, Polarity.None, covariance: 1).Value;
        Assert.True(within.Limits.Width < apart.Limits.Width);
        Assert.Equal(
            Refusal.NoUncertaintyKnown,
            DifferenceTest.FromVariances(new Estimate(1, 0), new Estimate(2, 0), Polarity.None).Reason);
        Assert.Equal(
            Refusal.ValueNotFinite,
            BenchmarkComparison.Of(new Limits(1, 2), new Limits(0, 3), double.NaN, Polarity.None).Reason);
        Assert.Equal(new Estimate(20, 40), Estimate.OfRate(10, 500, 1_000).Value);
        Assert.Equal(Refusal.ZeroDenominator, Estimate.OfRate(10, 0, 1_000).Reason);
    }

    private static (double Value, Limits Usual, Limits Strict) Share(double events, double population) => (
        events / population,
        WilsonScore.Limits(events, population, Confidence.Usual).Value,
        WilsonScore.Limits(events, population, Confidence.Strict).Value);
}
