using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class WilsonScoreTests
{
    /// <summary>testdata_Byars_Wilson.xlsx of PHEindicatormethods.</summary>
    [Theory]
    [InlineData(65, 100, 0.95, 0.55254443296887967, 0.73635751756902468)]
    [InlineData(1045, 5000, 0.95, 0.19795549880013297, 0.22049130373189027)]
    [InlineData(0.445, 1, 0.95, 4.3817447720588223E-2, 0.93346212769791559)]
    [InlineData(65, 100, 0.998, 0.49549465740704313, 0.77835406140896968)]
    [InlineData(1045, 5000, 0.998, 0.19179381799015244, 0.22731562902525818)]
    [InlineData(0.445, 1, 0.998, 1.9347006132900975E-2, 0.97022599470195414)]
    public void The_published_limits_are_reproduced(
        double events, double population, double confidence, double lower, double upper)
    {
        var limits = WilsonScore.Limits(events, population, confidence).Value;
        Oracle.Equal(lower, limits.Lower, 1e-12);
        Oracle.Equal(upper, limits.Upper, 1e-12);
    }

    [Fact]
    public void The_interval_contains_the_observed_share_and_grows_with_confidence() =>
        Prop.ForAll<PositiveInt, NonNegativeInt>((population, any) =>
        {
            var events = any.Get % (population.Get + 1);
            var usual = WilsonScore.Limits(events, population.Get, Confidence.Usual).Value;
            var strict = WilsonScore.Limits(events, population.Get, Confidence.Strict).Value;
            return usual.Contains((double)events / population.Get)
                && strict.Lower <= usual.Lower && strict.Upper >= usual.Upper
                && strict is { Lower: >= 0, Upper: <= 1 };
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, Refusal.ZeroDenominator)]
    [InlineData(3, 2, Refusal.NumeratorAboveDenominator)]
    [InlineData(-1, 2, Refusal.NegativeCount)]
    [InlineData(1, -2, Refusal.NegativeCount)]
    [InlineData(double.NaN, 2, Refusal.ValueNotFinite)]
    [InlineData(1, double.PositiveInfinity, Refusal.ValueNotFinite)]
    public void Bad_counts_are_refused_with_the_reason(double events, double population, Refusal reason) =>
        Assert.Equal(reason, WilsonScore.Limits(events, population, Confidence.Usual).Reason);

    [Fact]
    public void A_percentage_is_no_confidence() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonScore.Limits(1, 2, 95));

    [Fact]
    public void In_repeated_draws_the_interval_holds_the_share_about_as_often_as_it_says()
    {
        var chance = new Chance(1);
        var held = 0;
        for (var i = 0; i < 4_000; i++)
            held += WilsonScore.Limits(chance.NextBinomial(400, 0.13), 400, 0.95).Value.Contains(0.13) ? 1 : 0;
        Assert.InRange(held / 4_000.0, 0.935, 0.965);
    }
}
