using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class TrendTests
{
    private static readonly int[] Years = [2019, 2020, 2021, 2022, 2023, 2024];

    /// <summary>
    /// Counts of alcohol and malformation (Agresti 2002) with scores 0–4: T² = n·r², the correlation computed here by
    /// its definition on the counts.
    /// </summary>
    [Fact]
    public void Cochran_armitage_is_the_squared_correlation_times_the_people()
    {
        double[] events = [48, 38, 5, 1, 1];
        double[] people = [17_114, 14_502, 793, 127, 38];
        var trend = CochranArmitage.Trend(Years.AsSpan(0, 5), events, people, [], 0.95).Value;
        var (n, t, x, tt, tx) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < 5; i++)
        {
            n += people[i];
            t += people[i] * i;
            x += events[i];
            tt += people[i] * i * i;
            tx += events[i] * i;
        }

        var correlation = (tx - t * x / n) / Math.Sqrt((tt - t * t / n) * (x - x * x / n));
        Oracle.Equal(NormalDistribution.TwoSided(correlation * Math.Sqrt(n)), trend.Probability, 1e-9);
        Oracle.Equal((tx - t * x / n) / (tt - t * t / n), trend.SlopePerYear, 1e-9);
    }

    [Fact]
    public void A_rising_share_and_a_falling_rate_are_found()
    {
        double[] people = [1_000, 1_010, 1_020, 1_030, 1_040, 1_050];
        var rising = CochranArmitage.Trend(Years, [100, 112, 121, 133, 140, 155], people, [], 0.95).Value;
        Assert.Equal((1, TrendTest.CochranArmitage), (rising.Sign, rising.Test));
        Assert.Equal((2019, 6), (rising.FirstYear, rising.Periods));
        Assert.Equal(0.0094, rising.SlopePerYear, 3);
        var falling = PoissonTrend.Trend(Years, [60, 55, 47, 41, 36, 30], people, [], 0.95).Value;
        Assert.Equal(-1, falling.Sign);
        Assert.True(falling.SlopePerYear < 0);
        var still = PoissonTrend.Trend(Years, [40, 43, 38, 41, 42, 39], people, [], 0.95).Value;
        Assert.Equal(0, still.Sign);
    }

    /// <summary>All in order: two of n! orders are as far out.</summary>
    [Fact]
    public void Mann_kendall_counts_orders()
    {
        var five = MannKendall.Trend(Years.AsSpan(1), [1, 2, 4, 5, 9], [], 0.95).Value;
        Oracle.Equal(2 / 120.0, five.Probability, 1e-12);
        Assert.Equal((1, TrendTest.MannKendallExact), (five.Sign, five.Test));
        Assert.Equal(1.75, five.SlopePerYear);
        var swapped = MannKendall.Trend(Years.AsSpan(1), [9, 4, 5, 2, 1], [], 0.95).Value;
        Oracle.Equal(2 * 5 / 120.0, swapped.Probability, 1e-12);
        Assert.Equal(0, swapped.Sign);
        var tied = MannKendall.Trend(Years, [3, 3, 3, 3, 3, 3], [], 0.95).Value;
        Assert.Equal((1.0, 0, TrendTest.MannKendallNormal), (tied.Probability, tied.Sign, tied.Test));
    }

    [Fact]
    public void Mann_kendall_by_normal_lies_near_the_exact()
    {
        int[] years = [.. Enumerable.Range(2000, 12)];
        double[] values = [1, 3, 2, 5, 4, 6, 5.5, 3.5, 7, 6.5, 8, 4.5];
        var exact = MannKendall.Trend(years, values, [], 0.95).Value;
        var nearly = MannKendall.Trend([.. years, 2012], [.. values, values[^1]], [], 0.95).Value;
        Assert.Equal(TrendTest.MannKendallNormal, nearly.Test);
        Assert.Equal(exact.Probability, nearly.Probability, 0.02);
    }

    [Fact]
    public void A_trend_never_crosses_a_break()
    {
        double[] people = [.. Enumerable.Repeat(1_000.0, 6)];
        double[] jump = [10, 300, 301, 299, 300, 300];
        var after = CochranArmitage.Trend(Years, jump, people, [2020], 0.95).Value;
        Assert.Equal((0, 2020, 5), (after.Sign, after.FirstYear, after.Periods));
        Assert.Equal(Refusal.TooFewPeriods, CochranArmitage.Trend(Years, jump, people, [2021, 2020], 0.95).Reason);
        Assert.Equal(6, CochranArmitage.Trend(Years, jump, people, [2019, 2030], 0.95).Value.Periods);
        Assert.Equal(Refusal.TooFewPeriods, MannKendall.Trend(Years.AsSpan(0, 4), jump.AsSpan(0, 4), [], 0.95).Reason);
        Assert.Equal(Refusal.TooFewPeriods, SeriesSegment.Last([], []).Reason);
        Assert.Throws<ArgumentException>(() => SeriesSegment.Last([2020, 2019], []));
    }

    [Fact]
    public void Bad_counts_are_refused_with_the_reason()
    {
        double[] people = [.. Enumerable.Repeat(100.0, 6)];
        Assert.Equal(
            Refusal.NumeratorAboveDenominator,
            CochranArmitage.Trend(Years, [1, 2, 3, 4, 5, 600], people, [], 0.95).Reason);
        Assert.Equal(Refusal.NoSpread, CochranArmitage.Trend(Years, new double[6], people, [], 0.95).Reason);
        Assert.Equal(Refusal.TooFewEvents, PoissonTrend.Trend(Years, [1, 1, 1, 1, 1, 1], people, [], 0.95).Reason);
        Assert.Equal(Refusal.ZeroDenominator, PoissonTrend.Trend(Years, people, new double[6], [], 0.95).Reason);
        Assert.Equal(
            Refusal.ValueNotFinite, MannKendall.Trend(Years, [1, 2, double.NaN, 4, 5, 6], [], 0.95).Reason);
    }

    [Fact]
    public void Without_a_trend_one_in_twenty_is_found()
    {
        var chance = new Chance(12);
        var (shares, rates, values) = (0, 0, 0);
        double[] people = [.. Enumerable.Repeat(800.0, 6)];
        for (var i = 0; i < 3_000; i++)
        {
            double[] binomial = [.. Years.Select(_ => (double)chance.NextBinomial(800, 0.1))];
            double[] poisson = [.. Years.Select(_ => (double)chance.NextPoisson(20))];
            double[] normal = [.. Years.Select(_ => chance.NextNormal())];
            shares += CochranArmitage.Trend(Years, binomial, people, [], 0.95).Value.Sign != 0 ? 1 : 0;
            rates += PoissonTrend.Trend(Years, poisson, people, [], 0.95).Value.Sign != 0 ? 1 : 0;
            values += MannKendall.Trend(Years, normal, [], 0.95).Value.Sign != 0 ? 1 : 0;
        }

        Assert.InRange(shares / 3_000.0, 0.038, 0.062);
        Assert.InRange(rates / 3_000.0, 0.038, 0.062);
        Assert.InRange(values / 3_000.0, 0.005, 0.05);
    }

    [Fact]
    public void Turning_time_turns_the_sign_and_p_lies_within_bounds() =>
        Prop.ForAll<int[]>(drawn =>
        {
            double[] values = [.. drawn.Select(value => (double)value)];
            int[] years = [.. Enumerable.Range(2000, values.Length)];
            var there = MannKendall.Trend(years, values, [], 0.95);
            var back = MannKendall.Trend(years, [.. values.Reverse()], [], 0.95);
            return !there.IsGiven || (there.Value.Sign == -back.Value.Sign
                && Math.Abs(there.Value.Probability - back.Value.Probability) < 1e-12
                && there.Value.Probability is > 0 and <= 1);
        }).QuickCheckThrowOnFailure();
}
