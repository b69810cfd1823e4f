using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Population;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Register;

/// <summary>Plans of registrations in the sample county: what is used, and what stands in the way.</summary>
public sealed class StudyPlannerTests(SampleServer server)
{
    private InterventionGround Ground => SampleGround.For(server);

    [Fact]
    public void A_plan_reads_nothing_from_the_start_on()
    {
        var plan = PlanOf(SampleGround.Request());
        Assert.Equal([2018, 2019, 2020, 2021], plan.Years.Before);
        Assert.Null(plan.Years.Partial);
        Assert.Equal(2022, plan.Years.FirstAfter);
        Assert.Equal([2018, 2019, 2020, 2021], plan.Design.Panel.Years);
        Assert.Equal(45, plan.Design.Pool.Count);
        Assert.All(plan.Design.Treated, row => Assert.Contains(row, plan.Design.Pool));
        Assert.Equal(122, plan.Rows.Length);
        Assert.All(plan.Design.Covariates, covariate => Assert.DoesNotContain("2022", covariate.Name));
        Assert.Equal(3, plan.Design.Covariates.Count);
    }

    [Fact]
    public void A_year_that_it_began_in_is_neither_before_nor_after()
    {
        var plan = PlanOf(SampleGround.Request(start: "2022-05-01", more: ",\"end\":\"2024-03-31\""));
        Assert.Equal([2018, 2019, 2020, 2021], plan.Years.Before);
        Assert.Equal((2022, 2023, 2023), (plan.Years.Partial, plan.Years.FirstAfter, plan.Years.LastAfter));
    }

    [Theory]
    [InlineData("", 2024)]
    [InlineData(",\"followUpYears\":2", 2023)]
    [InlineData(",\"end\":\"2025-12-31\"", 2025)]
    [InlineData(",\"end\":\"2025-12-31\",\"followUpYears\":1", 2022)]
    public void The_last_year_followed_is_fixed_at_registration(string more, int last) =>
        Assert.Equal(last, PlanOf(SampleGround.Request(more: more)).Years.LastAfter);

    [Fact]
    public void Judged_areas_that_are_exactly_the_worst_are_treated_as_chosen_for_it()
    {
        const string Rule = """{"manner":"judged","indicator":"cni","period":"2020","count":45}""";
        var usual = PlanOf(SampleGround.Request(rule: Rule));
        Assert.Equal(SelectionManner.Judged, usual.Design.Manner);
        var cni = Ground.Indicators.Find(
            Ground.Indicators.Catalog.Find("cni")!,
            new ColumnKey(AreaLevel.Deso, Edition.Deso2018, new Period(2020), Sex.All, null))!;
        var worst = usual.Design.Pool.Select(row => usual.Rows[row]).OrderByDescending(area => cni.Values[area])
            .Take(2).Select(area => $"\"{usual.Layer.Areas[area].Code}\"");
        var where = $$"""{"level":"deso","edition":"2018","areas":[{{string.Join(',', worst)}}]}""";
        var plan = PlanOf(SampleGround.Request(where: where, rule: Rule));
        Assert.Equal(SelectionManner.WorstFirst, plan.Design.Manner);
        Assert.Contains(plan.Notes, note => note.Contains("låg sämst till", StringComparison.Ordinal));
        Assert.Contains("sämst till", plan.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intervention_that_begins_after_the_last_year_followed_excludes_nothing()
    {
        var other = new OtherIntervention(
            7, "Annan", AreaLevel.Deso, Edition.Deso2018, ["9910C1080"], new DateOnly(2024, 12, 31), null);
        var late = other with { Start = new DateOnly(2025, 1, 1) };
        Assert.Single(StudyPlanner.Plan(SampleGround.For(server, other), SampleGround.Request()).Plan!.Design.Excluded);
        Assert.Empty(StudyPlanner.Plan(SampleGround.For(server, late), SampleGround.Request()).Plan!.Design.Excluded);
    }

    [Fact]
    public void The_seed_follows_from_the_study_and_not_from_its_name()
    {
        var seed = PlanOf(SampleGround.Request()).Design.Seed;
        Assert.Equal(seed, PlanOf(SampleGround.Request() with { Name = "Annat" }).Design.Seed);
        Assert.NotEqual(seed, PlanOf(SampleGround.Request(start: "2021-01-01")).Design.Seed);
    }

    [Theory]
    [InlineData("""{"indicator":"finns-inte","wanted":"lower"}""", "outcome.indicator", "Det finns ingen indikator")]
    [InlineData("""{"indicator":"cni","wanted":"lower"}""", "outcome.indicator", "inte ett antal av en befolkning")]
    [InlineData("""{"indicator":"medianinkomst","wanted":"lower"}""", "outcome.indicator", "täljare och nämnare")]
    [InlineData("""{"indicator":"jourbesok","sex":"men","wanted":"lower"}""", "outcome.sex", "uppdelad på kön")]
    [InlineData("""{"indicator":"jourbesok","age":"0-4","wanted":"lower"}""", "outcome.age", "finns inte för åldern")]
    [InlineData("""{"indicator":"eftergymnasial","wanted":"higher"}""", "outcome.indicator", "brott i serien")]
    public void An_outcome_that_cannot_be_followed_is_refused_with_the_reason(
        string outcome, string place, string text) =>
        AssertRefused(SampleGround.Request(outcome: outcome), place, text);

    [Fact]
    public void A_break_within_the_years_before_leaves_too_few() => AssertRefused(
        SampleGround.Request(
            outcome: """{"indicator":"eftergymnasial","wanted":"higher"}""", start: "2025-01-01"),
        "start", "brott från 2023");

    [Fact]
    public void An_intervention_that_lasts_no_full_year_is_refused() => AssertRefused(
        SampleGround.Request(start: "2022-03-01", more: ",\"end\":\"2022-11-30\""), "end", "helt kalenderår");

    [Fact]
    public void Too_few_years_before_the_start_are_named() =>
        AssertRefused(SampleGround.Request(start: "2020-01-01"), "start", "2018, 2019");

    [Theory]
    [InlineData("""{"manner":"drawn","indicator":"cni","period":"2022","count":45}""", "rule.period")]
    [InlineData("""{"manner":"drawn","indicator":"cni","period":"2021","count":3}""", "rule")]
    [InlineData("""{"manner":"drawn","indicator":"nej","count":45}""", "rule.indicator")]
    [InlineData("""{"manner":"drawn","within":["9901"]}""", "rule")]
    [InlineData("""{"manner":"drawn","within":["1234"]}""", "rule.within")]
    public void A_rule_that_could_not_have_chosen_the_areas_is_refused(string rule, string place) => AssertRefused(
        SampleGround.Request(
            rule: rule, where: """{"level":"deso","edition":"2018","areas":["9980C1190"]}"""), place, "");

    [Theory]
    [InlineData("""{"level":"deso","edition":"2018","areas":["0000X0000"]}""", "where.areas")]
    [InlineData("""{"careCenters":["SE-FINNS-INTE"]}""", "where.careCenters")]
    [InlineData("""{"careCenters":["SE-FINNS-INTE"],"geography":"nej"}""", "where.geography")]
    public void Areas_and_clinics_that_are_not_there_are_refused(string where, string place) =>
        AssertRefused(SampleGround.Request(where: where), place, "");

    [Fact]
    public void Clinics_become_the_areas_where_most_people_belong_to_them()
    {
        var geography = Ground.Geographies.First(one => one.Id == "responsible");
        var clinic = geography.CareCenters.First(code => Areas(code).Count is > 1 and < 6);
        var request = SampleGround.Request(
            where: $$"""{"careCenters":["{{clinic}}"]}""", rule: """{"manner":"judged"}""");
        var plan = PlanOf(request);
        Assert.Equal(Areas(clinic), plan.Design.Treated.Select(row => plan.AreaOf(row).Code));
        Assert.Contains(
            plan.Notes, note => note.StartsWith("Vårdcentralernas områden enligt", StringComparison.Ordinal));

        List<string> Areas(string code) => [.. Enumerable.Range(0, geography.Weights.SourceCount)
            .Where(area => geography.Weights.TargetsOf(area)
                .Any(one => one.Target == geography.IndexOf(code) && one.Weight > 0.5))
            .Select(area => Ground.Indicators.Register.FindLayer(AreaLevel.Deso, geography.Edition)!.Areas[area].Code)];
    }

    [Fact]
    public void Areas_with_other_interventions_are_excluded_in_the_other_edition_too()
    {
        var other = new OtherIntervention(
            7, "Annan", AreaLevel.Deso, Edition.Deso2025, ["9910C1081"], new DateOnly(2019, 1, 1), null);
        var plan = StudyPlanner.Plan(SampleGround.For(server, other), SampleGround.Request()).Plan!;
        Assert.Contains("9910C1080", plan.Design.Excluded.Select(row => plan.AreaOf(row).Code));
        var ended = other with { End = new DateOnly(2017, 12, 31) };
        Assert.Empty(StudyPlanner.Plan(SampleGround.For(server, ended), SampleGround.Request()).Plan!.Design.Excluded);
        var own = other with { Edition = Edition.Deso2018, Areas = ["9980C1190"] };
        var both = StudyPlanner.Plan(SampleGround.For(server, own), SampleGround.Request()).Plan!;
        Assert.Contains(both.Notes, note => note.Contains("\"Annan\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Areas_that_were_divided_are_no_controls_but_one_of_the_intervention_stays_and_is_named()
    {
        var where = """{"level":"deso","edition":"2025","areas":["9910C1081"]}""";
        var plan = PlanOf(SampleGround.Request(where: where, rule: """{"manner":"judged"}"""));
        var row = plan.Design.Treated[0];
        Assert.True(plan.Design.Panel.Usable[row]);
        Assert.Contains(plan.Notes, note => note.Contains("9910C1081", StringComparison.Ordinal));
        var divided = Array.FindIndex(plan.Rows, area => plan.Layer.Areas[area].Code == "9917C1061");
        Assert.True(plan.Design.Panel.Usable[divided]);
        Assert.Contains(divided, plan.Design.NoControls);
        Assert.Contains(row, plan.Design.NoControls);
    }

    private StudyPlan PlanOf(InterventionRequest request)
    {
        var (plan, faults) = StudyPlanner.Plan(Ground, request);
        Assert.True(plan is not null, string.Join(" ", faults));
        return plan;
    }

    private void AssertRefused(InterventionRequest request, string place, string text)
    {
        var (plan, faults) = StudyPlanner.Plan(Ground, request);
        Assert.Null(plan);
        Assert.Contains(faults, fault =>
            fault.Place == place && fault.Text.Contains(text, StringComparison.Ordinal));
    }
}
