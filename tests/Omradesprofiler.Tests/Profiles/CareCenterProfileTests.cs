using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Profiles;

/// <summary>Clinics of the sample county, as they were imported.</summary>
public sealed class CareCenterProfileTests
{
    private readonly Snapshot _snapshot;
    private readonly IndicatorEngine _areas;
    private readonly ListedPopulation _listings;
    private readonly CareGeographies _care;
    private readonly CareCenterProfileBuilder _profiles;

    public CareCenterProfileTests(SampleServer server)
    {
        _snapshot = server.Imported.Snapshot;
        _areas = new IndicatorEngine(
            _snapshot.Register, new ReleasedFigures(_snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(_snapshot.Manifest.CatalogJson, "indicators.json"));
        _listings = new ListedPopulation(_snapshot.Tables, Audience.Public);
        var clinics = _snapshot.Manifest.CareCenters;
        _care = new CareGeographies(
            _areas, _snapshot.CareGeographies, _snapshot.GeographySeries,
            (_listings, new ListedCni(_snapshot.Tables, Audience.Public)), clinics);
        _profiles = new CareCenterProfileBuilder(_areas, _care, clinics);
    }

    [Fact]
    public void The_senses_are_never_mixed_and_the_responsible_stand_for_the_residents()
    {
        Assert.Equal(
            ["nearest", "responsible", "listed"], _care.Engines.Select(one => one.Geography.Id).Except(["bvc"]));
        Assert.Equal("responsible", _care.Residents!.Geography.Id);
        Assert.Equal(
            _snapshot.CareGeographies.Select(one => one.Id).Append("listed").Order(),
            _care.Engines.Select(one => one.Geography.Id).Order());
    }

    /// <summary>Every person of the county lies in one catchment, so that all catchments' people are the county's.
    /// </summary>
    [Theory]
    [InlineData("nearest")]
    [InlineData("responsible")]
    public void The_people_of_all_catchments_are_those_of_their_areas(string id)
    {
        var engine = _care.Find(id)!;
        var people = _areas.Catalog.Find("folkmangd")!;
        var period = engine.PeriodsOf(people)[^1];
        var areas = _areas.Find(
            people, new ColumnKey(AreaLevel.Deso, engine.Geography.Edition, period, Sex.All, null))!;
        var residual = engine.Geography.Residual();
        var given = Enumerable.Range(0, residual.Length).Sum(i => (1 - residual[i]) * areas.Values[i]);
        Assert.Equal(given, engine.Find(people, period)!.Values.ToArray().Sum(), 1e-6);
    }

    [Fact]
    public void Own_data_of_a_catchment_are_the_gates_and_say_why_where_they_are_hidden()
    {
        var released = _snapshot.GeographySeries.Where(one => one.Geography == "responsible"
            && one.Source is { Measure: "health.diabetes.cases", CareCenter: null }).ToList();
        Assert.NotEmpty(released);
        var diabetes = _areas.Catalog.Find("diabetes")!;
        var engine = _care.Find("responsible")!;
        foreach (var series in released)
        {
            var (period, sex, age) = (series.Source.Period, series.Source.Sex, series.Source.Age);
            var column = engine.Find(diabetes, period, sex, age)!;
            for (var i = 0; i < series.States.Length; i++)
            {
                if (series.States[i] == CellState.OwnSuppressed)
                {
                    Assert.Equal(new Figure.Suppressed(CellState.OwnSuppressed), column.FigureAt(i));
                    Assert.Contains("skyddad", string.Join(" ", column.ValueAt(i).Notes), StringComparison.Ordinal);
                }
                else if (column.FigureAt(i) is Figure.Published figure)
                {
                    Assert.Equal(series.Values[i], figure.Numerator);
                }
            }
        }
    }

    [Fact]
    public void The_rank_counts_clinics_of_the_county_in_the_same_sense()
    {
        var (clinic, engine) = (ClinicOf("SE9900-1001"), _care.Find("nearest")!);
        var entry = _profiles.Build(clinic, engine, null).Indicators
            .Single(one => one.Value.Indicator.Id == "forgymnasial");
        var column = engine.Find(entry.Value.Indicator, entry.Value.Key.Period)!;
        var own = column.Values[engine.Geography.IndexOf(clinic.Code)];
        var above = Enumerable.Range(0, column.CareCenters.Count)
            .Count(i => column.States[i] == CellState.Published && column.Values[i] > own);
        Assert.Equal(above + 1, entry.Rank!.Rank);
        Assert.Equal("99", entry.Rank.Within.Code);
    }

    [Fact]
    public void The_listed_differ_from_the_residents_by_what_was_counted_where_it_was()
    {
        var clinic = ClinicOf("SE9900-1001");
        var profile = _profiles.Build(clinic, _care.Find("responsible")!, null);
        var cni = profile.Indicators.Single(one => one.Value.Indicator.Id == "cni");
        Assert.False(cni.Difference!.IsEstimated);
        var listed = cni.Beside.Single(one => one.Geography == "listed").Value;
        Assert.Equal(_care.Need.Periods[^1], listed.Key.Period);
        Assert.Equal(((Figure.Published)listed.Figure).Value, cni.Difference.Listed);
        Assert.True(profile.Indicators.Single(one => one.Value.Indicator.Id == "forgymnasial").Difference!.IsEstimated);
        Assert.All(profile.Ages, row => Assert.Contains(row.Values, one => one.Geography == "listed"));
    }

    [Fact]
    public void Flows_are_released_cells_and_what_is_hidden_stands_without_a_number()
    {
        var finder = new CareFlowFinder(_snapshot.Register, _listings, _snapshot.GeographySeries);
        var geography = _care.Find("responsible")!.Geography;
        var released = _snapshot.GeographySeries.Where(one => one.Geography == "responsible"
            && one.Source is { Measure: ListedPopulation.Measure, CareCenter: not null }).ToList();
        var hidden = 0;
        foreach (var code in geography.CareCenters)
        {
            var flows = finder.Find(geography, code, null)!;
            Assert.Equal(released.Count, flows.Residents.Count);
            foreach (var cell in flows.Residents)
            {
                var series = released.Single(one => one.Source.CareCenter == cell.CareCenter);
                Assert.Equal(series.States[geography.IndexOf(code)], cell.Count.State);
                Assert.Equal(
                    cell.Count.State == CellState.Published ? series.Values[geography.IndexOf(code)] : 0,
                    cell.Count.Value);
                hidden += cell.Count.State == CellState.OwnSuppressed ? 1 : 0;
            }

            var inside = flows.Catchments.SingleOrDefault(cell => cell.CareCenter == code);
            Assert.Equal(flows.Residents.Single(cell => cell.CareCenter == code).Count, inside.Count);
            Assert.DoesNotContain(flows.Areas, area => area.Count is { State: CellState.Published, Value: <= 0 });
        }

        Assert.True(hidden > 0, "the sample has small flows");
    }

    private CareCenter ClinicOf(string code) => _snapshot.Manifest.CareCenters.Single(one => one.Code == code);
}
