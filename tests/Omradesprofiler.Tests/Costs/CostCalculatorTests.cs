using Omradesprofiler.Costs;

namespace Omradesprofiler.Tests.Costs;

public sealed class CostCalculatorTests
{
    /// <summary>0.25 of a full time at 38 000 a month and 45 % on top: 0.25 · 12 · 38 000 · 1.45 = 165 300 kronor.
    /// </summary>
    [Fact]
    public void A_salary_is_for_twelve_months_with_what_comes_on_top()
    {
        var line = Line("a", new CostAmount.Salary(425, 3_800_000, 0.45m));
        Assert.Equal(16_530_000, CostCalculator.Of(Model(line)).Lines[0].OrePerYear);
    }

    /// <summary>1 000 places, 20 years and a thousand million kronor at each: every line is right, the sum is not.
    /// </summary>
    [Fact]
    public void What_comes_to_more_than_can_be_added_up_is_refused_before_it_is_kept()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new
        {
            id = "m",
            name = "M",
            firstYear = 2026,
            lastYear = 2045,
            fullTimeHours = 1700,
            units = new { careCenters = Enumerable.Range(0, 1000).Select(i => $"c{i}") },
            lines = new[] { new { title = "A", hours = 1_000_000, hourlyPrice = 1000, perUnit = true } },
        });
        var (model, faults) = CostModelJson.Read(System.Text.Encoding.UTF8.GetBytes(json), null);
        Assert.Null(model);
        Assert.Contains(faults, fault => fault.Place == "lines"
            && fault.Text.Contains("tusen miljarder", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_paid_once_is_paid_in_its_year_and_stands_apart()
    {
        var once = Line("b", new CostAmount.Sum(5_000), first: 2027, last: 2027) with { IsOnce = true };
        var result = CostCalculator.Of(Model(Line("a", new CostAmount.Sum(100)), once));
        Assert.Equal([100, 5_100, 100], result.Years.Select(year => year.Ore));
        Assert.Equal([0, 5_000, 0], result.Years.Select(year => year.OnceOre));
        Assert.Equal((5_300, 5_000), (result.Ore, result.OnceOre));
    }

    /// <summary>A third of an öre is rounded at one place, and then there are two of them for three years.</summary>
    [Fact]
    public void Lines_years_and_total_agree_to_the_ore()
    {
        var third = Line("a", new CostAmount.Hourly(1m / 3, 100)) with { IsPerUnit = true };
        var half = Line("b", new CostAmount.Hourly(0.5m, 1));
        var result = CostCalculator.Of(Model(third, half));
        Assert.Equal((66, 1), (result.Lines[0].OrePerYear, result.Lines[1].OrePerYear));
        Assert.Equal(result.Lines.Sum(line => line.Ore), result.Years.Sum(year => year.Ore));
        Assert.Equal(201, result.Ore);
    }

    [Fact]
    public void Cost_per_person_is_by_year_and_in_all_and_weighted_by_need()
    {
        var cost = CostCalculator.Of(Model(Line("a", new CostAmount.Sum(90_000)))
            with
        { Reach = new CostReach(30, 1, IsNewEachYear: true) });
        var reached = CostPerPerson.Of(cost, new ResidentBase(1_000, 1_500, []))!;
        Assert.Equal((30.0, 45.0, 3_000L, 2_000L), Of(reached.Years[0]));
        Assert.Equal((90.0, 135.0, 3_000L, 2_000L), Of(reached.Total));

        var same = CostCalculator.Of(cost.Model with { Reach = new CostReach(null, 0.1m, IsNewEachYear: false) });
        var total = CostPerPerson.Of(same, new ResidentBase(1_000, 1_500, []))!.Total;
        Assert.Equal((100.0, 150.0, 2_700L, 1_800L), Of(total));

        static (double, double?, long?, long?) Of(ReachedCost one) =>
            (one.People, one.Weighted, one.Ore, one.WeightedOre);
    }

    [Fact]
    public void Nobody_reached_or_nothing_known_gives_no_cost_per_person()
    {
        var cost = CostCalculator.Of(Model(Line("a", new CostAmount.Sum(90_000))));
        Assert.Null(CostPerPerson.Of(cost, new ResidentBase(1_000, 1_500, [])));
        var share = CostCalculator.Of(cost.Model with { Reach = new CostReach(null, 0.5m, false) });
        Assert.Null(CostPerPerson.Of(share, new ResidentBase(null, null, [])));
        var nobody = CostCalculator.Of(cost.Model with { Reach = new CostReach(0, 1, false) });
        Assert.Null(CostPerPerson.Of(nobody, new ResidentBase(1_000, null, []))!.Total.Ore);
        var more = CostCalculator.Of(cost.Model with { Reach = new CostReach(2_000, 1, false) });
        Assert.Contains("Fler sägs nås än som bor där.", CostPerPerson.Of(more, new ResidentBase(1_000, 1, []))!.Notes);
    }

    [Fact]
    public void Scenarios_are_matched_line_by_line_and_the_differences_sum_up()
    {
        var first = CostCalculator.Of(Model(
            Line("a", new CostAmount.Sum(100)), Line("b", new CostAmount.Hourly(10, 50))));
        var second = CostCalculator.Of(Model(
            Line("b", new CostAmount.Hourly(12, 50)), Line("c", new CostAmount.Sum(7))));
        var compared = CostComparison.Of(first, second);
        Assert.Equal(
            [("a", -300L, 0m), ("b", 300, 6), ("c", 21, 0)],
            compared.Lines.Select(line => (line.Id, line.Ore, line.Hours)));
        Assert.Equal(compared.Lines.Sum(line => line.Ore), compared.Ore);
        Assert.Equal(
            compared.Lines.Select(line => -line.Ore).Order(),
            CostComparison.Of(second, first).Lines.Select(line => line.Ore).Order());
    }

    private static CostModel Model(params CostLine[] lines) => new(
        "prov", "Prov", new CostUnits(CostUnitKind.CareCenter, ["x", "y"]), 2026, 2028, 1_700, lines);

    private static CostLine Line(string id, CostAmount amount, int first = 2026, int last = 2028) =>
        new(id, id, amount, false, first, last);
}
