using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Comparisons;

public sealed class ValueComparisonTests
{
    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("ill")], [new CountTerm("people")], 1)) with
    {
        Uncertainty = new Uncertainty.Register(0),
        Polarity = Polarity.HigherIsWorse,
    };

    [Fact]
    public void Three_cases_among_nine_hundred_do_not_make_an_area_worst()
    {
        double[] ill = [3, 20, 20, 20], people = [900, 9000, 9000, 9000];
        var judgements = ColumnJudgements.Of(EngineOf(ill, people), ColumnOf(ill, people), AreaLevel.County);
        Assert.Equal(Judgement.NoDifference, judgements[0].Value.Judgement);
    }

    [Fact]
    public void A_clear_difference_is_judged_by_polarity_and_at_two_levels()
    {
        double[] ill = [300, 100, 108, 2], people = [900, 900, 900, 900];
        var judgements = ColumnJudgements.Of(EngineOf(ill, people), ColumnOf(ill, people), AreaLevel.County);
        Assert.Equal((Judgement.Worse, true), (judgements[0].Value.Judgement, judgements[0].Value.IsStrict));
        Assert.Equal((Judgement.Better, true), (judgements[3].Value.Judgement, judgements[3].Value.IsStrict));
        Assert.Equal(Judgement.NoDifference, judgements[2].Value.Judgement);
    }

    [Fact]
    public void Without_known_uncertainty_or_a_value_nothing_is_judged()
    {
        var without = new Figure.Published(5, null, null, ValueBasis.Observed, null);
        Assert.Equal(
            Refusal.NoUncertaintyKnown, ValueComparison.WithKnown(without, 4, Polarity.HigherIsWorse).Reason);
        var missing = new Figure.Missing(Omradesprofiler.Disclosure.CellState.NotCollected);
        Assert.Equal(Refusal.NothingToCompare, ValueComparison.WithKnown(missing, 4, Polarity.HigherIsWorse).Reason);
        Assert.Equal(Refusal.NothingToCompare, ValueComparison.WithKnown(without, null, Polarity.None).Reason);
        var rounding = without with { Interval = new ValueInterval(4.5, 5.5, 1, "avrundning") };
        Assert.Equal(
            Refusal.NoUncertaintyKnown, ValueComparison.WithKnown(rounding, 4, Polarity.HigherIsWorse).Reason);
    }

    [Fact]
    public void Two_uncertain_values_are_tested_by_their_difference_and_not_by_overlap()
    {
        Figure Value(double value, double half) => new Figure.Published(value, null, null, ValueBasis.Observed,
            new ValueInterval(value - half, value + half, 0.95, ""));
        Assert.Equal(
            Judgement.Worse,
            ValueComparison.WithUncertain(Value(10, 1), Value(8.3, 1), Polarity.HigherIsWorse).Value.Judgement);
        Assert.Equal(
            Judgement.NoDifference,
            ValueComparison.WithUncertain(Value(10, 1), Value(8.8, 1), Polarity.HigherIsWorse).Value.Judgement);
    }

    [Fact]
    public void Areas_put_together_have_the_sum_of_counts_and_not_the_mean_of_shares()
    {
        var column = ColumnOf([50, 10, 15, 5], [100, 200, 300, 400]);
        Assert.Equal(80.0 / 1000, PooledValue.Find(column, [0, 1, 2, 3])!.Value.Value, 12);
        Assert.Null(PooledValue.Find(column, []));
        Assert.Equal((0, true), PooledValue.Find(ColumnOf([0, 0, 1, 1], [9, 9, 9, 9]), [0, 1]));
    }

    [Fact]
    public void Peers_have_ranks_with_ties_and_quartiles()
    {
        var column = ColumnOf([5, 9, 9, 2], [100, 100, 100, 100]);
        var county = Register.FindLayer(AreaLevel.County, null)!.Areas[0];
        var peers = new PeerGroups(Register).Get(column, county);
        Assert.Equal([3, 1, 1, 4], new[] { 0.05, 0.09, 0.09, 0.02 }.Select(peers.RankOf));
        var spread = peers.FindSpread()!;
        Assert.Equal((0.02, 0.07, 0.09, 4), (spread.Lowest, Math.Round(spread.Median, 9), spread.Highest, spread.Areas));
    }

    private static IndicatorEngine EngineOf(double[] ill, double[] people) => Engine(
        new IndicatorCatalog([Share]), Deso("ill", 2024, ill), Deso("people", 2024, people));

    private static IndicatorColumn ColumnOf(double[] ill, double[] people) =>
        EngineOf(ill, people).Find(Share, Key(AreaLevel.Deso, 2024))!;
}
