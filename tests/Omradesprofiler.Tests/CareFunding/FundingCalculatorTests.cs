using Omradesprofiler.CareFunding;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.CareFunding;

/// <summary>
/// The rules that regions publish, by hand. Enhet 1 and 2 are SCB's own example (Care Need Index, product page): 22 709
/// points among 5 912 people, and 7 869 among 2 407; Enhet 3 is made up, 2 000 points among 1 000.
/// </summary>
public sealed class FundingCalculatorTests
{
    private static readonly FundingUnit First = Unit("1", 22_709.42m, 5_912, 3.80, 3.88);
    private static readonly FundingUnit Second = Unit("2", 7_869.74m, 2_407, 3.20, 3.34);
    private static readonly FundingUnit Third = Unit("3", 2_000m, 1_000, 1.90, 2.55);

    private static readonly FundingBase Given = new(
        Period.OfMonth(2025, 1), [First, Second, Third], [], 2.47615m, new Period(2025));

    /// <summary>
    /// Västra Götaland's särskild ersättning 2016: 67 kr per point and month above 2.5 raw.
    /// (22 709.42 − 2.5 · 5 912) · 67 = 7 929.42 · 67; (7 869.74 − 2.5 · 2 407) · 67 = 1 852.24 · 67.
    /// </summary>
    [Fact]
    public void Compensation_above_a_raw_threshold_is_the_rate_times_points_above()
    {
        var result = Apply(new FundingTerms.Compensation(2.5m, 67));
        Assert.Equal([531_271_14, 124_100_08, 0], result.Outcomes.Select(one => one.Ore!.Value));
        Assert.Equal(655_371_22, result.TotalOre);
        Assert.Equal([true, true, false], result.Outcomes.Select(one => one.IsChosen!.Value));
        Assert.StartsWith(
            "67 kr × (3,8412 − 2,5) × 5\u00a0912 listade", result.Outcomes[0].Why, StringComparison.Ordinal);
    }

    /// <summary>Västra Götaland's rehab: 65 kr per point above 3.0. (22 709.42 − 17 736) · 65; 648.74 · 65.</summary>
    [Fact]
    public void Another_threshold_and_rate_give_other_amounts() =>
        Assert.Equal(
            [323_272_30, 42_168_10, 0],
            Apply(new FundingTerms.Compensation(3.0m, 65)).Outcomes.Select(one => one.Ore!.Value));

    /// <summary>SCB prints 1.5513 and 1.3204; above 1.4 relative is only the first.</summary>
    [Fact]
    public void On_the_relative_scale_the_country_of_the_year_is_one()
    {
        var result = Apply(new FundingTerms.Threshold(1.4m), FundingScale.RelativeToCountry);
        Assert.Equal([1.5513m, 1.3204m, 0.8077m], result.Outcomes.Select(one => Math.Round(one.Index!.Value, 4)));
        Assert.Equal([true, false, false], result.Outcomes.Select(one => one.IsChosen!.Value));
        Assert.Equal(3.80 / 2.47615, result.Outcomes[0].Limits!.Value.Lower, 1e-12);
        Assert.All(result.Outcomes, one => Assert.Null(one.Ore));
        Assert.Null(result.TotalOre);
    }

    /// <summary>All three together have (22 709.42 + 7 869.74 + 2 000) / 9 319 points a head.</summary>
    [Fact]
    public void Relative_to_the_listed_the_clinics_together_are_one()
    {
        var result = Apply(new FundingTerms.Threshold(1), FundingScale.RelativeToListed);
        Assert.Equal(32_579.16m / 9_319, result.Reference);
        Assert.Equal(1m, Math.Round(result.Outcomes.Sum(one => one.Index!.Value * one.Unit.Heads) / 9_319, 12));
    }

    [Fact]
    public void Without_the_country_there_is_no_relative_scale() => Assert.Null(FundingCalculator.Apply(
        Rule(new FundingTerms.Threshold(1), FundingScale.RelativeToCountry), Given with { CountryRaw = null }));

    [Fact]
    public void Whether_the_threshold_is_surely_passed_follows_from_the_interval()
    {
        Assert.Equal([true, true, false], SureAt(2.5m));
        Assert.Equal([true, false, true], SureAt(3.3m));
        Assert.Equal([true, true, true], SureAt(2.55m));
        var unknown = Given with { Units = [First with { Raw = null }] };
        Assert.Null(FundingCalculator.Apply(Rule(new FundingTerms.Threshold(2.5m)), unknown)!.Outcomes[0].IsSure);

        IEnumerable<bool> SureAt(decimal threshold) =>
            Apply(new FundingTerms.Threshold(threshold)).Outcomes.Select(one => one.IsSure!.Value);
    }

    [Fact]
    public void At_the_threshold_is_not_above_it()
    {
        var result = Apply(new FundingTerms.Threshold(2));
        Assert.False(result.Outcomes[2].IsChosen);
        Assert.Equal("CNI 2,000 är inte över tröskeln 2.", result.Outcomes[2].Why);
    }

    /// <summary>Jönköping: highest index, and many listed. A large clinic passes a needier small one.</summary>
    [Fact]
    public void The_first_by_index_are_not_the_first_by_index_times_heads()
    {
        var given = Given with { Units = [Unit("1", 3_000, 1_000), Unit("2", 10_000, 5_000), Unit("3", 2_500, 1_000)] };
        Assert.Equal([true, false, true], ChosenBy(isByPeople: false));
        Assert.Equal([true, true, false], ChosenBy(isByPeople: true));

        IEnumerable<bool> ChosenBy(bool isByPeople) =>
            FundingCalculator.Apply(Rule(new FundingTerms.Top(2, isByPeople)), given)!.Outcomes
                .Select(one => one.IsChosen!.Value);
    }

    /// <summary>
    /// 1 000.01 kr, 15 % by points. Steered are 15 000.15 → 15 000 öre over 300 : 100 : 200, the other 85 001 over
    /// equal heads: 28 333 each and two öre left, which go to the first two.
    /// </summary>
    [Fact]
    public void A_shared_budget_is_spent_to_the_ore()
    {
        var given = Given with { Units = [Unit("1", 300, 100), Unit("2", 100, 100), Unit("3", 200, 100)] };
        var result = FundingCalculator.Apply(Rule(new FundingTerms.Share(1_000.01m, 0.15m)), given)!;
        Assert.Equal([7_500 + 28_334, 2_500 + 28_334, 5_000 + 28_333], result.Outcomes.Select(one => one.Ore!.Value));
        Assert.Equal(100_001, result.TotalOre);
    }

    /// <summary>
    /// The table above, with a clinic that has listed and no CNI, and one that nothing is known of. 15 000 öre over
    /// 300 : 100 : 200 as before; 85 001 over four equal heads: 21 250 each and one left, which goes to the first.
    /// </summary>
    [Fact]
    public void A_clinic_without_an_index_has_its_part_by_heads()
    {
        var given = Given with
        {
            Units = [Unit("1", 300, 100), Unit("2", 100, 100), Unit("4", 200, 100)],
            Gaps = [new FundingGap("3", "Ny", "Dolt.", 100), new FundingGap("5", "Okänd", "Dolt.", null)],
        };
        var result = FundingCalculator.Apply(Rule(new FundingTerms.Share(1_000.01m, 0.15m)), given)!;
        Assert.Equal(["1", "2", "4", "3"], result.Outcomes.Select(one => one.Unit.CareCenter));
        Assert.Equal(
            [7_500 + 21_251, 2_500 + 21_250, 5_000 + 21_250, 21_250], result.Outcomes.Select(one => one.Ore!.Value));
        Assert.Equal(100_001, result.TotalOre);
        Assert.Null(result.Outcomes[3].Index);
        Assert.Equal("CNI saknas: bara delen efter listade, 25,00 % av alla listade.", result.Outcomes[3].Why);
    }

    /// <summary>100.00 kr, all of it by points that nobody has: 10 000 öre over 100 : 200.</summary>
    [Fact]
    public void Without_any_points_all_is_shared_by_heads()
    {
        var given = Given with { Units = [Unit("1", 0, 100), Unit("2", 0, 200)] };
        var result = FundingCalculator.Apply(Rule(new FundingTerms.Share(100, 1)), given)!;
        Assert.Equal([3_333, 6_667], result.Outcomes.Select(one => one.Ore!.Value));
        Assert.Contains("allt delas efter listade", result.Outcomes[0].Why, StringComparison.Ordinal);
    }

    /// <summary>1e12 kr a point and 10 032 578.16 points is 1.003257816e21 öre, past any 64-bit number.</summary>
    [Fact]
    public void Amounts_have_no_largest_number()
    {
        var given = Given with { Units = [.. Given.Units, Unit("4", 9_999_999, 5_000_000)] };
        var result = FundingCalculator.Apply(Rule(new FundingTerms.Compensation(0, 1_000_000_000_000)), given)!;
        Assert.Equal(1_003_257_816_000_000_000_000m, result.TotalOre);
        var compared = FundingSimulation.Compare(
            result, FundingCalculator.Apply(Rule(new FundingTerms.Compensation(0, 0)), given)!);
        Assert.Equal(-result.TotalOre, compared.LostOre);
    }

    /// <summary>
    /// Two are chosen of 4.0, 3.0, 2.9 and 1.0: the second may be under 2.9 and the third over 3.0, the others not.
    /// Three of four are chosen surely up to the third; what is not known is not said.
    /// </summary>
    [Fact]
    public void Whether_a_place_is_sure_follows_from_the_interval()
    {
        List<FundingUnit> units =
        [
            Unit("1", 4_000, 1_000, 3.5, 4.5), Unit("2", 3_000, 1_000, 2.8, 3.2), Unit("3", 2_900, 1_000, 2.7, 3.1),
            Unit("4", 1_000, 1_000, 0.9, 1.1),
        ];
        Assert.Equal([true, false, false, true], SureOf(2, isByPeople: false));
        Assert.Equal([true, false, false, true], SureOf(2, isByPeople: true));
        Assert.Equal([true, true, true, true], SureOf(3, isByPeople: false));
        Assert.Equal([true, true, true, true], SureOf(4, isByPeople: false));
        units[1] = units[1] with { Raw = null };
        Assert.Equal([true, null, false, true], SureOf(2, isByPeople: false));

        IEnumerable<bool?> SureOf(int count, bool isByPeople) => FundingCalculator.Apply(
            Rule(new FundingTerms.Top(count, isByPeople)), Given with { Units = units })!.Outcomes
            .Select(one => one.IsSure);
    }

    [Fact]
    public void A_shared_budget_is_spent_to_the_ore_whatever_the_clinics()
    {
        var chance = new Chance(3);
        for (var round = 0; round < 200; round++)
        {
            var units = Enumerable.Range(0, 1 + round % 40).Select(i => Unit(
                $"{i:00}", (decimal)Math.Round(chance.NextDouble() * 30_000, 2),
                1 + (int)(chance.NextDouble() * 9_000))).ToList();
            var budget = Math.Round((decimal)chance.NextDouble() * 1e9m, 2);
            var terms = new FundingTerms.Share(budget, Math.Round((decimal)chance.NextDouble(), 3));
            var result = FundingCalculator.Apply(Rule(terms), Given with { Units = units })!;
            Assert.Equal(budget * 100, result.TotalOre);
            Assert.All(result.Outcomes, one => Assert.True(one.Ore >= 0));
        }
    }

    [Fact]
    public void Two_rules_beside_each_other_say_who_gains_and_who_loses()
    {
        var before = Apply(new FundingTerms.Compensation(2.5m, 67));
        var after = Apply(new FundingTerms.Compensation(3.0m, 100));
        var compared = FundingSimulation.Compare(before, after);
        Assert.Equal(
            [FundingChange.Loses, FundingChange.Loses, FundingChange.Same],
            compared.Rows.Select(row => row.Change));
        Assert.Equal(497_342_00 - 531_271_14, compared.Rows[0].DifferenceOre);
        Assert.Equal(0, compared.GainedOre);
        Assert.Equal(after.TotalOre - before.TotalOre, compared.LostOre);
        var chosen = FundingSimulation.Compare(
            Apply(new FundingTerms.Threshold(3)), Apply(new FundingTerms.Top(1, false)));
        Assert.Equal(
            [FundingChange.Same, FundingChange.Loses, FundingChange.Same], chosen.Rows.Select(row => row.Change));
        Assert.Equal(
            FundingChange.NotCompared,
            FundingSimulation.Compare(Apply(new FundingTerms.Threshold(3)), Apply(new FundingTerms.Share(9, 1))).Rows[0]
                .Change);
    }

    [Fact]
    public void A_budget_moved_between_rules_gains_as_much_as_it_loses()
    {
        var compared = FundingSimulation.Compare(
            Apply(new FundingTerms.Share(5_000_000, 0.10m)), Apply(new FundingTerms.Share(5_000_000, 0.15m)));
        Assert.True(compared.GainedOre > 0);
        Assert.Equal(-compared.GainedOre, compared.LostOre);
    }

    [Fact]
    public void Clinics_without_an_index_are_told_once()
    {
        var gap = new FundingGap("9", "Nya", "CNI för listade är inte beställt för 2025-01.", null);
        var result = FundingCalculator.Apply(Rule(new FundingTerms.Threshold(2)), Given with { Gaps = [gap] })!;
        Assert.Equal([gap], FundingSimulation.Compare(result, result).Gaps);
    }

    private static FundingUnit Unit(
        string code, decimal points, decimal heads, double? lower = null, double upper = 0) =>
        new(code, $"Enhet {code}", points, heads, lower is { } low ? new Limits(low, upper) : null, false);

    private static FundingRule Rule(FundingTerms terms, FundingScale scale = FundingScale.Raw) => new(
        "prov", "Prov", 1, "Text.", scale, [.. CareNeedIndex.Scb.Factors.Select(factor => factor.Key)], terms);

    private static FundingResult Apply(FundingTerms terms, FundingScale scale = FundingScale.Raw) =>
        FundingCalculator.Apply(Rule(terms, scale), Given)!;
}
