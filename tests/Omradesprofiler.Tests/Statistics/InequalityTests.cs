using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class InequalityTests
{
    private static readonly double[] Population = [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534];

    private static readonly double[] Values =
    [
        75.9334590103, 78.3442382728, 83.8360631042, 83.6375399665, 80.4655031530, 81.1156759857, 81.6930835719,
        84.1900062061, 80.5955641081, 86.2894349579,
    ];

    /// <summary>testdata_SII of PHEindicatormethods, untransformed and by logarithm.</summary>
    [Fact]
    public void The_published_indices_are_reproduced()
    {
        var plain = SlopeIndex.Of(Population, Values, isLogarithmic: false).Value;
        Oracle.Equal(6.9346164736688189, plain.Slope, 1e-9);
        Oracle.Equal(1.0888180804446217, plain.Ratio, 1e-9);
        var logarithmic = SlopeIndex.Of(
            [279012, 255993, 236961, 214315, 192812, 183546, 168593, 164822, 154836, 138165],
            [
                5.8922196895, 4.7345044591, 3.8276340832, 3.8681380211, 3.6771570234, 3.1436261210, 3.1258711809,
                2.9425683465, 2.8287995040, 2.7648101907,
            ],
            isLogarithmic: true).Value;
        Oracle.Equal(-3.1559071389545599, logarithmic.Slope, 1e-9);
        Oracle.Equal(0.44188484360768232, logarithmic.Ratio, 1e-9);
        var oriented = logarithmic.Oriented(Polarity.HigherIsWorse);
        Assert.True(oriented.Slope > 0 && oriented.Ratio > 1);
        Assert.Equal(logarithmic, logarithmic.Oriented(Polarity.HigherIsBetter));
    }

    [Fact]
    public void A_straight_line_is_its_own_slope_and_scaling_people_changes_nothing()
    {
        double[] people = [10, 10, 10, 10];
        var line = SlopeIndex.Of(people, [1.125, 1.375, 1.625, 1.875], isLogarithmic: false).Value;
        Assert.Equal(1, line.Slope, 12);
        Assert.Equal(2, line.Ratio, 12);
        var plain = SlopeIndex.Of(Population, Values, false).Value;
        Oracle.Equal(plain.Slope, SlopeIndex.Of([.. Population.Select(n => n * 7)], Values, false).Value.Slope, 1e-10);
    }

    [Fact]
    public void The_interval_by_simulation_is_that_of_the_regression_and_the_same_for_the_same_seed()
    {
        double[] people = [.. Enumerable.Repeat(100.0, 10)];
        double[] errors = [.. Enumerable.Repeat(1.0, 10)];
        var simulation = new Simulation(20_000, 3);
        var limits = SlopeIndex.WithLimits(people, Values, errors, false, simulation).Value;
        var expected = 2 * 1.96 / Math.Sqrt(10 * (0.01 * 8.25));
        Assert.Equal(expected, limits.Slope.Width, expected * 0.03);
        Assert.True(limits.Slope.Contains(limits.Value.Slope) && limits.Ratio.Contains(limits.Value.Ratio));
        Assert.Equal(limits, SlopeIndex.WithLimits(people, Values, errors, false, simulation).Value);
        var strict = simulation with { Confidence = Confidence.Strict };
        var wider = SlopeIndex.WithLimits(people, Values, errors, false, strict).Value;
        Assert.True(wider.Slope.Width > limits.Slope.Width);
    }

    [Fact]
    public void The_tenths_hold_a_tenth_of_the_people_each()
    {
        double[] people = [.. Enumerable.Repeat(15.0, 12)];
        double[] events = [15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 3];
        var gap = TenthGap.Of(events, people).Value;
        Assert.Equal(15.0 / 18, gap.Worst, 12);
        Assert.Equal((3 + 6 * 0.2) / 18, gap.Best, 12);
        Assert.Equal(gap.Worst - gap.Best, gap.Gap, 12);
        Assert.Equal(Refusal.TooFewAreas, TenthGap.Of([1], [2]).Reason);
        Assert.Equal(Refusal.ZeroDenominator, TenthGap.Of(new double[10], new double[10]).Reason);
    }

    [Fact]
    public void Bad_groups_are_refused_with_the_reason()
    {
        Assert.Equal(Refusal.NotPositive, SlopeIndex.Of([1, 1, 1], [0, 1, 2], isLogarithmic: true).Reason);
        Assert.Equal(Refusal.TooFewAreas, SlopeIndex.Of([1, 1, 0], [0, 1, 2], isLogarithmic: false).Reason);
        Assert.Equal(Refusal.ValueNotFinite, SlopeIndex.Of([1, 1, 1], [0, 1, double.NaN], false).Reason);
        Assert.Equal(
            Refusal.NegativeCount,
            SlopeIndex.WithLimits([1, 1, 1], [1, 2, 3], [1, -1, 1], false, new Simulation(10, 1)).Reason);
    }
}
