using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Priorities;
using Omradesprofiler.Statistics;
using Omradesprofiler.Tests.Indicators;

namespace Omradesprofiler.Tests.Priorities;

/// <summary>From an indicator's declared uncertainty to what its index is drawn from.</summary>
public sealed class ColumnEvidenceTests
{
    private static readonly IndicatorFormula Share =
        new IndicatorFormula.Ratio([new CountTerm("x")], [new CountTerm("n")], 1);

    [Fact]
    public void Counts_of_a_register_that_moves_nothing_are_taken_as_they_are()
    {
        var evidence = Assert.IsType<PartEvidence.Shares>(EvidenceOf(Share, new Uncertainty.Register(0)));
        Assert.Equal([10, 20, 30, 40], evidence.Events, Near);
        Assert.Equal([100, 100, 200, 400], evidence.People, Near);
    }

    /// <summary>
    /// An area of 10 in 100: chance variance of p̃ = 12/104 is p̃(1 − p̃)/104, and ±3 on both counts gives
    /// 4(1 + 0.1²)/100².
    /// </summary>
    [Fact]
    public void Counts_that_the_source_may_have_moved_are_worth_less_and_say_the_same()
    {
        var evidence = Assert.IsType<PartEvidence.Shares>(EvidenceOf(Share, new Uncertainty.Register(3)));
        Assert.Equal([0.1, 0.2, 0.15, 0.1], evidence.Values, Near);
        var chance = 12.0 / 104 * (92.0 / 104) / 104;
        Assert.Equal(100 * chance / (chance + 4 * 1.01 / 10_000), evidence.People[0], 6);
        Assert.All(evidence.People.Zip([100.0, 100, 200, 400]), pair => Assert.InRange(pair.First, 1, pair.Second - 1));
    }

    [Fact]
    public void Rates_counts_and_numbers_without_uncertainty_are_told_apart()
    {
        var rate = new IndicatorFormula.Ratio([new CountTerm("x")], [new CountTerm("n")], 1_000);
        Assert.Equal(
            [100, 200, 150, 100],
            Assert.IsType<PartEvidence.Rates>(EvidenceOf(rate, new Uncertainty.Register(3))).Values, Near);
        Assert.Equal(
            [10, 20, 30, 40],
            Assert.IsType<PartEvidence.Rates>(EvidenceOf(
                new IndicatorFormula.Count([new CountTerm("x")]), new Uncertainty.Register(3))).Values, Near);
        Assert.IsType<PartEvidence.Constants>(EvidenceOf(Share, new Uncertainty.NoneKnown("prov")));
    }

    [Fact]
    public void An_index_over_an_indicator_that_the_level_lacks_is_refused_with_its_name()
    {
        var indicator = SmallCountry.Indicator("median", new IndicatorFormula.Published(new CountTerm("x"), 1));
        var engine = SmallCountry.Engine(
            new IndicatorCatalog([indicator]), SmallCountry.Deso("x", 2024, 1, 2, 3, 4));
        var recipe = new IndexRecipe(
            "a", "A", [new IndexPart("median", 1, NeedDirection.HigherIsNeed, IndexTransform.ZScore)]);
        var (columns, refusal) = IndexColumns.Find(
            engine, recipe, new IndexPlace(AreaLevel.Regso, null, null, PriorityWay.Index, null));
        Assert.Null(columns);
        Assert.Equal(new IndexRefusal(indicator, Refusal.LevelLacksIndicator), refusal);
        var found = IndexColumns.Find(
            engine, recipe, new IndexPlace(AreaLevel.Deso, null, null, PriorityWay.Index, null));
        Assert.Equal(2024, found.Columns!.Parts[0].Key.Period.To);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static PartEvidence EvidenceOf(IndicatorFormula formula, Uncertainty uncertainty)
    {
        var indicator = SmallCountry.Indicator("i", formula) with { Uncertainty = uncertainty };
        var engine = SmallCountry.Engine(
            new IndicatorCatalog([indicator]), SmallCountry.Deso("x", 2024, 10, 20, 30, 40),
            SmallCountry.Deso("n", 2024, 100, 100, 200, 400));
        var column = engine.Find(indicator, SmallCountry.Key(AreaLevel.Deso, 2024))!;
        return ColumnEvidence.Of(column, [0, 1, 2, 3]);
    }
}
