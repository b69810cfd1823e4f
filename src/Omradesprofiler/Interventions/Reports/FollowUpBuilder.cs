using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>Follows an intervention up on a snapshot, by what was promised at registration.</summary>
public static class FollowUpBuilder
{
    /// <summary>The follow-up, or why there is none.</summary>
    /// <param name="ground">The snapshot, and what else goes on.</param>
    /// <param name="frozen">What was promised.</param>
    /// <param name="registration">What is known of the registration.</param>
    public static FollowUpAnswer Build(
        InterventionGround ground, FrozenStudy frozen, RegistrationFacts registration)
    {
        var (study, reason) = FollowUpStudy.Of(ground, frozen, registration.Ended?.Request.End);
        if (study is null)
            return FollowUpAnswer.Refused(reason!);
        var (plan, match) = (study.Plan, study.Match);
        var result = ShownSeries.Of(FollowUp.Estimate(plan.Design, match), plan.Design, match);
        var after = plan.Design.Panel.Years.Skip(plan.Design.FirstYearAfter);
        var moved = PeopleMoved.Of(
            ground.Indicators, plan.Layer, [.. plan.Design.Treated.Select(row => plan.Rows[row])],
            [.. match.Controls.Select(row => plan.Rows[row])],
            plan.Years.Partial is { } partial ? after.Prepend(partial) : after);
        var others = frozen.Others.Select(one => OtherOf(ground.Indicators, plan, one.Read())).ToList();
        var facts = new FollowUpFacts(frozen, plan, match, result, moved, others, registration)
        {
            Siblings = Siblings.Of(ground, plan, registration.Withdrawn is not null),
        };
        return new FollowUpAnswer(
            new FollowUpReport(
                frozen, plan.Indicator, plan, result, others, moved, FollowUpText.Of(facts),
                [.. study.Notes, .. result.Notes, .. RegistrationText.LaterOutcomesOf(frozen, registration)],
                SourcesOf(ground, plan, frozen))
            {
                Siblings = facts.Siblings,
                IsFinal = facts.IsFinal,
            },
            null);
    }

    /// <summary>
    /// Another outcome, for the same areas and years; matched on its own years before, since areas alike in one thing
    /// need not be so in another.
    /// </summary>
    private static OtherOutcomeResult OtherOf(
        IndicatorEngine engine, StudyPlan plan, InterventionOutcome outcome)
    {
        if (engine.Catalog.Find(outcome.Indicator) is not { } indicator || !OutcomePanels.CanFollow(indicator, engine))
            return new OtherOutcomeResult(outcome, outcome.Indicator, null, "Indikatorn kan inte följas upp.");
        var design = plan.Design;
        var known = StudyYears.YearsOf(engine, indicator, plan.Layer);
        var years = design.Panel.Years;
        if (!years.All(known.Contains)
            || indicator.Breaks.Any(one => one.Period.From > years[0] && one.Period.From <= years[^1]))
            return new OtherOutcomeResult(
                outcome, indicator.Title, null, "Den saknar något av åren, eller har ett brott i serien mellan dem.");
        int[] treated = [.. design.Treated.Select(row => plan.Rows[row])];
        var panel = StudyPanel.Of(
            engine, outcome, plan.Layer, plan.Rows, [.. years.Take(design.YearsBefore)],
            [.. years.Skip(design.YearsBefore)], treated);
        var own = design with { Panel = panel.Outcome, NoControls = panel.NoControls };
        var match = ControlMatching.Match(own);
        return match.TryGet(out var controls)
            ? new OtherOutcomeResult(
                outcome, indicator.Title, ShownSeries.Of(FollowUp.Estimate(own, controls), own, controls), null)
            : new OtherOutcomeResult(outcome, indicator.Title, null, match.Reason.Text());
    }

    private static IReadOnlyList<string> SourcesOf(InterventionGround ground, StudyPlan plan, FrozenStudy frozen) =>
        [.. plan.Design.Panel.Years.Select(year => ground.Indicators.Find(
            plan.Indicator,
            new ColumnKey(
                plan.Layer.Level, plan.Layer.Edition, new Period(year), FollowUpStudy.OutcomeOf(frozen).Sex,
                FollowUpStudy.OutcomeOf(frozen).Age)))
            .OfType<IndicatorColumn>().SelectMany(column => column.SourceIds).Distinct()];
}
