using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class SmoothingTests
{
    /// <summary>sids2 of the spatial examples: Marshall 1991, seven decimals.</summary>
    [Fact]
    public void The_published_smoothed_rates_are_reproduced()
    {
        var counties = SpatialData.Counties();
        double[] events = [.. counties.Select(row => row["SID74"])];
        double[] births = [.. counties.Select(row => row["BIR74"])];
        Oracle.Equal(0.0020214448936544207, events.Sum() / births.Sum(), 1e-12);
        var smoothed = EmpiricalBayes.Global(events, births).Value;
        Assert.True(smoothed.HasSpread);
        double[] expected = [0.0016973, 0.0017054, 0.0017731, 0.0020129, 0.0035349];
        for (var i = 0; i < expected.Length; i++)
            Oracle.Printed(expected[i], smoothed.Rates[i], 7);
        var prior = GammaPoisson.Of(events, births).Value;
        for (var i = 0; i < events.Length; i++)
            Oracle.Equal(smoothed.Rates[i], prior.PosteriorMean(events[i], births[i]), 1e-9);
    }

    [Fact]
    public void Locally_an_area_is_drawn_towards_its_neighbours()
    {
        var counties = SpatialData.Counties();
        double[] events = [.. counties.Select(row => row["SID74"])];
        double[] births = [.. counties.Select(row => row["BIR74"])];
        var neighbors = SpatialData.Neighbors("sids2.gal", [.. counties.Select(row => (int)row["FIPSNO"])]);
        var local = EmpiricalBayes.Local(events, births, neighbors).Value.Rates;
        for (var i = 0; i < local.Length; i++)
        {
            int[] around = [i, .. neighbors.NeighborsOf(i)];
            var mean = around.Sum(j => events[j]) / around.Sum(j => births[j]);
            var raw = events[i] / births[i];
            Assert.InRange(local[i], Math.Min(mean, raw) - 1e-12, Math.Max(mean, raw) + 1e-12);
        }

        var everyone = NeighborWeights.FromLists(
            [.. Enumerable.Range(0, 100).Select(i => Enumerable.Range(0, 100).Where(j => j != i).ToList())]);
        Oracle.Equal(
            EmpiricalBayes.Global(events, births).Value.Rates,
            EmpiricalBayes.Local(events, births, everyone).Value.Rates,
            1e-9);
    }

    [Fact]
    public void Equal_rates_have_no_spread_and_it_is_said()
    {
        var smoothed = EmpiricalBayes.Global([10, 20, 30], [100, 200, 300]).Value;
        Assert.False(smoothed.HasSpread);
        Assert.All(smoothed.Rates, rate => Assert.Equal(0.1, rate, 12));
        var shares = BetaBinomial.Of([10, 20, 30], [100, 200, 300]).Value;
        Assert.False(shares.HasSpread);
        Assert.Equal((60.0, 540.0), (Math.Round(shares.Alpha, 9), Math.Round(shares.Beta, 9)));
        Assert.False(GammaPoisson.Of([10, 20, 30], [100, 200, 300]).Value.HasSpread);
    }

    [Fact]
    public void The_priors_are_found_again_from_draws()
    {
        var chance = new Chance(8);
        double[] people = [.. Enumerable.Range(0, 4_000).Select(_ => 200.0 + chance.NextInt(2_000))];
        double[] shares = [.. people.Select(n => (double)chance.NextBinomial((long)n, chance.NextBeta(20, 80)))];
        var beta = BetaBinomial.Of(shares, people).Value;
        Assert.True(beta.HasSpread);
        Assert.Equal(0.2, beta.Mean, 0.004);
        Assert.Equal(100, beta.Alpha + beta.Beta, 8.0);
        double[] counts = [.. people.Select(n => (double)chance.NextPoisson(n * chance.NextGamma(16) / 800))];
        var gamma = GammaPoisson.Of(counts, people).Value;
        Assert.Equal(0.02, gamma.Mean, 0.0004);
        Assert.Equal(16, gamma.Shape, 2.5);
        Assert.Equal((gamma.Shape + 3, gamma.Rate + 50), gamma.Posterior(3, 50));
        Assert.Equal((beta.Alpha + 3, beta.Beta + 47), beta.Posterior(3, 50));
        Oracle.Equal((beta.Alpha + 3) / (beta.Alpha + beta.Beta + 50), beta.PosteriorMean(3, 50), 1e-14);
    }

    [Fact]
    public void A_smoothed_rate_lies_between_its_own_and_the_mean_in_any_order() =>
        Prop.ForAll<PositiveInt[]>(sizes =>
        {
            double[] people = [.. sizes.Select(size => size.Get * 10.0)];
            double[] events = [.. sizes.Select((size, i) => Math.Floor(size.Get * 10.0 * (i % 3) / 5))];
            var smoothed = EmpiricalBayes.Global(events, people);
            if (!smoothed.TryGet(out var found))
                return smoothed.Reason == Refusal.TooFewAreas;
            var mean = events.Sum() / people.Sum();
            var turned = EmpiricalBayes.Global([.. events.Reverse()], [.. people.Reverse()]).Value.Rates.Reverse();
            return found.Rates.Zip(turned).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12)
                && found.Rates.Select((rate, i) => (rate, raw: events[i] / people[i])).All(pair =>
                    pair.rate >= Math.Min(pair.raw, mean) - 1e-12 && pair.rate <= Math.Max(pair.raw, mean) + 1e-12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bad_counts_are_refused_with_the_reason()
    {
        Assert.Equal(Refusal.TooFewAreas, EmpiricalBayes.Global([1], [2]).Reason);
        Assert.Equal(Refusal.ZeroDenominator, EmpiricalBayes.Global([1, 1], [2, 0]).Reason);
        Assert.Equal(Refusal.ZeroDenominator, EmpiricalBayes.Global([0, 0], [0, 0]).Reason);
        Assert.Equal(Refusal.NumeratorAboveDenominator, BetaBinomial.Of([1, 3], [2, 2]).Reason);
        Assert.Equal(Refusal.NoSpread, BetaBinomial.Of([0, 0], [2, 2]).Reason);
        Assert.Equal(Refusal.TooFewEvents, GammaPoisson.Of([0, 0], [2, 2]).Reason);
        Assert.Equal(0.25, EmpiricalBayes.Global([1, 0, 1], [4, 0, 4]).Value.Rates[1]);
    }
}
