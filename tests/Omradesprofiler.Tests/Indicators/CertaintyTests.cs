using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Indicators;

public sealed class CertaintyTests
{
    private static readonly IndicatorFormula Share =
        new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1);

    private static readonly IndicatorFormula Rate =
        new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1000);

    [Fact]
    public void A_share_without_perturbation_has_wilsons_limits_at_both_confidences()
    {
        var value = Of(Share, new Uncertainty.Register(0), Deso("ill", 2024, 65, 0, 100, 1), People(100, 50, 100, 900));
        AssertLimits((0.55254443296888, 0.73635751756902), value[0].Interval!);
        AssertLimits((0.49549465740704, 0.77835406140897), value[0].StrictInterval!);
        Assert.Equal((0.95, 0.998), (value[0].Interval!.Confidence, value[0].StrictInterval!.Confidence));
        Assert.Equal(0, value[1].Interval!.Lower);
        Assert.Equal(1, value[2].Interval!.Upper);
    }

    [Fact]
    public void A_rate_has_byars_limits_and_exact_ones_below_ten()
    {
        var value = Of(Rate, new Uncertainty.Register(0), Deso("ill", 2024, 65, 20, 1, 0), People(100, 100, 100, 100));
        AssertLimits((501.6318771045945, 828.4913854593984), value[0].Interval!);
        AssertLimits((122.1142883487594, 308.8988036919707), value[1].Interval!);
        AssertLimits((0.2531780798429, 55.7164339093890), value[2].Interval!);
        Assert.Equal(0, value[3].Interval!.Lower);
    }

    [Fact]
    public void What_the_source_may_have_moved_widens_the_limits_and_the_method_calls_it_an_assumption()
    {
        var without = Of(Share, new Uncertainty.Register(0), Deso("ill", 2024, 20, 20, 20, 20), People(100, 200, 400, 800));
        var with = Of(Share, new Uncertainty.Register(3), Deso("ill", 2024, 20, 20, 20, 20), People(100, 200, 400, 800));
        for (var i = 0; i < with.Count; i++)
        {
            var (narrow, wide, people) = (without[i].Interval!, with[i].Interval!, with[i].Denominator!.Value);
            var share = with[i].Value;
            var moved = Confidence.Z(0.95) * 2 * Math.Sqrt(1 + share * share) / people;
            Assert.Equal(
                Math.Sqrt(Math.Pow(without[i].Value - narrow.Lower, 2) + moved * moved), share - wide.Lower, 12);
            var expected = PerturbedCount.Usual.OfShare(20, people, 0.95).Value;
            AssertLimits((expected.Lower, expected.Upper), wide);
            Assert.True(wide.Upper > narrow.Upper);
        }

        Assert.Contains("antaget", with[0].Interval!.Method, StringComparison.Ordinal);
        Assert.DoesNotContain("urvalsfel", with[0].Interval!.Method, StringComparison.Ordinal);
        Assert.Contains("slumpvariation", with[0].Interval!.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Perturbed_counts_lie_within_the_limits_as_often_as_is_said()
    {
        var chance = new Chance(20241122);
        var (inside, rounds) = (0, 4_000);
        const double True = 0.02;
        for (var round = 0; round < rounds; round++)
        {
            var cases = Enumerable.Range(0, 4).Select(_ =>
                Math.Max(0, (double)Enumerable.Range(0, 1500).Count(_ => chance.NextDouble() < True)
                    + chance.NextInt(7) - 3)).ToArray();
            inside += Of(Share, new Uncertainty.Register(3), Deso("ill", 2024, cases), People(1500, 1500, 1500, 1500))
                .Count(value => value.Interval!.Lower <= True && True <= value.Interval.Upper);
        }

        Assert.InRange(inside / (4.0 * rounds), 0.94, 0.975);
    }

    [Fact]
    public void Cni_has_an_independent_interval_and_a_wider_one_that_holds_however_the_groups_overlap()
    {
        double[] counts = [595, 1391, 484, 167, 385, 981, 632];
        const double People = 5912;
        var factors = CareNeedIndex.Scb.Factors;
        var series = factors.Select((factor, i) => Deso(factor.Count.Measure, 2024, counts[i], 0, 0, 0))
            .Append(Deso("cni.population", 2024, People, 1, 1, 0)).ToArray();
        var cni = Indicator("cni-raw", new IndicatorFormula.Index(CareNeedIndex.Scb, null), "poäng") with
        {
            Uncertainty = new Uncertainty.Register(0),
        };
        var column = Engine(new IndicatorCatalog([cni]), series).Find(cni, Key(AreaLevel.Deso, 2024))!;
        var value = Assert.IsType<Figure.Published>(column.FigureAt(0));

        var independent = factors.Select((factor, i) => factor.Weight * factor.Weight * counts[i]).Sum();
        var conservative = 0.0;
        for (var i = 0; i < 7; i++)
            for (var j = 0; j < 7; j++)
                conservative += factors[i].Weight * factors[j].Weight * Math.Min(counts[i], counts[j]);
        Assert.Equal(3.841242, value.Value, 6);
        Assert.Equal(1.959963984540054 * Math.Sqrt(independent) / People, value.Value - value.Interval!.Lower, 9);
        Assert.Equal(
            1.959963984540054 * Math.Sqrt(conservative) / People, value.Value - value.ConservativeInterval!.Lower, 9);
        Assert.True(conservative > independent);
        Assert.Contains("överlappar", value.Interval.Method, StringComparison.Ordinal);
        Assert.Equal(new Figure.Missing(
            Omradesprofiler.Disclosure.CellState.NotApplicable, Refusal.ZeroDenominator), column.FigureAt(3));
    }

    [Fact]
    public void However_groups_overlap_the_variance_is_never_above_the_conservative_bound()
    {
        double[] weights = [3.23, 5.72, 6.15];
        var chance = new Chance(7);
        for (var round = 0; round < 500; round++)
        {
            var people = Enumerable.Range(0, 200).Select(_ => chance.NextInt(8)).ToList();
            var counts = Enumerable.Range(0, 3).Select(i => new[] { (double)people.Count(p => (p >> i & 1) == 1) });
            var actual = people.Sum(p => Math.Pow(Enumerable.Range(0, 3).Sum(i => (p >> i & 1) * weights[i]), 2));
            var bound = IndexVariance.Of(weights, [.. counts]);
            Assert.True(actual <= bound.Conservative[0] + 1e-9);
        }
    }

    [Fact]
    public void A_survey_has_its_sources_own_limits_and_nothing_else()
    {
        var good = Indicator("good", new IndicatorFormula.Published(new CountTerm("good"), 0.01)) with
        {
            Uncertainty = new Uncertainty.Survey(new CountTerm("low"), new CountTerm("high"), 0.95),
        };
        var column = Engine(
            new IndicatorCatalog([good]), Deso("good", 2024, 70, 71, 72, 73), Deso("low", 2024, 65, 66, double.NaN, 75),
            Deso("high", 2024, 75, 76, 77, 78)).Find(good, Key(AreaLevel.Deso, 2024))!;
        var value = Assert.IsType<Figure.Published>(column.FigureAt(0));
        AssertLimits((0.65, 0.75), value.Interval!);
        Assert.Null(value.StrictInterval);
        Assert.Null(((Figure.Published)column.FigureAt(2)).Interval);
        Assert.Null(((Figure.Published)column.FigureAt(3)).Interval);
    }

    [Fact]
    public void A_median_has_no_interval()
    {
        var median = Indicator("median", new IndicatorFormula.Published(new CountTerm("income"), 1), "tkr");
        var column = Engine(new IndicatorCatalog([median]), Deso("income", 2024, 200, 300, 400, 500))
            .Find(median, Key(AreaLevel.Deso, 2024))!;
        var value = Assert.IsType<Figure.Published>(column.FigureAt(0));
        Assert.Equal((null, null, false), (value.Interval, value.StrictInterval, value.IsUncertain));
    }

    [Theory]
    [InlineData(9, 100, true)]
    [InlineData(40, 100, false)]
    [InlineData(11, 10_000, true)]
    [InlineData(200, 10_000, false)]
    public void Few_events_or_a_wide_interval_make_a_value_uncertain(double cases, double people, bool uncertain)
    {
        var value = Of(
            Share, new Uncertainty.Register(0), Deso("ill", 2024, cases, 0, 0, 0), People(people, 1, 1, 1));
        Assert.Equal(uncertain, value[0].IsUncertain);
    }

    [Fact]
    public void A_sum_of_perturbed_counts_is_less_sure_than_one_count_published_for_the_whole()
    {
        var share = Indicator("share", Share) with { Uncertainty = new Uncertainty.Register(3) };
        var catalog = new IndicatorCatalog([share]);
        var summed = Engine(catalog, Deso("ill", 2024, 20, 20, 20, 20), People(250, 250, 250, 250));
        var published = Engine(
            catalog,
            Column(
                new("ill", AreaLevel.Municipality, null, new Period(2024), Sex.All, AgeGroup.All), 80),
            Column(new("people", AreaLevel.Municipality, null, new Period(2024), Sex.All, AgeGroup.All), 1000));
        var key = Key(AreaLevel.Municipality, 2024);
        var (sum, one) = (summed.Find(share, key)!.FigureAt(0), published.Find(share, key)!.FigureAt(0));
        Assert.True(Width(sum) > Width(one));

        static double Width(Figure figure) =>
            ((Figure.Published)figure).Interval is { } interval ? interval.Upper - interval.Lower : 0;
    }

    private static Omradesprofiler.Disclosure.Series People(params double[] people) => Deso("people", 2024, people);

    private static List<Figure.Published> Of(
        IndicatorFormula formula, Uncertainty uncertainty, params Omradesprofiler.Disclosure.Series[] series)
    {
        var indicator = Indicator("test", formula) with { Uncertainty = uncertainty };
        var column = Engine(new IndicatorCatalog([indicator]), series).Find(indicator, Key(AreaLevel.Deso, 2024))!;
        return [.. Enumerable.Range(0, 4).Select(i => column.FigureAt(i)).OfType<Figure.Published>()];
    }

    private static void AssertLimits((double Lower, double Upper) expected, ValueInterval actual)
    {
        Assert.Equal(expected.Lower, actual.Lower, 9);
        Assert.Equal(expected.Upper, actual.Upper, 9);
    }
}
