using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class LineForecastTests
{
    private static readonly int[] Years = [2018, 2019, 2020, 2021, 2022];

    /// <summary>
    /// By hand: mean 3.2, slope 12/10, residuals 0.2, 0, −0.2, −0.4, 0.4, so s² = 0.4/3; at 2024 the line is
    /// 3.2 + 4 · 1.2, and t₃·√(s²(1 + 1/5 + 16/10)) = 3.1824 · √0.37333.
    /// </summary>
    [Fact]
    public void The_interval_of_a_new_value_is_that_of_the_textbook()
    {
        var forecast = LineForecast.Of(Years, [1, 2, 3, 4, 6], [], 2024, 0, 0.95).Value;
        Assert.Equal((8.0, 1.2), (Math.Round(forecast.Value, 9), Math.Round(forecast.SlopePerYear, 9)));
        Assert.Equal(8 - 1.94453, forecast.Limits.Lower, 4);
        Assert.Equal(8 + 1.94453, forecast.Limits.Upper, 4);
    }

    /// <summary>Equal weights 1/v, a perfect line: φ = 1, and the reach is t₃·√(v(1 + 1/5 + 16/10)).</summary>
    [Fact]
    public void A_series_that_happens_to_lie_straight_is_no_surer_than_its_chance()
    {
        var forecast = LineForecast.Of(Years, [1, 2, 3, 4, 5], [4, 4, 4, 4, 4], 2024, 4, 0.95).Value;
        Assert.Equal((7.0, 1.0), (Math.Round(forecast.Value, 9), forecast.Dispersion));
        Assert.Equal(3.182446 * Math.Sqrt(4 * 2.8), forecast.Limits.Upper - 7, 4);
        Assert.Equal(Refusal.NoSpread, LineForecast.Of(Years, [1, 2, 3, 4, 5], [], 2024, 0, 0.95).Reason);
    }

    [Fact]
    public void The_interval_widens_the_farther_ahead_and_is_wider_than_that_of_the_line()
    {
        double Reach(int year) => LineForecast.Of(Years, [3, 1, 4, 1, 5], [], year, 0, 0.95).Value.Limits.Width;
        Assert.True(Reach(2023) < Reach(2024) && Reach(2024) < Reach(2027));
    }

    [Fact]
    public void Four_years_are_too_few() =>
        Assert.Equal(Refusal.TooFewPeriods, LineForecast.Of([1, 2, 3, 4], [1, 2, 3, 4], [], 6, 0, 0.95).Reason);

    /// <summary>
    /// Shares of 150 people over eight years, three years ahead, with and without years that jump by themselves: the
    /// value that comes lies inside at least 94 times in a hundred. An interval of the line alone would hold far fewer.
    /// </summary>
    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.05, 0)]
    [InlineData(0.2, 0.03)]
    public void The_value_that_comes_lies_within_as_often_as_is_said(double share, double jumps)
    {
        const int People = 150, Runs = 3_000;
        var (random, years) = (new Random(20261122), Enumerable.Range(2018, 8).ToArray());
        var held = 0;
        for (var run = 0; run < Runs; run++)
        {
            var counts = Array.ConvertAll(years, year => Draw(year));
            var mean = (counts.Sum() + 0.5) / (8 * People + 1);
            var variances = Array.ConvertAll(years, _ => mean * (1 - mean) / People);
            var forecast = LineForecast.Of(
                years, Array.ConvertAll(counts, count => count / People), variances, 2028, variances[0], 0.95).Value;
            held += forecast.Limits.Contains(Draw(2028) / People) ? 1 : 0;
        }

        Assert.True(held >= 0.94 * Runs, $"{held} of {Runs}");

        double Draw(int year)
        {
            var jump = jumps * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;
            var p = Math.Clamp(share + 0.003 * (year - 2018) + jump, 0, 1);
            return Enumerable.Range(0, People).Count(_ => random.NextDouble() < p);
        }
    }
}
