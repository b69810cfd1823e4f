using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Server;

/// <summary>Catchments and flows over the sample county.</summary>
public sealed class CareGeographyTests(SampleServer server)
{
    [Fact]
    public async Task Each_area_is_told_with_its_clinics_share_rule_and_what_is_left()
    {
        var all = await server.Json("/api/v1/care-geographies");
        Assert.Equal(CareLaw.ResponsibilityLimitsNobody, all.Text("responsibility"));
        foreach (var about in all.List("careGeographies"))
        {
            Assert.NotEmpty(about.Text("rule"));
            var one = await server.Json($"/api/v1/care-geographies/{about.Text("id")}");
            Assert.All(one.List("areas"), area => Assert.Equal(
                1, area.Number("residual") + area.List("careCenters").Sum(share => share.Number("weight")), 1e-6));
        }

        var csv = await server.Text("/api/v1/care-geographies/responsible?format=csv");
        Assert.Contains(CareLaw.ResponsibilityLimitsNobody, csv, StringComparison.Ordinal);
    }

    /// <summary>
    /// With the municipalities for catchments every indicator that nobody published for municipalities has their values
    /// and intervals.
    /// </summary>
    [Fact]
    public void Catchments_that_are_municipalities_have_the_values_of_municipalities()
    {
        var (areas, tree) = Areas();
        var layer = tree.Layer(AreaLevel.Municipality);
        var geography = new CareGeography(
            "prov", CareGeographyKind.Other, "Prov", tree.Edition, [.. layer.Areas.Select(area => area.Code)],
            tree.WeightsTo(AreaLevel.Deso, AreaLevel.Municipality), "Kommunen.");
        var engine = new CatchmentEngine(areas, geography, []);
        var compared = 0;
        foreach (var indicator in areas.Catalog.Indicators)
        {
            foreach (var period in engine.PeriodsOf(indicator).Where(one => tree.Edition.IsValidFor(one.To)))
            {
                if (indicator.Formula.Terms.Any(
                    term => areas.Figures.List(term.Measure, AreaLevel.Municipality, null, period).Count > 0))
                    continue;
                var column = engine.Find(indicator, period);
                var expected = areas.Find(
                    indicator, new ColumnKey(AreaLevel.Municipality, null, period, Sex.All, null));
                for (var i = 0; i < layer.Count; i++)
                {
                    Assert.Equal(expected?.FigureAt(i), column?.FigureAt(i));
                    compared += expected is null ? 0 : 1;
                }
            }
        }

        Assert.True(compared > 50, $"{compared} values were compared.");
    }

    [Fact]
    public async Task Flows_show_released_cells_and_nothing_else()
    {
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        var released = snapshot.GeographySeries
            .Where(one => one.Geography == "responsible" && one.Source.Measure == ListedPopulation.Measure
                && one.Source.CareCenter is not null).ToList();
        Assert.NotEmpty(released);
        var geography = snapshot.CareGeographies.Single(one => one.Id == "responsible");
        foreach (var code in geography.CareCenters.Take(4))
        {
            var at = geography.IndexOf(code);
            var flows = await server.Json($"/api/v1/care-centers/{code}/flows?geography=responsible");
            var cells = flows.List("residents").ToList();
            Assert.Equal(released.Count, cells.Count);
            foreach (var cell in cells)
            {
                var series = released.Single(one => one.Source.CareCenter == cell.GetProperty("careCenter").Text("id"));
                var count = cell.GetProperty("count");
                Assert.Equal(series.States[at].Status(), count.Text("status"));
                if (series.States[at] == CellState.Published)
                    Assert.Equal(series.Values[at], count.Number("count"));
                else
                    Assert.Equal(System.Text.Json.JsonValueKind.Null, count.GetProperty("count").ValueKind);
            }

            var hidden = flows.List("residents").Concat(flows.List("catchments")).Concat(flows.List("areas"))
                .Count(cell => cell.GetProperty("count").Text("status") != "published");
            Assert.Equal(hidden, flows.GetProperty("hidden").GetInt32());
            Assert.Equal(CareLaw.ResponsibilityLimitsNobody, flows.Text("responsibility"));
        }
    }

    [Fact]
    public void The_listed_geography_rests_on_released_cells_only()
    {
        var (areas, _) = Areas();
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        var listings = new ListedPopulation(snapshot.Tables, Audience.Public);
        var found = ListedGeography.Find(areas, listings, snapshot.Manifest.CareCenters)!;
        var geography = found.Geography;
        var columns = listings.List(AreaLevel.Regso, found.Period).ToDictionary(one => one.Key.CareCenter!);
        var people = areas.Find(
            areas.Catalog.Find("folkmangd")!,
            new ColumnKey(AreaLevel.Regso, geography.Edition, new Period(found.Period.To), Sex.All, null))!;
        for (var area = 0; area < geography.Weights.SourceCount; area++)
        {
            foreach (var (target, weight) in geography.Weights.TargetsOf(area))
            {
                var column = columns[geography.CareCenters[target]];
                Assert.Equal(CellState.Published, column.States[area]);
                Assert.InRange(weight, 0, column.Values[area] / people.Values[area] + 1e-12);
            }
        }
    }

    private (IndicatorEngine Areas, AreaTree Tree) Areas()
    {
        var snapshot = server.Workspace.Read(server.Workspace.RequireCurrent());
        var areas = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"));
        return (areas, snapshot.Register.Newest);
    }
}
