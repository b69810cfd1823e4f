using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Indicators;

public sealed class IndicatorEngineTests
{
    private static readonly Indicator People = Indicator(
        "people", new IndicatorFormula.Count([new CountTerm("population")]), "antal");

    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("poor")], [new CountTerm("population")], 1));

    private static readonly Indicator Median = Indicator(
        "median", new IndicatorFormula.Published(new CountTerm("income"), 1), "tkr");

    private static readonly Indicator Rounded = Indicator(
        "rounded", new IndicatorFormula.RoundedShare(new CountTerm("percent"), new CountTerm("persons")));

    private static readonly IndicatorCatalog Catalog = new([People, Share, Median, Rounded]);

    [Fact]
    public void A_share_of_a_union_is_the_sum_of_counts_over_the_sum_of_people()
    {
        var engine = Engine(Catalog, Deso("population", 2024, 100, 200, 300, 400), Deso("poor", 2024, 50, 10, 15, 5));
        var municipality = Published(engine, Share, Key(AreaLevel.Municipality, 2024), 0);
        Assert.Equal(
            (80.0 / 1000, 80, 1000, ValueBasis.Aggregated),
            (municipality.Value, municipality.Numerator, municipality.Denominator, municipality.Basis));
        Assert.NotEqual((0.5 + 0.05 + 0.05 + 0.0125) / 4, municipality.Value, 3);
    }

    [Fact]
    public void A_published_total_stands_although_the_parts_do_not_add_up()
    {
        var total = new SeriesKey("population", AreaLevel.Municipality, null, new Period(2024), Sex.All, AgeGroup.All);
        var engine = Engine(Catalog, Deso("population", 2024, 100, 200, 300, 400), Column(total, 1003));
        var municipality = Published(engine, People, Key(AreaLevel.Municipality, 2024), 0);
        Assert.Equal((1003, ValueBasis.Observed), (municipality.Value, municipality.Basis));
        Assert.Equal(1003, Published(engine, People, Key(AreaLevel.County, 2024), 0).Value);
    }

    [Fact]
    public void A_whole_with_a_missing_part_is_missing()
    {
        var engine = Engine(Catalog, Deso("population", 2024, 100, double.NaN, 300, 400));
        Assert.Equal(
            new Figure.Missing(CellState.NotCollected),
            engine.Find(People, Key(AreaLevel.Regso, 2024))!.FigureAt(1));
        Assert.Equal(100, Published(engine, People, Key(AreaLevel.Regso, 2024), 0).Value);
        Assert.Null(engine.Find(People, Key(AreaLevel.Municipality, 2024)));
    }

    [Fact]
    public void The_country_is_not_summed_from_a_single_county()
    {
        var engine = Engine(Catalog, Deso("population", 2024, 100, 200, 300, 400));
        Assert.Null(engine.Find(People, Key(AreaLevel.Country, 2024)));
        Assert.DoesNotContain(AreaLevel.Country, engine.AvailabilityOf(People).Levels);
    }

    [Fact]
    public void A_median_is_never_aggregated()
    {
        var engine = Engine(Catalog, Deso("income", 2024, 200, 250, 300, 350));
        Assert.Equal(250, Published(engine, Median, Key(AreaLevel.Deso, 2024), 1).Value);
        Assert.Null(engine.Find(Median, Key(AreaLevel.Regso, 2024)));
        Assert.Equal([AreaLevel.Deso], engine.AvailabilityOf(Median).Levels);
    }

    [Fact]
    public void A_percentage_is_never_added_up_over_sexes_or_ages()
    {
        Series Part(Sex sex, AgeGroup age, double value) => Column(
            new SeriesKey("income", AreaLevel.County, null, new Period(2024), sex, age), value);
        var bySex = Engine(Catalog, Part(Sex.Women, AgeGroup.All, 69), Part(Sex.Men, AgeGroup.All, 72));
        Assert.Null(bySex.Find(Median, Key(AreaLevel.County, 2024)));
        Assert.Equal(69, Published(bySex, Median, Key(AreaLevel.County, 2024, Sex.Women), 0).Value);
        var byAge = Engine(Catalog, Part(Sex.All, new AgeGroup(16, 64), 70), Part(Sex.All, new AgeGroup(65, null), 60));
        Assert.Null(byAge.Find(Median, Key(AreaLevel.County, 2024)));
    }

    [Fact]
    public void A_rounded_share_is_estimated_upwards_with_the_interval_of_the_rounding()
    {
        var engine = Engine(Catalog, Deso("percent", 2024, 10, 20, 30, 40), Deso("persons", 2024, 100, 100, 100, 100));
        var own = Published(engine, Rounded, Key(AreaLevel.Deso, 2024), 3);
        Assert.Equal((0.4, null, ValueBasis.Observed), (own.Value, own.Interval, own.Basis));
        var regso = Published(engine, Rounded, Key(AreaLevel.Regso, 2024), 1);
        Assert.Equal(ValueBasis.Estimated, regso.Basis);
        Assert.Equal(0.3, regso.Value, 12);
        var interval = regso.Interval!;
        Assert.Equal(
            (0.295, 0.305, 1.0, "avrundning"),
            (Math.Round(interval.Lower, 12), Math.Round(interval.Upper, 12), interval.Confidence, interval.Method));
        Assert.Contains(
            "Skattat ur avrundade andelar.", engine.Find(Rounded, Key(AreaLevel.Regso, 2024))!.ValueAt(1).Notes);
    }

    [Fact]
    public void An_estimate_is_not_made_where_persons_are_missing()
    {
        var nobody = double.NaN;
        var engine = Engine(
            Catalog, Deso("percent", 2024, 50, 10, 90, 90), Deso("persons", 2024, nobody, 1000, nobody, nobody));
        Assert.Null(engine.Find(Rounded, Key(AreaLevel.Regso, 2024)));
        var deso = Published(engine, Rounded, Key(AreaLevel.Deso, 2024), 0);
        Assert.Equal((0.5, null), (deso.Value, deso.Denominator));
    }

    [Fact]
    public void A_published_rounded_share_beats_the_estimate()
    {
        var published = new SeriesKey("percent", AreaLevel.Municipality, null, new Period(2024), Sex.All, AgeGroup.All);
        var engine = Engine(
            Catalog, Deso("percent", 2024, 10, 20, 30, 40), Deso("persons", 2024, 100, 100, 100, 100),
            Column(published, 26));
        var municipality = Published(engine, Rounded, Key(AreaLevel.Municipality, 2024), 0);
        Assert.Equal((0.26, ValueBasis.Observed), (municipality.Value, municipality.Basis));
    }

    [Fact]
    public void Zero_is_a_published_value_and_a_zero_denominator_is_not_applicable()
    {
        var engine = Engine(Catalog, Deso("population", 2024, 100, 0, 300, 400), Deso("poor", 2024, 0, 0, 15, 5));
        var column = engine.Find(Share, Key(AreaLevel.Deso, 2024))!;
        Assert.Equal(0, Assert.IsType<Figure.Published>(column.FigureAt(0)).Value);
        Assert.Equal(new Figure.Missing(CellState.NotApplicable, Refusal.ZeroDenominator), column.FigureAt(1));
    }

    [Fact]
    public void A_share_above_one_is_refused()
    {
        var engine = Engine(Catalog, Deso("population", 2024, 3, 200, 300, 400), Deso("poor", 2024, 4, 10, 15, 5));
        Assert.Equal(
            new Figure.Missing(CellState.MethodRefused, Refusal.NumeratorAboveDenominator),
            engine.Find(Share, Key(AreaLevel.Deso, 2024))!.FigureAt(0));
    }

    [Fact]
    public void Ages_and_sexes_are_put_together_from_what_there_is()
    {
        Series Part(Sex sex, AgeGroup age, double people) => Column(
            new SeriesKey("population", AreaLevel.County, null, new Period(2024), sex, age), people);
        var engine = Engine(
            Catalog,
            Part(Sex.Women, new AgeGroup(65, 79), 10), Part(Sex.Women, new AgeGroup(80, null), 5),
            Part(Sex.Men, new AgeGroup(65, 79), 8), Part(Sex.Men, new AgeGroup(80, null), 2));
        var old = Published(engine, People, Key(AreaLevel.County, 2024, age: new AgeGroup(65, null)), 0);
        Assert.Equal((25, ValueBasis.Aggregated), (old.Value, old.Basis));
        Assert.Equal(
            15, Published(engine, People, Key(AreaLevel.County, 2024, Sex.Women, new AgeGroup(65, null)), 0).Value);
        Assert.Null(engine.Find(People, Key(AreaLevel.County, 2024, age: new AgeGroup(70, null))));
    }

    [Fact]
    public void The_one_age_band_of_a_measure_is_its_own_and_is_told()
    {
        var band = new SeriesKey("population", AreaLevel.County, null, new Period(2024), Sex.All, new AgeGroup(25, 64));
        var engine = Engine(Catalog, Column(band, 40));
        Assert.Equal(new AgeGroup(25, 64), engine.Find(People, Key(AreaLevel.County, 2024))!.Age);
    }

    [Fact]
    public void Relative_cni_needs_the_reference_of_the_same_year()
    {
        var cni = Indicator("cni", new IndicatorFormula.Index(CareNeedIndex.Scb, ReferencePopulation.Country), "index");
        var raw = Indicator("cni-raw", new IndicatorFormula.Index(CareNeedIndex.Scb, null), "poäng");
        double[] counts = [595, 1391, 484, 167, 385, 981, 632];
        var parts = CareNeedIndex.Scb.Factors
            .Select((factor, i) => Deso(factor.Count.Measure, 2024, counts[i], 1, 1, 1))
            .Append(Deso("cni.population", 2024, 5912, 100, 100, 100)).ToList();
        var alone = Engine(new IndicatorCatalog([cni, raw]), [.. parts]);
        Assert.Null(alone.Find(cni, Key(AreaLevel.Deso, 2024)));
        Assert.Equal(22709.42 / 5912, Published(alone, raw, Key(AreaLevel.Deso, 2024), 0).Value, 10);

        SeriesKey Country(string measure) =>
            new(measure, AreaLevel.Country, null, new Period(2024), Sex.All, AgeGroup.All);
        var country = CareNeedIndex.Scb.Factors
            .Select(factor => Column(
                Country(factor.Count.Measure), factor.Key == "under5" ? 247615 / 3.23 : 0))
            .Append(Column(Country("cni.population"), 100000));
        var engine = Engine(new IndicatorCatalog([cni, raw]), [.. parts, .. country]);
        Assert.Equal(1.5513, Published(engine, cni, Key(AreaLevel.Deso, 2024), 0).Value, 4);
        Assert.Equal(1, Published(engine, cni, Key(AreaLevel.Country, 2024), 0).Value, 12);
    }

    [Fact]
    public void Internal_tables_are_not_seen_by_the_public()
    {
        var table = DisclosureGate.Release(new RawTable(
            "internal", TableLayer.Published, Audience.Internal, [Deso("population", 2024, 1, 2, 3, 4)]));
        var key = Key(AreaLevel.Deso, 2024);
        Assert.Empty(new ReleasedFigures([table], Audience.Public)
            .List("population", key.Level, key.Edition, key.Period));
        Assert.Single(new ReleasedFigures([table], Audience.Internal)
            .List("population", key.Level, key.Edition, key.Period));
    }

    [Fact]
    public void Own_data_stop_at_the_gate()
    {
        var own = new RawTable(
            "listning", TableLayer.Own, Audience.Internal, [Deso("listing.people", 2024, 1, 2, 3, 4)]);
        var stop = Assert.Throws<Omradesprofiler.Findings.DataException>(() => DisclosureGate.Release(own));
        Assert.Equal("own-data", stop.Finding.Code);
        Assert.Empty(typeof(RawTable).GetProperties()
            .Where(property => property.PropertyType.ToString().Contains("Series", StringComparison.Ordinal)));
    }

    private static Figure.Published Published(IndicatorEngine engine, Indicator indicator, ColumnKey key, int index) =>
        Assert.IsType<Figure.Published>(engine.Find(indicator, key)!.FigureAt(index));
}
