using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Indicators;

/// <summary>Rates by age of the small country's county, from the worked example of 19 bands.</summary>
public sealed class StandardisedTests
{
    private static readonly double[] People =
        [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207];

    private static readonly double[] Events =
        [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];

    private static readonly AgeBandCounts Bands = new(
        "deaths", "population",
        [.. Enumerable.Range(0, 19).Select(i => new AgeGroup(5 * i, i == 18 ? null : 5 * i + 4))]);

    [Fact]
    public void The_standardised_rate_is_the_worked_example_and_names_its_standard()
    {
        var value = ValueOf(new IndicatorFormula.StandardisedRate(Bands, StandardChoice.Esp2013, 100_000), 2024, 1);
        var figure = Assert.IsType<Figure.Published>(value.Figure);
        Assert.Equal(10430.247991469423, figure.Value, 6);
        Assert.Equal((9717.709067985681, 11178.94091547925), (figure.Interval!.Lower, figure.Interval.Upper),
            (expected, actual) => Math.Abs(expected.Item1 - actual.Item1) < 1e-6
                && Math.Abs(expected.Item2 - actual.Item2) < 1e-6);
        Assert.Contains("ESP2013", Assert.Single(value.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_of_finer_bands_is_put_together_and_one_that_does_not_fit_is_refused()
    {
        var wide = Bands with { Bands = [.. Bands.Bands.Take(16), new AgeGroup(80, null)] };
        Assert.IsType<Figure.Published>(
            ValueOf(new IndicatorFormula.StandardisedRate(wide, StandardChoice.Esp2013, 100_000), 2024, 1).Figure);
        var odd = Bands with { Bands = [new AgeGroup(0, 17), new AgeGroup(18, null)] };
        var refused = ValueOf(
            new IndicatorFormula.StandardisedRate(odd, StandardChoice.Esp2013, 100_000), 2024, 1, odd);
        Assert.Equal(new Figure.Missing(CellState.MethodRefused, Refusal.MissingStandard), refused.Figure);
    }

    [Fact]
    public void Against_the_country_itself_the_ratio_is_one() => Assert.Equal(
        1, Assert.IsType<Figure.Published>(
            ValueOf(new IndicatorFormula.StandardisedRatio(Bands, ReferencePopulation.Country), 2024, 1).Figure).Value, 9);

    [Fact]
    public void Few_people_make_years_be_pooled_and_the_value_says_so_and_has_no_trend()
    {
        var formula = new IndicatorFormula.LifeExpectancy(Bands);
        var alone = ValueOf(formula, 2024, 1);
        Assert.Equal((new Period(2024), 0), (alone.Key.Period, alone.Notes.Count));
        var pooled = ValueOf(formula, 2024, 0.3);
        Assert.Equal(new Period(2023, 2024), pooled.Key.Period);
        Assert.Contains("2 år sammanlagda", Assert.Single(pooled.Notes), StringComparison.Ordinal);
        var one = Assert.IsType<Figure.Published>(alone.Figure);
        var two = Assert.IsType<Figure.Published>(pooled.Figure);
        Assert.Equal(one.Value, two.Value, 6);
        Assert.True(two.Interval!.Upper - two.Interval.Lower > one.Interval!.Upper - one.Interval.Lower);

        var indicator = IndicatorOf(formula);
        var series = new SeriesBuilder(EngineOf(indicator, 0.3, Bands)).Build(
            indicator, Register.FindLayer(AreaLevel.County, null)!.Areas[0]);
        Assert.Equal(Refusal.PeriodsOverlap, series.Trend.Reason);
    }

    [Fact]
    public void Too_few_people_even_in_five_years_give_no_life_expectancy()
    {
        var value = ValueOf(new IndicatorFormula.LifeExpectancy(Bands), 2024, 0.05);
        Assert.Equal(new Figure.Missing(CellState.MethodRefused, Refusal.TooFewPersonYears), value.Figure);
    }

    [Fact]
    public void Bands_with_a_gap_or_without_an_open_end_are_no_bands()
    {
        Assert.True(Bands.AreWhole());
        Assert.False((Bands with { Bands = [new AgeGroup(0, 4), new AgeGroup(6, null)] }).AreWhole());
        Assert.False((Bands with { Bands = [new AgeGroup(0, 4), new AgeGroup(5, 9)] }).AreWhole());
    }

    private static Indicator IndicatorOf(IndicatorFormula formula) =>
        Indicator("test", formula) with { Uncertainty = new Uncertainty.Register(0) };

    private static IndicatorValue ValueOf(IndicatorFormula formula, int year, double scale, AgeBandCounts? bands = null)
    {
        var indicator = IndicatorOf(formula);
        var column = EngineOf(indicator, scale, bands ?? Bands).Find(indicator, Key(AreaLevel.County, year))!;
        return column.ValueAt(0);
    }

    /// <summary>
    /// The same counts every year from 2018, times a scale, for county and country; a tenth of the events where they are
    /// deaths.
    /// </summary>
    private static IndicatorEngine EngineOf(Indicator indicator, double scale, AgeBandCounts bands)
    {
        var series = new List<Series>();
        var formula = indicator.Formula;
        foreach (var level in new[] { AreaLevel.County, AreaLevel.Country })
        {
            for (var year = 2018; year <= 2025; year++)
            {
                for (var band = 0; band < bands.Bands.Count; band++)
                {
                    SeriesKey Of(string measure) =>
                        new(measure, level, null, new Period(year), Sex.All, bands.Bands[band]);
                    series.Add(Column(Of("deaths"), Events[band] * scale * (formula is IndicatorFormula.LifeExpectancy ? 0.1 : 1)));
                    series.Add(Column(Of("population"), People[band] * scale));
                }
            }
        }

        return Engine(new IndicatorCatalog([indicator]), [.. series]);
    }
}
