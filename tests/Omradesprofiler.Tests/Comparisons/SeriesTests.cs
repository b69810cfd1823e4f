using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Comparisons;

public sealed class SeriesTests
{
    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1)) with
    {
        Uncertainty = new Uncertainty.Register(0),
        Breaks = [new SeriesBreak(new Period(2021), "Åldrarna ändrades.")],
    };

    [Fact]
    public void A_trend_is_told_from_five_periods_and_never_across_a_break()
    {
        var before = Build(Share, 2015, 2020);
        Assert.Equal((1, 2015, 6), (before.Trend.Value.Sign, before.Trend.Value.FirstYear, before.Trend.Value.Periods));
        Assert.Empty(before.Breaks);

        var across = Build(Share, 2015, 2025);
        Assert.Equal("Åldrarna ändrades.", Assert.Single(across.Breaks).Text);
        Assert.Equal((2021, 5), (across.Trend.Value.FirstYear, across.Trend.Value.Periods));

        var tooFew = Build(Share, 2015, 2024);
        Assert.Equal(Refusal.TooFewPeriods, tooFew.Trend.Reason);
        Assert.Equal(10, tooFew.Points.Count);
    }

    [Fact]
    public void The_slope_of_a_rate_is_in_its_own_unit()
    {
        var rate = Share with
        {
            Formula = new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1000),
            Breaks = [],
        };
        Assert.Equal(20, Build(rate, 2015, 2020).Trend.Value.SlopePerYear, 6);
        Assert.Equal(0.02, Build(Share with { Breaks = [] }, 2015, 2020).Trend.Value.SlopePerYear, 9);
    }

    [Fact]
    public void A_break_before_the_first_or_after_the_last_period_is_not_drawn()
    {
        Assert.Empty(Build(Share, 2021, 2025).Breaks);
        Assert.Empty(Build(Share, 2010, 2020).Breaks);
    }

    private static IndicatorSeries Build(Indicator indicator, int from, int to)
    {
        var series = new List<Series>();
        for (var year = from; year <= to; year++)
        {
            series.Add(County("people", year, 1000));
            series.Add(County("ill", year, 100 + 20 * (year - from)));
        }

        var engine = Engine(new IndicatorCatalog([indicator]), [.. series]);
        return new SeriesBuilder(engine).Build(indicator, Register.FindLayer(AreaLevel.County, null)!.Areas[0]);
    }

    private static Series County(string measure, int year, double value) => Column(
        new SeriesKey(measure, AreaLevel.County, null, new Period(year), Sex.All, AgeGroup.All), value);
}
