using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

public sealed class FollowUpTests
{
    private static readonly StudyDesign Design = SmallStudy.Of(80, 50, [3, 20], 5);

    [Fact]
    public void The_same_design_gives_the_same_answer_in_any_order_of_the_treated()
    {
        var (first, second) = (Estimate(Design), Estimate(Design with { Treated = [20, 3] }));
        Assert.Equal(first.Primary.Value, Estimate(Design).Primary.Value);
        Assert.Equal(first.Primary.Value.LogRateRatio, second.Primary.Value.LogRateRatio, 10);
        Assert.Equal(first.Primary.Value.P, second.Primary.Value.P, 12);
        Assert.Equal(999, first.Primary.Value.OtherSets);
        Assert.True(first.IsMatchReproduced);
        Assert.Null(first.Reason);
    }

    [Fact]
    public void A_halved_outcome_is_found_and_its_interval_holds_the_half()
    {
        var halved = Design.With((area, year, count) =>
            Design.Treated.Contains(area) && year >= 4 ? Math.Round(count / 2) : count);
        var effect = Estimate(halved).Primary.Value;
        Assert.True(effect.P <= 0.05);
        Assert.True(effect.PLower < effect.PUpper);
        Assert.True(effect.RateRatioInterval.Contains(0.5));
        Assert.False(effect.RateRatioInterval.Contains(1));
    }

    [Fact]
    public void The_worst_and_no_others_can_not_be_told()
    {
        var result = Estimate(Design with { Manner = SelectionManner.WorstFirst });
        Assert.Equal(Refusal.OnlyOneSet, result.Primary.Reason);
        Assert.StartsWith("Kan inte avgöras", result.Reason);
        Assert.Empty(result.Sensitivities);
        Assert.NotNull(result.RegressionToTheMean);
        Assert.Equal(6, result.Series.Count);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(39, false)]
    public void Fewer_than_39_other_sets_can_not_be_told(int pool, bool isGiven)
    {
        var result = Estimate(SmallStudy.Of(80, pool, [3], 5));
        Assert.Equal(isGiven, result.Primary.IsGiven);
        if (isGiven)
            Assert.Equal(39, result.Primary.Value.OtherSets);
        else
            Assert.Contains("38 andra uppsättningar", result.Reason);
    }

    [Fact]
    public void Without_events_after_the_start_there_is_an_upper_limit_only()
    {
        var none = Design.With((area, year, count) => Design.Treated.Contains(area) && year >= 4 ? 0 : count);
        var effect = Estimate(none).Primary.Value;
        Assert.True(effect.IsOneSided);
        Assert.Equal(double.NegativeInfinity, effect.Interval.Lower);
        Assert.InRange(effect.RateRatioInterval.Upper, 0.02, 0.5);
        Assert.Equal(0, effect.RateRatio);
        Assert.True(effect.P <= 0.05);
    }

    [Fact]
    public void Without_events_before_or_among_controls_nothing_is_estimated()
    {
        var controls = ControlMatching.Match(Design).Value.Controls;
        var none = Design.With((area, year, count) => controls.Contains(area) && year >= 4 ? 0 : count);
        Assert.Equal(Refusal.NothingToEstimate, Estimate(none).Primary.Reason);
    }

    [Fact]
    public void The_year_of_the_start_is_shown_but_in_neither_part()
    {
        var partial = Design with { PartialYear = 3 };
        var changed = partial.With((_, year, count) => year == 3 ? 3 * count + 40 : count);
        var (first, second) = (Estimate(partial), Estimate(changed));
        Assert.Equal(first.Primary.Value, second.Primary.Value);
        Assert.Equal(
            [StudyPhase.Before, StudyPhase.Before, StudyPhase.Before, StudyPhase.Start, StudyPhase.After,
                StudyPhase.After], first.Series.Select(year => year.Phase));
        Assert.NotEqual(first.Series[3], second.Series[3]);
    }

    [Fact]
    public void A_year_after_that_is_not_known_is_left_out()
    {
        var control = ControlMatching.Match(Design).Value.Controls[0];
        var cut = Design.With((area, year, count) => area == control && year == 5 ? double.NaN : count);
        var result = Estimate(cut);
        Assert.True(result.Primary.IsGiven);
        Assert.NotEqual(Estimate(Design).Primary.Value.LogRateRatio, result.Primary.Value.LogRateRatio);
        Assert.True(double.IsFinite(result.Series[5].ControlCount));
    }

    [Fact]
    public void Data_before_the_start_that_have_changed_since_are_seen()
    {
        var match = ControlMatching.Match(Design).Value;
        var changed = Design.With((area, year, count) =>
            match.Controls.Contains(area) && year < 4 ? 3 * count : count);
        var result = FollowUp.Estimate(changed, match);
        Assert.False(result.IsMatchReproduced);
        Assert.Contains("gäller då bara ungefär", Assert.Single(result.Notes), StringComparison.Ordinal);
        var wrong = match with { Pairs = [match.Pairs[0]] };
        Assert.Throws<ArgumentException>(() => FollowUp.Estimate(Design, wrong));
    }

    [Fact]
    public void Without_a_full_year_after_there_is_nothing_yet()
    {
        var early = SmallStudy.Of(80, 50, [3, 20], 5, before: 4, after: 0);
        var result = Estimate(early);
        Assert.Equal(Refusal.TooFewYears, result.Primary.Reason);
        Assert.Equal(4, result.Series.Count);
    }

    /// <summary>Those that were worst in a year get better by themselves.</summary>
    [Fact]
    public void What_the_choice_alone_does_is_shown_and_goes_away_when_matched()
    {
        var kind = new WorldKind(SelectionManner.Drawn, 3, 8, 1);
        var changes = Enumerable.Range(0, 12).Select(world => Estimate(
            FollowUpWorld.Make(kind, new Chance(77).Split((ulong)world)) with { Caliper = 3 }).RegressionToTheMean!)
            .ToArray();
        Assert.InRange(
            changes.Average(change => change.OtherSetsSinceLastYear / change.AllAreasSinceLastYear), 0.5, 0.85);
        Assert.InRange(changes.Average(change => change.OtherSetsMatched), 0.9, 1.1);
        Assert.True(changes.Average(change => change.OtherSetsChange / change.AllAreasChange) < 1);
    }

    /// <summary>Treated 20 → 10 per 1 000, controls 20 → 18 and 40 → 30: by hand.</summary>
    [Fact]
    public void The_other_ways_of_reckoning_are_as_by_hand()
    {
        double[][] rows = [[20, 20, 20, 10], [20, 20, 20, 18], [40, 40, 40, 30]];
        var (counts, exposure) = (new double[3, 4], new double[3, 4]);
        for (var area = 0; area < 3; area++)
            for (var year = 0; year < 4; year++)
                (counts[area, year], exposure[area, year]) = (rows[area][year], 1000);
        var panel = new OutcomePanel([1, 2, 3, 4], counts, exposure, [true, true, true]);
        var design = new StudyDesign(panel, 3, [0], [0, 1, 2]) { ControlsPerTreated = 2, Caliper = 9 };
        var found = Sensitivities.Of(StudyData.Of(design).Value, ControlMatching.Match(design).Value)
            .ToDictionary(one => one.Kind);
        Assert.Equal(-10 - -6, found[SensitivityKind.DifferenceOfRates].Value!.Value, 9);
        Assert.Equal(-10 - -6, found[SensitivityKind.DifferenceOfMeans].Value!.Value, 9);
        Assert.Equal(10.0 / 18, found[SensitivityKind.SyntheticControl].Value!.Value, 6);
        Assert.Equal(10.0 / 20 / (48.0 / 60), found[SensitivityKind.WithoutLastYear].Value!.Value, 9);
        var range = found[SensitivityKind.LeaveOneControlOut].Range!.Value;
        Assert.Equal(0.5 / 0.9, range.Lower, 9);
        Assert.Equal(0.5 / 0.75, range.Upper, 9);
        Assert.DoesNotContain(SensitivityKind.LeaveOneTreatedOut, found.Keys);
    }

    [Fact]
    public void The_synthetic_control_finds_the_mixture()
    {
        double[][] donors = [[10, 20, 15, 9], [30, 22, 27, 31], [50, 50, 10, 20]];
        var target = Enumerable.Range(0, 4).Select(t => 0.3 * donors[0][t] + 0.7 * donors[1][t]).ToArray();
        var weights = SyntheticControl.Weigh(target, donors, 4);
        Assert.Equal(1, weights.Sum(), 9);
        Assert.Equal(0.3, weights[0], 2);
        Assert.Equal(0.7, weights[1], 2);
    }

    /// <summary>Two of forty is 0.05: the lowest p there is with 39 others.</summary>
    [Fact]
    public void With_the_fewest_sets_a_difference_can_be_found_as_its_interval_says()
    {
        var design = SmallStudy.Of(80, 40, [3], 5)
            .With((area, year, count) => area == 3 && year >= 4 ? Math.Round(count / 8) : count);
        var effect = Estimate(design).Primary.Value;
        Assert.Equal(0.05, effect.P, 12);
        Assert.True(effect.Interval.Upper < 0);
        Assert.True(effect.IsFound);
        Assert.False((effect with { P = 0.0512 }).IsFound);
    }

    [Fact]
    public void Treated_areas_that_can_not_be_used_are_refused_without_made_up_numbers()
    {
        var match = ControlMatching.Match(Design).Value;
        var result = FollowUp.Estimate(Design.With((area, year, count) =>
            area == 3 && year == 0 ? double.NaN : count), match);
        Assert.Equal(Refusal.TreatedNotUsable, result.Limit.Refusal);
        Assert.Equal(Refusal.TreatedNotUsable.Text(), result.Limit.Text);
        Assert.Null(result.Limit.Coverage);
    }

    [Fact]
    public void What_is_hidden_after_the_start_is_told_with_the_way_it_pulls()
    {
        Assert.Empty(Estimate(Design).Notes);
        var hidden = Estimate(Hide(3));
        var note = Assert.Single(hidden.Notes);
        Assert.Contains("1 av 4 årssiffror", note, StringComparison.Ordinal);
        Assert.Contains("är kvoten för hög", note, StringComparison.Ordinal);
        var least = Assert.Single(hidden.Sensitivities, one => one.Kind == SensitivityKind.UnknownAsNone);
        Assert.True(least.Value < hidden.Primary.Value.RateRatio);
        var control = Estimate(Hide(ControlMatching.Match(Design).Value.Controls[0]));
        Assert.Contains("är kvoten för låg", Assert.Single(control.Notes), StringComparison.Ordinal);
        Assert.DoesNotContain(control.Sensitivities, one => one.Kind == SensitivityKind.UnknownAsNone);
    }

    private static StudyDesign Hide(int hidden)
    {
        var design = Design.With((area, year, count) => area == hidden && year == 5 ? double.NaN : count);
        var exposure = (double[,])design.Panel.Exposure.Clone();
        exposure[hidden, 5] = double.NaN;
        return design with { Panel = design.Panel with { Exposure = exposure } };
    }

    private static FollowUpResult Estimate(StudyDesign design) =>
        FollowUp.Estimate(design, ControlMatching.Match(design).Value);
}
