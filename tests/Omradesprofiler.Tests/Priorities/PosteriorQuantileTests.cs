using Omradesprofiler.Priorities;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Priorities;

/// <summary>Quantiles by expansion and by summing, against the posteriors' own distribution functions.</summary>
public sealed class PosteriorQuantileTests
{
    /// <summary>What the draws promise: the probability below a drawn value errs by less than this.</summary>
    private const double Most = 0.002;

    [Theory]
    [InlineData(0.05, 3)]
    [InlineData(0.4, 0.4)]
    [InlineData(1, 1)]
    [InlineData(2, 30)]
    [InlineData(24.9, 24.9)]
    [InlineData(24.9, 2_000)]
    [InlineData(25, 25)]
    [InlineData(25.1, 400)]
    [InlineData(25.1, 100_000)]
    [InlineData(900, 40)]
    public void Beta_quantiles_have_the_probability_that_they_should(double a, double b)
    {
        var nodes = new double[33];
        PosteriorQuantiles.Beta(a, b, nodes);
        var below = Cumulative(a, b);
        for (var i = 0; i < nodes.Length; i++)
            Assert.Equal(NormalDistribution.Cdf(i / 4.0 - 4), below(nodes[i]), Most);
        Assert.Equal(nodes.Order(), nodes);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(24.9)]
    [InlineData(25.1)]
    [InlineData(3_000)]
    public void Gamma_quantiles_have_the_probability_that_they_should(double shape)
    {
        var nodes = new double[33];
        PosteriorQuantiles.Gamma(shape, 2, nodes);
        for (var i = 0; i < nodes.Length; i++)
            Assert.Equal(NormalDistribution.Cdf(i / 4.0 - 4), IncompleteGamma.Lower(shape, nodes[i] / 2), Most);
        Assert.Equal(nodes.Order(), nodes);
    }

    [Fact]
    public void Ranks_are_those_of_a_plain_sort()
    {
        var chance = new Chance(9);
        for (var count = 2; count < 400; count = count * 3 / 2 + 1)
        {
            var scores = Enumerable.Range(0, count).Select(_ => (float)(chance.NextInt(count) - count / 2)).ToArray();
            var expected = Enumerable.Range(0, count).OrderByDescending(i => scores[i]).ThenBy(i => i).ToList();
            scores[0] = scores[0] == 0 ? -0f : scores[0];
            var ranks = (float[])scores.Clone();
            new RankSorter(count).ToRanks(ranks);
            Assert.Equal(Enumerable.Range(1, count).Select(rank => (float)rank), expected.Select(place => ranks[place]));
            var sorted = scores.Order().ToArray();
            for (var place = 0; place < count; place += 7)
                Assert.Equal(sorted[place], OrderStatistics.Select((float[])scores.Clone(), place));
        }
    }

    /// <summary>The distribution function of a beta, on the logit scale in 40,000 steps.</summary>
    private static Func<double, double> Cumulative(double a, double b)
    {
        const int Steps = 40_000;
        var middle = Math.Log(a / b);
        var width = Math.Sqrt((a + b) / (a * b));
        var first = middle - Math.Max(12 * width, 40 / Math.Min(a, 40));
        var last = middle + Math.Max(12 * width, 40 / Math.Min(b, 40));
        var step = (last - first) / Steps;
        double LogDensity(double t) => a * t - (a + b)
            * (t > 0 ? t + Math.Log(1 + Math.Exp(-t)) : Math.Log(1 + Math.Exp(t)));
        var sums = new double[Steps + 1];
        var peak = LogDensity(middle);
        for (var i = 1; i <= Steps; i++)
            sums[i] = sums[i - 1] + Math.Exp(LogDensity(first + (i - 0.5) * step) - peak) * step;
        return x =>
        {
            var at = (Math.Log(x / (1 - x)) - first) / step;
            if (at <= 0 || at >= Steps)
                return at <= 0 ? 0 : 1;
            var cell = (int)at;
            return (sums[cell] + (at - cell) * (sums[cell + 1] - sums[cell])) / sums[Steps];
        };
    }
}
