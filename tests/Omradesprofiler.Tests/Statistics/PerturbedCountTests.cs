using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class PerturbedCountTests
{
    [Theory]
    [InlineData(60, 0.05)]
    [InlineData(400, 0.02)]
    [InlineData(900, 0.3)]
    public void With_perturbed_counts_the_interval_still_holds_the_share(int people, double share)
    {
        var (chance, held, plain, draws) = (new Chance(21), 0, 0, 6_000);
        for (var i = 0; i < draws; i++)
        {
            double population = people + chance.NextInt(7) - 3;
            var events = Math.Clamp(chance.NextBinomial(people, share) + chance.NextInt(7) - 3, 0, population);
            held += PerturbedCount.Usual.OfShare(events, population, 0.95).Value.Contains(share) ? 1 : 0;
            plain += WilsonScore.Limits(events, population, 0.95).Value.Contains(share) ? 1 : 0;
        }

        Assert.InRange(held / (double)draws, 0.94, 0.995);
        Assert.True(held > plain);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    public void With_perturbed_counts_the_interval_still_holds_the_mean(double mean)
    {
        var (chance, held) = (new Chance(22), 0);
        for (var i = 0; i < 6_000; i++)
        {
            var events = Math.Max(0, chance.NextPoisson(mean) + chance.NextInt(7) - 3);
            held += PerturbedCount.Usual.OfCount(events, 0.95).Value.Contains(mean) ? 1 : 0;
        }

        Assert.InRange(held / 6_000.0, 0.94, 0.995);
    }

    [Fact]
    public void The_stated_variance_is_that_of_the_uniform_and_without_it_nothing_is_widened()
    {
        Assert.Equal(4, PerturbedCount.Usual.Variance);
        Assert.Equal(Enumerable.Range(-3, 7).Average(step => (double)step * step), PerturbedCount.Usual.Variance);
        var plain = WilsonScore.Limits(7, 50, 0.95).Value;
        var none = new PerturbedCount(0).OfShare(7, 50, 0.95).Value;
        Assert.Equal(plain.Lower, none.Lower, 12);
        Assert.Equal(plain.Upper, none.Upper, 12);
        Assert.Equal(Refusal.ZeroDenominator, PerturbedCount.Usual.OfShare(0, 0, 0.95).Reason);
        Assert.Equal(Refusal.NegativeCount, PerturbedCount.Usual.OfCount(-1, 0.95).Reason);
    }

    [Fact]
    public void The_widened_interval_holds_the_plain_one_and_stays_possible() =>
        Prop.ForAll<PositiveInt, NonNegativeInt>((population, any) =>
        {
            var events = any.Get % (population.Get + 1);
            var plain = WilsonScore.Limits(events, population.Get, 0.95).Value;
            var wide = PerturbedCount.Usual.OfShare(events, population.Get, 0.95).Value;
            return wide.Lower <= plain.Lower && wide.Upper >= plain.Upper && wide is { Lower: >= 0, Upper: <= 1 };
        }).QuickCheckThrowOnFailure();
}
