using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Tests.Interventions.Register;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Reports;

/// <summary>What was sealed, put together again when more is known.</summary>
public sealed class FollowUpStudyTests(SampleServer server)
{
    private const string OtherOutcome = ",\"otherOutcomes\":[{\"indicator\":\"fallskador-65\",\"wanted\":\"lower\"}]";

    [Fact]
    public void What_is_registered_later_changes_nothing_of_what_is_compared_but_is_told()
    {
        var study = Frozen();
        var usual = StudyOf(study);
        var pool = study.Pool.Except(study.Treated).Except(study.Pairs.SelectMany(pair => pair.Controls)).First();
        var other = new OtherIntervention(
            7, "Annan", AreaLevel.Deso, Edition.Deso2018, [pool], new DateOnly(2023, 1, 1), null);
        var disturbed = StudyOf(study, others: other);
        Assert.Empty(disturbed.Plan.Design.Excluded);
        Assert.Equal(usual.Plan.Design.Excluded, disturbed.Plan.Design.Excluded);
        Assert.Contains(disturbed.Notes, note => note.Contains("\"Annan\" registrerats", StringComparison.Ordinal));
        var planned = StudyOf(study, others: other with { Start = new DateOnly(2030, 1, 1) });
        Assert.Equal(usual.Notes, planned.Notes);
    }

    [Fact]
    public void An_end_that_comes_later_shortens_and_never_lengthens()
    {
        var study = Frozen();
        Assert.Equal(2024, StudyOf(study).Plan.Design.Panel.Years[^1]);
        Assert.Equal(2023, StudyOf(study, new DateOnly(2024, 6, 30)).Plan.Design.Panel.Years[^1]);
        Assert.Equal(2024, StudyOf(study, new DateOnly(2025, 12, 31)).Plan.Design.Panel.Years[^1]);
        var (none, reason) = FollowUpStudy.Of(SampleGround.For(server), study, new DateOnly(2022, 6, 30));
        Assert.Null(none);
        Assert.Contains("2022-06-30", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_that_later_versions_add_are_named_and_not_followed()
    {
        var study = Frozen();
        Assert.Equal("fallskador-65", Assert.Single(study.Others).Indicator);
        var more = OtherOutcome.Replace("fallskador-65", "arbetslosa", StringComparison.Ordinal);
        var later = new LaterVersion(
            2, new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero), InterventionChange.Corrected,
            SampleGround.Request(more: more), null);
        var facts = new RegistrationFacts(later.At, false, true) { Later = [later] };
        var note = Assert.Single(RegistrationText.LaterOutcomesOf(study, facts));
        Assert.Contains("arbetslosa kom till i version 2 (2025-02-03)", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_that_are_tried_again_are_counted_and_those_withdrawn_apart()
    {
        var plan = StudyOf(Frozen()).Plan;
        var again = new OtherIntervention(
            7, "Annan", AreaLevel.Deso, Edition.Deso2018, ["9980C1190"], new DateOnly(2023, 1, 1), null);
        var ground = SampleGround.For(server, again) with { Withdrawn = [again, again with { Areas = ["9910C1080"] }] };
        Assert.Equal(new Siblings(3, 1), Siblings.Of(ground, plan, false));
        Assert.Equal(new Siblings(1, 1), Siblings.Of(SampleGround.For(server), plan, true));
    }

    [Fact]
    public void The_balance_is_shown_only_while_every_value_in_it_may_be()
    {
        var (engine, study) = (SampleGround.For(server).Indicators, Frozen());
        Assert.Equal(study.Balance, ShownBalance.Of(engine, study));
        Assert.Empty(ShownBalance.Of(engine, study with { YearsBefore = [2001, 2002] }));
        Assert.Empty(ShownBalance.Of(engine, study with { Indicator = "nej" }));
    }

    private FrozenStudy Frozen() => StudyFreezer.Freeze(
        SampleGround.For(server), SampleGround.Request(more: OtherOutcome)).Study!;

    private FollowUpStudy StudyOf(FrozenStudy study, DateOnly? end = null, params OtherIntervention[] others)
    {
        var (found, reason) = FollowUpStudy.Of(SampleGround.For(server, others), study, end);
        Assert.True(found is not null, reason);
        return found;
    }
}
