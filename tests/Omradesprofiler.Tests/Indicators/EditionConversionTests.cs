using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Indicators;

public sealed class EditionConversionTests
{
    private static readonly Indicator People = Indicator(
        "people", new IndicatorFormula.Count([new CountTerm("population")]), "antal");

    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("poor")], [new CountTerm("population")], 1));

    private static readonly Indicator Median = Indicator(
        "median", new IndicatorFormula.Published(new CountTerm("income"), 1), "tkr");

    private static readonly IndicatorCatalog Catalog = new([People, Share, Median]);

    private static readonly ColumnKey Later =
        new(AreaLevel.Deso, Edition.Deso2025, new Period(2022), Sex.All, null);

    [Fact]
    public void Counts_are_moved_and_their_total_stays()
    {
        var column = ComparableEngine(Catalog, Deso("population", 2022, 100, 200, 300, 400)).Find(People, Later)!;
        Assert.Equal([100, 150, 350, 400], column.Values.ToArray());
        Assert.Equal(
            [ValueBasis.Observed, ValueBasis.Converted, ValueBasis.Converted, ValueBasis.Observed],
            Enumerable.Range(0, 4).Select(i => Assert.IsType<Figure.Published>(column.FigureAt(i)).Basis));
        Assert.Equal(
            ["Gäller DeSO 2018, där området är detsamma."], column.ValueAt(0).Notes);
        Assert.Equal(
            ["Omräknad från 2018 års indelning (viktad med befolkning)."], column.ValueAt(2).Notes);
    }

    [Fact]
    public void A_share_is_made_of_moved_counts_and_not_of_shares()
    {
        var column = ComparableEngine(
            Catalog, Deso("population", 2022, 100, 200, 300, 400), Deso("poor", 2022, 50, 100, 30, 5))
            .Find(Share, Later)!;
        var moved = Assert.IsType<Figure.Published>(column.FigureAt(2));
        Assert.Equal((55, 350, 55.0 / 350, ValueBasis.Converted),
            (moved.Numerator, moved.Denominator, moved.Value, moved.Basis));
    }

    [Fact]
    public void A_part_that_has_no_number_leaves_the_whole_without_and_the_rest_as_they_are()
    {
        var column = ComparableEngine(Catalog, Deso("population", 2022, 100, double.NaN, 300, 400))
            .Find(People, Later)!;
        Assert.Equal(
            [CellState.Published, CellState.NotCollected, CellState.NotCollected, CellState.Published],
            column.States.ToArray());
    }

    [Fact]
    public void A_suppressed_part_keeps_what_it_goes_to_from_being_shown()
    {
        var series = Deso("population", 2022, 100, 0, 300, 400) with
        {
            States = [CellState.Published, CellState.SourceSuppressed, CellState.Published, CellState.Published],
        };
        var column = ComparableEngine(Catalog, series).Find(People, Later)!;
        Assert.Equal(new Figure.Suppressed(CellState.SourceSuppressed), column.FigureAt(2));
        Assert.Equal(0, column.Values[2]);
    }

    [Fact]
    public void Moved_periods_are_told_apart_from_published_ones()
    {
        var engine = ComparableEngine(
            Catalog, Deso("population", 2022, 100, 200, 300, 400), Deso("population", 2024, 101, 151, 351, 401));
        var availability = engine.AvailabilityOf(People);
        Assert.Equal([new Period(2024)], availability.PeriodsOf(AreaLevel.Deso, Edition.Deso2025));
        Assert.Equal([new Period(2022)], availability.ConvertedPeriodsOf(AreaLevel.Deso, Edition.Deso2025));
        Assert.Equal([new Period(2024)], availability.ConvertedPeriodsOf(AreaLevel.Deso, Edition.Deso2018));
        Assert.Equal([100, 151, 351, 401], engine.Find(People, Later with
        {
            Edition = Edition.Deso2018,
            Period = new Period(2024),
        })!.Values.ToArray().Select((value, i) => i == 0 ? value - 1 : value));
    }

    [Fact]
    public void A_median_stays_on_its_edition_and_says_why()
    {
        var engine = ComparableEngine(Catalog, Deso("income", 2022, 200, 250, 300, 350));
        Assert.Null(engine.Find(Median, Later));
        var refusal = engine.FindEditionRefusal(Median, Later)!.Value;
        Assert.Equal(CellState.MethodRefused, refusal.Reason);
        Assert.Equal(
            "Medianer, medelvärden och publicerade index kan inte räknas om från 2018 års indelning.", refusal.Note);
        Assert.Empty(engine.AvailabilityOf(Median).Converted);
    }

    [Fact]
    public void Without_weights_a_period_is_outside_the_editions_validity()
    {
        var engine = Engine(Catalog, Deso("population", 2022, 100, 200, 300, 400));
        Assert.Null(engine.Find(People, Later));
        Assert.Equal((CellState.OutsideValidity, null), engine.FindEditionRefusal(People, Later));
        Assert.Null(engine.FindEditionRefusal(People, Later with { Period = new Period(2024) }));
    }

    [Fact]
    public void Coarser_levels_are_added_up_on_the_edition_of_the_period() => Assert.Equal(
        1000, ComparableEngine(Catalog, Deso("population", 2022, 100, 200, 300, 400))
            .Find(People, new ColumnKey(AreaLevel.Municipality, null, new Period(2022), Sex.All, null))!.Values[0]);
}
