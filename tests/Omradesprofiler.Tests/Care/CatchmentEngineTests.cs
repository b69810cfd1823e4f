using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Care;

public sealed class CatchmentEngineTests
{
    private static readonly Uncertainty Moved = new Uncertainty.Register(3);

    private static readonly Indicator Share = Indicator(
        "share", new IndicatorFormula.Ratio([new CountTerm("x")], [new CountTerm("n")], 1)) with
    { Uncertainty = Moved };

    private static readonly Indicator Index = Indicator(
        "index",
        new IndicatorFormula.Index(
            new IndexDefinition(
                "two", "Två", 2024,
                [
                    new IndexFactor("x", "x", 3.23, new CountTerm("x")),
                    new IndexFactor("y", "y", 5.72, new CountTerm("y")),
                ],
                new CountTerm("n")),
            null)) with
    { Uncertainty = Moved };

    private static readonly Indicator Rounded = Indicator(
        "rounded", new IndicatorFormula.RoundedShare(new CountTerm("percent"), new CountTerm("n"))) with
    { Uncertainty = Moved };

    private static readonly Indicator Median = Indicator(
        "median", new IndicatorFormula.Published(new CountTerm("median"), 1), "tkr");

    private static readonly Indicator Survey = Indicator(
        "survey", new IndicatorFormula.Published(new CountTerm("good"), 0.01));

    private static readonly IndicatorCatalog Catalog = new([Share, Index, Rounded, Median, Survey]);

    private static readonly Period Year = new(2024);

    [Fact]
    public void Catchments_that_are_RegSO_have_the_values_and_intervals_of_RegSO()
    {
        var areas = Areas();
        var catchments = new CatchmentEngine(areas, Geography([[1, 0], [0, 1], [0, 1], [0, 1]]), []);
        foreach (var indicator in new[] { Share, Index, Rounded })
        {
            var expected = areas.Find(indicator, Key(AreaLevel.Regso, 2024))!;
            var found = catchments.Find(indicator, Year)!;
            for (var i = 0; i < 2; i++)
                Assert.Equal(expected.FigureAt(i), found.FigureAt(i));
        }
    }

    [Fact]
    public void The_index_of_a_catchment_is_its_points_over_its_people_and_not_a_mean_of_indices()
    {
        var column = new CatchmentEngine(Areas(), Geography([[1, 0], [0.25, 0.75], [0, 1], [0, 1]]), [])
            .Find(Index, Year)!;
        var points = 3.23 * (10 + 0.25 * 20) + 5.72 * (5 + 0.25 * 6);
        var figure = Assert.IsType<Figure.Published>(column.FigureAt(0));
        Assert.Equal(points / (100 + 0.25 * 200), figure.Value, 1e-12);
        Assert.Equal(ValueBasis.Estimated, figure.Basis);
        Assert.NotNull(figure.ConservativeInterval);
        Assert.Contains("efter befolkade rutor", Assert.Single(column.ValueAt(0).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_an_earlier_edition_are_moved_first_and_that_is_said()
    {
        var areas = ComparableEngine(Catalog, Deso("x", 2022, 8, 40, 20, 30), Deso("n", 2022, 100, 200, 200, 400));
        var engine = new CatchmentEngine(areas, Geography([[0, 0], [1, 0], [0, 1], [0, 1]]), []);
        Assert.Equal([new Period(2022)], engine.PeriodsOf(Share));
        var value = engine.ValueOf(Share, 0, new Period(2022));
        var figure = Assert.IsType<Figure.Published>(value.Figure);
        Assert.Equal((30.0, 150.0, ValueBasis.Converted), (figure.Numerator, figure.Denominator, figure.Basis));
        Assert.Equal("Omräknad från DeSO 2018, som gällde för perioden.", Assert.Single(value.Notes));
    }

    [Fact]
    public void A_median_is_refused_and_a_survey_of_municipalities_is_not_spread_out()
    {
        var engine = new CatchmentEngine(Areas(), Geography([[1, 0], [0, 1], [0, 1], [0, 1]]), []);
        var median = engine.ValueOf(Median, 0, null);
        Assert.Equal(new Figure.Missing(CellState.MethodRefused), median.Figure);
        Assert.Contains("kan inte läggas ihop", Assert.Single(median.Notes), StringComparison.Ordinal);
        var survey = engine.ValueOf(Survey, 0, null);
        Assert.Equal(new Figure.Missing(CellState.NotCollected), survey.Figure);
        Assert.Equal("Finns för kommun och sprids inte ut över mindre områden.", Assert.Single(survey.Notes));
    }

    [Fact]
    public void A_clinic_without_areas_has_no_number_and_areas_without_a_clinic_are_left_out()
    {
        var column = new CatchmentEngine(Areas(), Geography([[0, 0], [0, 0], [0, 1], [0, 1]]), []).Find(Share, Year)!;
        Assert.Equal(new Figure.Missing(CellState.NotCollected), column.FigureAt(0));
        Assert.Equal(600, Assert.IsType<Figure.Published>(column.FigureAt(1)).Denominator);
    }

    [Fact]
    public void One_hidden_area_hides_the_catchment_unless_the_gate_gave_the_whole()
    {
        var cases = Own(CellState.Published, CellState.OwnSuppressed, CellState.Published, CellState.Published);
        var areas = new IndicatorEngine(
            Register, new ReleasedFigures(
                [ReleasedTable.FromSnapshot("own", Audience.Public, [cases, Deso("n", 2024, 100, 200, 200, 400)])],
                Audience.Public),
            Catalog);
        var geography = Geography([[1, 0], [0, 1], [0, 1], [0, 1]]);
        var summed = new CatchmentEngine(areas, geography, []).Find(Share, Year)!;
        Assert.Equal(0.1, Assert.IsType<Figure.Published>(summed.FigureAt(0)).Value, 1e-12);
        Assert.Equal(new Figure.Suppressed(CellState.OwnSuppressed), summed.FigureAt(1));
        Assert.Contains("skyddad", Assert.Single(summed.ValueAt(1).Notes), StringComparison.Ordinal);
        GeographySeries[] released =
        [
            Whole(geography.Id, cases.Key, [10, 77], [CellState.Published, CellState.Published]),
            Whole("another", cases.Key, [1, 1], [CellState.Published, CellState.Published]),
        ];
        var given = new CatchmentEngine(areas, geography, released).Find(Share, Year)!;
        Assert.Equal((77.0, 800.0), NumbersOf(given.FigureAt(1)));
    }

    [Fact]
    public void What_the_gate_hid_for_a_catchment_is_not_added_up_from_its_areas()
    {
        var cases = Own(CellState.Published, CellState.Published, CellState.Published, CellState.Published);
        var areas = Engine(Catalog, cases, Deso("n", 2024, 100, 200, 200, 400));
        var geography = Geography([[1, 0], [0, 1], [0, 1], [0, 1]]);
        GeographySeries[] hidden =
            [Whole(geography.Id, cases.Key, [0, 60], [CellState.OwnSuppressed, CellState.Published])];
        var column = new CatchmentEngine(areas, geography, hidden).Find(Share, Year)!;
        Assert.Equal(new Figure.Suppressed(CellState.OwnSuppressed), column.FigureAt(0));
    }

    internal static CareGeography Geography(double[][] rows) => Geography("nearest", CareGeographyKind.Nearest, rows);

    internal static CareGeography Geography(string id, CareGeographyKind kind, double[][] rows)
    {
        var (starts, targets, weights) = (new int[rows.Length + 1], new List<int>(), new List<double>());
        for (var area = 0; area < rows.Length; area++)
        {
            for (var target = 0; target < rows[area].Length; target++)
            {
                if (rows[area][target] == 0)
                    continue;
                targets.Add(target);
                weights.Add(rows[area][target]);
            }

            starts[area + 1] = targets.Count;
        }

        return new CareGeography(
            id, kind, "Närmaste", Edition.Deso2025, ["SE-A", "SE-B"],
            new AreaWeights(starts, [.. targets], [.. weights], 2), "Närmaste fågelvägen.");
    }

    private static GeographySeries Whole(string id, SeriesKey key, double[] values, CellState[] states) =>
        new(id, key, "source", Audience.Public, values, states);

    private static (double?, double?) NumbersOf(Figure figure) =>
        figure is Figure.Published published ? (published.Numerator, published.Denominator) : (null, null);

    private static Series Own(params CellState[] states) => Deso("x", 2024, 10, 0, 20, 40) with { States = states };

    private static IndicatorEngine Areas() => Engine(
        Catalog, Deso("x", 2024, 10, 20, 30, 40), Deso("y", 2024, 5, 6, 7, 8), Deso("n", 2024, 100, 200, 200, 400),
        Deso("percent", 2024, 12, 15, 9, 31), Deso("median", 2024, 210, 230, 250, 270),
        Column(new SeriesKey("good", AreaLevel.Municipality, null, Year, Sex.All, AgeGroup.All), 71));
}
