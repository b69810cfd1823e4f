using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class PoissonLimitsTests
{
    /// <summary>Worked rates of PHEindicatormethods (phe_rate), and its testdata_Byars_Wilson.xlsx.</summary>
    [Theory]
    [InlineData(1, 0.95, 0.02531780798429, 5.57164339093890)]
    [InlineData(20, 0.95, 12.21142883487594, 30.88988036919707)]
    [InlineData(65, 0.95, 50.163187710459454, 82.849138545939837)]
    [InlineData(1045, 0.95, 982.59320180733255, 1110.3312129856499)]
    [InlineData(65, 0.998, 42.880261471480203, 94.000290844318016)]
    [InlineData(1045, 0.998, 947.94070356103737, 1148.8061609880331)]
    [InlineData(10, 0.998, 2.916318374695686, 24.193724927880535)]
    public void The_published_limits_are_reproduced(double events, double confidence, double lower, double upper)
    {
        var limits = PoissonLimits.OfCount(events, confidence).Value;
        Oracle.Equal(lower, limits.Lower, 1e-12);
        Oracle.Equal(upper, limits.Upper, 1e-12);
        Assert.Equal(limits.Times(1_000 / 50.0), PoissonLimits.OfRate(events, 50, 1_000, confidence).Value);
    }

    [Theory]
    [InlineData(1, 0.95, 1.3072132901504351E-2, 5.5637555824752605)]
    [InlineData(1, 0.998, 0, 9.362180217908362)]
    public void Byar_alone_is_what_it_was_published_as(double events, double confidence, double lower, double upper)
    {
        var limits = PoissonLimits.Byar(events, confidence);
        Assert.Equal(lower, limits.Lower, 9);
        Oracle.Equal(upper, limits.Upper, 1e-12);
    }

    /// <summary>No events: the upper limit is −ln(tail).</summary>
    [Fact]
    public void No_events_have_an_upper_limit_and_no_lower()
    {
        var limits = PoissonLimits.OfCount(0, 0.9).Value;
        Assert.Equal(0, limits.Lower);
        Oracle.Equal(-Math.Log(0.05), limits.Upper, 1e-13);
    }

    [Fact]
    public void Exact_limits_leave_half_of_the_rest_on_each_side()
    {
        for (var events = 1; events < 10; events++)
        {
            var limits = PoissonLimits.OfCount(events, 0.95).Value;
            Oracle.Equal(0.025, PoissonShare(0, events, limits.Upper), 1e-11);
            Oracle.Equal(0.975, PoissonShare(0, events - 1, limits.Lower), 1e-11);
        }
    }

    [Fact]
    public void The_interval_contains_the_observed_count_and_grows_with_confidence() =>
        Prop.ForAll<NonNegativeInt, byte>((whole, part) =>
        {
            var events = whole.Get + part / 256.0;
            var usual = PoissonLimits.OfCount(events, Confidence.Usual).Value;
            var strict = PoissonLimits.OfCount(events, Confidence.Strict).Value;
            return usual.Contains(events) && strict.Lower <= usual.Lower && strict.Upper >= usual.Upper;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bad_counts_are_refused_with_the_reason()
    {
        Assert.Equal(Refusal.NegativeCount, PoissonLimits.OfCount(-1, 0.95).Reason);
        Assert.Equal(Refusal.ValueNotFinite, PoissonLimits.OfCount(double.NaN, 0.95).Reason);
        Assert.Equal(Refusal.ZeroDenominator, PoissonLimits.OfRate(1, 0, 1_000, 0.95).Reason);
        Assert.Equal(Refusal.NegativeCount, PoissonLimits.OfRate(1, -5, 1_000, 0.95).Reason);
        Assert.Equal(Refusal.NegativeCount, PoissonLimits.OfRate(-1, 5, 1_000, 0.95).Reason);
    }

    [Theory]
    [InlineData(3.5)]
    [InlineData(40)]
    public void In_repeated_draws_the_interval_holds_the_mean_as_often_as_it_says(double mean)
    {
        var chance = new Chance(2);
        var held = 0;
        for (var i = 0; i < 4_000; i++)
            held += PoissonLimits.OfCount(chance.NextPoisson(mean), 0.95).Value.Contains(mean) ? 1 : 0;
        Assert.InRange(held / 4_000.0, 0.94, 0.995);
    }

    private static double PoissonShare(int first, int last, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var i = 0; i <= last; i++, term *= mean / i)
            sum += i >= first ? term : 0;
        return sum;
    }
}
