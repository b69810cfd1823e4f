using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Targets;
using static Omradesprofiler.Tests.Attainment.SmallTarget;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Attainment;

public sealed class TargetForecasterTests
{
    [Fact]
    public void A_steep_and_steady_series_is_expected_to_reach_or_to_miss()
    {
        var reached = Forecast(AtLeast(0.5), 2018, 2025, year => 300 + 40 * (year - 2018));
        Assert.Equal(AttainmentState.Reached, reached.Forecast!.State);
        Assert.InRange(reached.Forecast.Value, 0.77, 0.79);
        Assert.True(reached.Forecast.Limits.Lower < 0.75 && reached.Forecast.Limits.Upper > 0.81);
        Assert.Equal(
            AttainmentState.NotReached,
            Forecast(AtLeast(0.95), 2018, 2025, year => 300 + 40 * (year - 2018)).Forecast!.State);
        Assert.Equal(
            AttainmentState.NotTold,
            Forecast(AtLeast(0.78), 2018, 2025, year => 300 + 40 * (year - 2018)).Forecast!.State);
    }

    [Fact]
    public void Shares_stay_within_nought_and_one()
    {
        var limits = Forecast(AtMost(0.5), 2018, 2025, year => 8 - (year - 2018)).Forecast!.Limits;
        Assert.True(limits.Lower == 0 && limits.Upper < 0.1);
    }

    [Fact]
    public void Only_what_can_not_be_is_cut_off()
    {
        Assert.Equal(new IndicatorRange(0, 1), IndicatorRange.Of(Share with { Unit = "%" }));
        Assert.Equal(new IndicatorRange(0, double.PositiveInfinity), IndicatorRange.Of(Rate));
        var published = Share with
        {
            Unit = "%",
            Formula = new IndicatorFormula.Published(new CountTerm("change"), 0.01),
        };
        Assert.True(IndicatorRange.Of(published).Holds(-0.2) && IndicatorRange.Of(published).Holds(1.2));
    }

    [Theory]
    [InlineData(2018, 2021, 2030, "fem perioder")]
    [InlineData(2018, 2025, 2025, "redan ett utfall")]
    [InlineData(2018, 2025, 2033, "längre fram än serien")]
    public void It_is_not_told_from_few_years_for_a_year_that_has_come_or_far_ahead(
        int from, int to, int year, string reason)
    {
        var outcome = Forecast(AtLeast(0.5) with { Year = year }, from, to, _ => 300);
        Assert.Null(outcome.Forecast);
        Assert.Contains(reason, outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_before_a_break_take_no_part()
    {
        var broken = Share with { Breaks = [new SeriesBreak(new Period(2020), "Åldrarna ändrades.")] };
        var forecast = Forecast(AtLeast(0.5), 2015, 2025, year => year < 2020 ? 900 : 300, broken).Forecast!;
        Assert.Equal((2020, 2025), (forecast.FirstYear, forecast.LastYear));
        Assert.InRange(forecast.Value, 0.29, 0.31);
        var few = Forecast(
            AtLeast(0.5), 2015, 2023, _ => 300, broken);
        Assert.Contains("Åldrarna ändrades.", few.Reason, StringComparison.Ordinal);
    }

    private static ForecastOutcome Forecast(
        Target target, int from, int to, Func<int, double> ill, Indicator? indicator = null)
    {
        var series = Enumerable.Range(from, to - from + 1)
            .SelectMany(year => new[] { County("people", year, 1000), County("ill", year, ill(year)) });
        var engine = Engine(new IndicatorCatalog([indicator ?? Share]), [.. series]);
        var columns = TargetColumns.Find(engine, target, AreaLevel.County, null, new Period(to))!;
        return new TargetForecaster(engine).Of(target, columns.At(0));
    }

    private static Series County(string measure, int year, double value) => Column(
        new SeriesKey(measure, AreaLevel.County, null, new Period(year), Sex.All, AgeGroup.All), value);
}
