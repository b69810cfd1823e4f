using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Targets;
using static Omradesprofiler.Tests.Attainment.SmallTarget;
using static Omradesprofiler.Tests.Indicators.SmallCountry;

namespace Omradesprofiler.Tests.Attainment;

public sealed class LocalAttainmentTests
{
    /// <summary>285 of 400 are 71 %, surely above a half; one area of four has 20 of 100.</summary>
    [Fact]
    public void A_whole_that_has_reached_its_target_may_have_parts_that_surely_have_not()
    {
        var local = Find(AtLeast(0.5), [95, 90, 20, 80], [100, 100, 100, 100]);
        var period = Assert.Single(local.Periods);
        Assert.True(period.IsReachedButNotEverywhere);
        Assert.Equal(
            (4, 3, 1, 0, 1),
            (period.Known.Areas, period.Reached.Areas, period.NotReached.Areas, period.NotTold.Areas,
                period.Beyond.Areas));
        Assert.Equal((400, 100), (period.Known.People, period.NotReached.People));
        Assert.Equal(0.1, period.MistakesAtMost!.Value, 9);
        Assert.Equal(
            "Exempellän har nått målet 2024, men lokala skillnader består: 1 av 4 områden (DeSO) med 25 % av dem som "
            + "indikatorn gäller har inte nått det (95 %), 3 har nått det och 0 kan inte avgöras. Det är mer än slumpen "
            + "ger när så många prövas; i 1 område håller det även för alla på en gång. Värdet ligger på fel sida i 1 "
            + "område; vore alla som helheten hade slumpen ändå lagt omkring 0 där.",
            AttainmentTexts.Of(local, period));
    }

    /// <summary>Four areas of 100 at a half, which is the target: each falls below with Φ(−0.1) = 0.46.</summary>
    [Fact]
    public void So_many_would_be_below_by_chance_if_all_were_as_the_whole()
    {
        var period = Assert.Single(Find(AtLeast(0.5), [48, 52, 49, 51], [100, 100, 100, 100]).Periods);
        Assert.Equal(4 * 0.46017, period.BeyondByChance!.Value, 4);
        Assert.Equal((2, 0), (period.Beyond.Areas, period.NotReached.Areas));
        Assert.False(period.IsReachedButNotEverywhere);
    }

    [Fact]
    public void Missing_parts_are_counted_and_take_no_part()
    {
        var period = Assert.Single(Find(AtLeast(0.5), [95, double.NaN, 20, 80], [100, 100, 100, 100], 65).Periods);
        Assert.Equal((3, 1), (period.Known.Areas, period.Missing));
        Assert.Contains("1 område saknar värde", AttainmentTexts.Of(
            Find(AtLeast(0.5), [95, double.NaN, 20, 80], [100, 100, 100, 100], 65), period), StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_is_told_within_one_edition()
    {
        var series = new[] { (2020, 90.0), (2023, 10), (2024, 90), (2025, 10) }.SelectMany(year => new[]
        {
            Deso("people", year.Item1, 100, 100, 100, 100), Deso("ill", year.Item1, 90, 90, 90, year.Item2),
        });
        var engine = Engine(new IndicatorCatalog([Share]), [.. series]);
        var local = new LocalAttainmentFinder(engine).Find(AtLeast(0.5), County(engine), AreaLevel.Deso)!;
        Assert.Equal([2020, 2023, 2024, 2025], local.Periods.Select(period => period.Period.To));
        Assert.Equal((2024, 2025), (local.Change!.From.Period.To, local.Change.To.Period.To));
        Assert.Equal((0.25, 0.25), (local.Change.Beyond, local.Change.NotReached));
        Assert.Equal((0.25, 0.25), (local.Change.PeopleBeyond, local.Change.PeopleNotReached));
        Assert.Equal([(2020, 2023), (2024, 2025)], local.Changes.Select(one => (one.From.Period.To, one.To.Period.To)));
        Assert.InRange(local.Change.BeyondByChance!.Value, 0, 0.01);
        Assert.Contains("+25 procentenheter (av dem som indikatorn gäller +25", AttainmentTexts.Of(local.Change),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// 39 of 100 against a half is below it at 95 %, but of four areas one such is no more than chance may give; two
    /// such are.
    /// </summary>
    [Fact]
    public void One_area_that_is_below_at_95_per_cent_alone_is_no_local_difference()
    {
        var one = Find(AtLeast(0.5), [90, 90, 39, 90], [100, 100, 100, 100]);
        var period = Assert.Single(one.Periods);
        Assert.Equal(
            (AttainmentState.Reached, 1, 0), (period.Whole.State, period.NotReached.Areas, period.NotReachedAmongAll));
        Assert.False(period.IsReachedButNotEverywhere);
        var text = AttainmentTexts.Of(one, period);
        Assert.Contains("inte mer än slumpen kan ge", text, StringComparison.Ordinal);
        Assert.DoesNotContain("säkert", text, StringComparison.Ordinal);
        Assert.True(Assert.Single(
            Find(AtLeast(0.5), [95, 39, 39, 95], [100, 100, 100, 100]).Periods).IsReachedButNotEverywhere);
    }

    [Fact]
    public void Of_values_without_known_uncertainty_nothing_is_said_of_chance()
    {
        var sure = Share with { Uncertainty = new Uncertainty.NoneKnown("Uträknat.") };
        var local = Find(AtLeast(0.5), [95, 90, 20, 80], [100, 100, 100, 100], indicator: sure);
        var period = Assert.Single(local.Periods);
        Assert.Equal((3, 1, 0), (period.Reached.Areas, period.NotReached.Areas, period.ByInterval));
        Assert.Equal((null, null, false), (
            period.BeyondByChance, period.MistakesAtMost, period.IsReachedButNotEverywhere));
        Assert.EndsWith(
            "Osäkerheten är inte känd, så värdena ensamma avgör: 1 av 4 områden (DeSO) med 25 % av dem som indikatorn "
            + "gäller når inte målet och 3 når det.", AttainmentTexts.Of(local, period), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_whole_is_on_the_wrong_side_areas_there_are_not_by_chance()
    {
        var local = Find(AtLeast(0.95), [90, 90, 20, 80], [100, 100, 100, 100]);
        Assert.Null(Assert.Single(local.Periods).BeyondByChance);
        Assert.DoesNotContain("slumpen ändå", AttainmentTexts.Of(local, local.Periods[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_is_no_part_of_itself()
    {
        var engine = Engine(new IndicatorCatalog([Share]), Deso("people", 2024, 1, 1, 1, 1));
        Assert.Null(new LocalAttainmentFinder(engine).Find(AtLeast(0.5), County(engine), AreaLevel.County));
    }

    private static Area County(IndicatorEngine engine) => engine.Register.Newest.Layer(AreaLevel.County).Areas[0];

    private static LocalAttainment Find(
        Target target, double[] ill, double[] people, double? whole = null, Indicator? indicator = null)
    {
        var series = new List<Series>
        {
            Deso("people", 2024, people), Deso("ill", 2024, ill),
        };
        if (whole is { } known)
            series.AddRange(
            [
                Column(new("ill", AreaLevel.County, null, new(2024), Sex.All, AgeGroup.All), known),
                Column(new("people", AreaLevel.County, null, new(2024), Sex.All, AgeGroup.All), 100),
            ]);
        var engine = Engine(new IndicatorCatalog([indicator ?? Share]), [.. series]);
        return new LocalAttainmentFinder(engine).Find(target, County(engine), AreaLevel.Deso)!;
    }
}
