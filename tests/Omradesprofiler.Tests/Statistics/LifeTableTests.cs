using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class LifeTableTests
{
    private static readonly int[] Ages = [0, 1, .. Enumerable.Range(1, 18).Select(band => band * 5)];

    /// <summary>testLifeExpectancy.R of PHEindicatormethods: population and deaths.</summary>
    private static readonly double[] PersonYears =
    [
        7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978,
        37039, 33288, 23306, 11936, 11936,
    ];

    private static readonly double[] Deaths =
        [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937];

    /// <summary>The same file: expectancy and 95 % limits at some of the ages; it compares four decimals.</summary>
    [Theory]
    [InlineData(0, 80.16960813, 79.88336642, 80.45584984)]
    [InlineData(1, 79.36245674, 79.09060194, 79.63431154)]
    [InlineData(2, 75.44193645, 75.17480763, 75.70906527)]
    [InlineData(9, 41.24505636, 41.00928565, 41.48082707)]
    [InlineData(14, 18.76856852, 18.5769833, 18.96015373)]
    [InlineData(18, 6.163942934, 5.984345957, 6.343539911)]
    [InlineData(19, 6.16210635, 5.910935446, 6.413277255)]
    public void The_published_expectancies_are_reproduced(int band, double years, double lower, double upper)
    {
        var found = LifeTable.Of(Ages, Deaths, PersonYears).Value.At(band, 0.95);
        Oracle.Printed(years, found.Years, 6);
        Oracle.Printed(lower, found.Limits.Lower, 4);
        Oracle.Printed(upper, found.Limits.Upper, 4);
    }

    [Fact]
    public void The_standard_error_is_the_spread_of_repeated_draws()
    {
        var table = LifeTable.Of(Ages, Deaths, PersonYears).Value.At(0, 0.95);
        var chance = new Chance(9);
        var (sum, squares, draws) = (0.0, 0.0, 2_000);
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = Deaths.Select(mean => (double)chance.NextPoisson(mean)).ToArray();
            var error = LifeTable.Of(Ages, drawn, PersonYears).Value.At(0, 0.95).Years - table.Years;
            (sum, squares) = (sum + error, squares + error * error);
        }

        Assert.InRange(Math.Sqrt(squares / draws - sum * sum / draws / draws) / table.StandardError, 0.94, 1.06);
    }

    [Fact]
    public void Survivors_fall_and_scaling_people_changes_the_error_alone()
    {
        var table = LifeTable.Of(Ages, Deaths, PersonYears).Value;
        for (var band = 1; band < Ages.Length; band++)
            Assert.True(table.Survivors[band] < table.Survivors[band - 1]);
        double[] deaths = [.. Deaths.Select(count => count * 4)];
        double[] people = [.. PersonYears.Select(count => count * 4)];
        var larger = LifeTable.Of(Ages, deaths, people).Value.At(0, 0.95);
        Oracle.Equal(table.At(0, 0.95).Years, larger.Years, 1e-13);
        Oracle.Equal(table.At(0, 0.95).StandardError / 2, larger.StandardError, 1e-12);
    }

    [Fact]
    public void What_carries_no_life_table_is_refused_with_the_reason()
    {
        Assert.Equal(Refusal.TooFewPersonYears, Changed(people => people * 4_999 / PersonYears.Sum()));
        Assert.Equal(Refusal.EmptyAgeBand, Of(Deaths, [.. PersonYears[..5], 0, .. PersonYears[6..]]));
        Assert.Equal(Refusal.TooFewEvents, Of([.. Deaths[..^1], 0], PersonYears));
        Assert.Equal(Refusal.NegativeCount, Of([-1, .. Deaths[1..]], PersonYears));
        Assert.Equal(Refusal.OutsideRange, Of([.. Deaths[..11], 60_000, .. Deaths[12..]], PersonYears));
        Assert.Throws<ArgumentException>(() => LifeTable.Of([0, 1], Deaths, PersonYears));
    }

    private static Refusal Changed(Func<double, double> change) => Of(Deaths, [.. PersonYears.Select(change)]);

    private static Refusal Of(double[] deaths, double[] personYears) =>
        LifeTable.Of(Ages, deaths, personYears).Reason;
}
