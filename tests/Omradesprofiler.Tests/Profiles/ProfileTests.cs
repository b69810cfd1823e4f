using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Profiles;

public sealed class ProfileTests
{
    private static readonly Indicator People = Indicator(
        "people", new IndicatorFormula.Count([new CountTerm("population")]), "antal");

    private static readonly Indicator Survey = Indicator(
        "survey", new IndicatorFormula.Published(new CountTerm("good"), 0.01));

    [Fact]
    public void An_indicator_of_the_municipality_stands_in_the_profile_under_the_municipalitys_name()
    {
        var entry = ProfileOf("9901C1010", null).Indicators.Single(e => e.Value.Indicator == Survey);
        Assert.Equal("Ytterö", entry.Value.Area.Name);
        var published = Assert.IsType<Figure.Published>(entry.Value.Figure);
        Assert.Equal((0.71, ValueBasis.HigherLevel), (published.Value, published.Basis));
        Assert.Contains(entry.Value.Notes, note => note.Contains("gäller Ytterö", StringComparison.Ordinal));
        Assert.Null(entry.Rank);
        Assert.Empty(entry.Periods);
    }

    [Fact]
    public void The_note_says_when_only_another_edition_of_the_level_has_the_number()
    {
        var total = new SeriesKey("population", AreaLevel.Municipality, null, new Period(2022), Sex.All, AgeGroup.All);
        var engine = Engine(
            new IndicatorCatalog([People]), Deso("population", 2022, 90, 190, 290, 390), Column(total, 960));
        var area = Register.FindLayer(AreaLevel.Deso, Edition.Deso2025)!.Find("9901C1010")!;
        var value = new ProfileBuilder(engine).Build(area, null, null).Indicators.Single().Value;
        Assert.Contains("Finns för DeSO 2018", Assert.Single(value.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_value_stands_beside_those_of_the_areas_around_it()
    {
        var entry = ProfileOf("9901C1020", null).Indicators.Single(e => e.Value.Indicator == People);
        Assert.Equal(["Stan", "Ytterö", "Exempellän", "Riket"], entry.Parents.Select(parent => parent.Value!.Area.Name));
        Assert.Equal(900, Assert.IsType<Figure.Published>(entry.Parents[0].Value!.Figure).Value);
        Assert.Equal(new Figure.Missing(CellState.NotCollected), entry.Parents[3].Value!.Figure);
    }

    [Fact]
    public void The_rank_counts_from_the_highest_within_the_county()
    {
        Assert.Equal((1, 4), RankOf("9901C1030"));
        Assert.Equal((4, 4), RankOf("9901A0010"));

        (int, int) RankOf(string code)
        {
            var rank = ProfileOf(code, null).Indicators.Single(e => e.Value.Indicator == People).Rank!;
            return (rank.Rank, rank.Of);
        }
    }

    [Fact]
    public void A_period_outside_the_edition_is_said_to_be_so()
    {
        var entry = ProfileOf("9901C1010", new Period(2022)).Indicators.Single(e => e.Value.Indicator == People);
        Assert.Equal(new Figure.Missing(CellState.OutsideValidity), entry.Value.Figure);
    }

    [Fact]
    public void A_profile_shows_earlier_periods_moved_to_its_edition()
    {
        var engine = ComparableEngine(
            new IndicatorCatalog([People]), Deso("population", 2022, 100, 200, 300, 400),
            Deso("population", 2024, 101, 151, 351, 401));
        var area = Register.FindLayer(AreaLevel.Deso, Edition.Deso2025)!.Find("9901C1020")!;
        var entry = new ProfileBuilder(engine).Build(area, new Period(2022), null).Indicators.Single();
        var published = Assert.IsType<Figure.Published>(entry.Value.Figure);
        Assert.Equal((350, ValueBasis.Converted), (published.Value, published.Basis));
        Assert.Equal([new Period(2024)], entry.Periods);
        Assert.Equal([new Period(2022)], entry.ConvertedPeriods);
        Assert.Equal(2, entry.Rank!.Rank);
        var newest = new ProfileBuilder(engine).Build(area, null, null).Indicators.Single().Value;
        Assert.Equal(new Period(2024), newest.Key.Period);
        Assert.Empty(newest.Notes);
    }

    [Fact]
    public void Equal_values_share_the_best_rank()
    {
        var column = Engine(new IndicatorCatalog([People]), Deso("population", 2024, 5, 9, 9, double.NaN))
            .Find(People, Key(AreaLevel.Deso, 2024))!;
        Assert.Equal([(1, 1), (2, 1), (0, 3)], Ranking.Order(column, [0, 1, 2, 3]));
    }

    private static AreaProfile ProfileOf(string code, Period? period)
    {
        var survey = new SeriesKey("good", AreaLevel.Municipality, null, new Period(2024), Sex.All, AgeGroup.All);
        var engine = Engine(
            new IndicatorCatalog([People, Survey]), Deso("population", 2024, 100, 200, 300, 400),
            Deso("population", 2022, 90, 190, 290, 390), Column(survey, 71));
        var area = Register.FindLayer(AreaLevel.Deso, Edition.Deso2025)!.Find(code)!;
        return new ProfileBuilder(engine).Build(area, period, null);
    }
}
