using Omradesprofiler.Attainment;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;
using static Omradesprofiler.Tests.Attainment.SmallTarget;

namespace Omradesprofiler.Tests.Attainment;

public sealed class AttainmentCalculatorTests
{
    [Theory]
    [InlineData(0.70, AttainmentState.Reached)]
    [InlineData(0.71, AttainmentState.Reached)]
    [InlineData(0.80, AttainmentState.NotTold)]
    [InlineData(0.87, AttainmentState.NotTold)]
    [InlineData(0.88, AttainmentState.NotReached)]
    public void A_floor_is_reached_when_the_whole_interval_is_at_it_or_above(double goal, AttainmentState state)
    {
        var area = AttainmentCalculator.Of(AtLeast(goal), Value(Share, 2025, 0.8, (0.71, 0.87)), null);
        Assert.Equal(state, area.State);
        Assert.True(area.IsByInterval);
        Assert.Equal(goal <= 0.8, area.IsReachedByValue);
    }

    [Theory]
    [InlineData(0.87, AttainmentState.Reached)]
    [InlineData(0.80, AttainmentState.NotTold)]
    [InlineData(0.70, AttainmentState.NotReached)]
    public void A_ceiling_is_the_other_way_round(double goal, AttainmentState state) => Assert.Equal(
        state, AttainmentCalculator.Of(AtMost(goal), Value(Share, 2025, 0.8, (0.71, 0.87)), null).State);

    [Fact]
    public void Without_known_uncertainty_the_value_decides_and_that_is_told()
    {
        var area = AttainmentCalculator.Of(AtLeast(0.7), Value(Share, 2025, 0.8, null), null);
        Assert.Equal((AttainmentState.Reached, false, false), (area.State, area.IsByInterval, area.IsStrict));
        Assert.Contains("Osäkerheten är inte känd", AttainmentTexts.Of(AtLeast(0.7), area), StringComparison.Ordinal);
        Assert.Equal(
            AttainmentState.NotReached,
            AttainmentCalculator.Of(AtLeast(0.9), Value(Share, 2025, 0.8, null), null).State);
    }

    /// <summary>80 of 100 against 90 %: 10 more; at the limits 100 · (0.9 − 0.87) = 3 and 100 · (0.9 − 0.71) = 19.
    /// </summary>
    [Fact]
    public void The_distance_is_whole_people_between_what_the_limits_allow()
    {
        var floor = AttainmentCalculator.Of(AtLeast(0.9), Value(Share, 2025, 0.8, (0.71, 0.87)), null).Distance!;
        Assert.Equal((10, new Limits(3, 19)), (floor.Count, floor.Limits));
        var odd = AttainmentCalculator.Of(AtLeast(0.805), Value(Share, 2025, 0.8, (0.71, 0.87)), null).Distance!;
        Assert.Equal((1, new Limits(0, 10)), (odd.Count, odd.Limits));
        var rate = AttainmentCalculator.Of(AtMost(25, Rate), Value(Rate, 2025, 30, (22, 40), 2_000), null).Distance!;
        Assert.Equal((10, new Limits(0, 30)), (rate.Count, rate.Limits));
    }

    /// <summary>0.28 + 0.02 is 0.30000000000000004.</summary>
    [Fact]
    public void A_value_that_is_the_target_has_reached_it_whatever_the_last_bit_says()
    {
        var target = SmallTarget.Of(
            Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, 0.02, 2020));
        var area = AttainmentCalculator.Of(target, Value(Share, 2025, 0.3, null), Value(Share, 2020, 0.28, null));
        Assert.Equal((AttainmentState.Reached, 0.0), (area.State, area.Distance!.Count));
    }

    [Fact]
    public void What_can_not_be_reached_has_no_distance_and_says_so()
    {
        var target = SmallTarget.Of(
            Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, 0.4, 2020));
        var area = AttainmentCalculator.Of(target, Value(Share, 2025, 0.7, null), Value(Share, 2020, 0.7, null));
        Assert.Equal((false, null), (area.IsPossible, area.Distance));
        Assert.EndsWith(
            "utanför vad indikatorn kan vara.", AttainmentTexts.Of(target, area), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_have_a_unit_and_no_decimals_that_are_not_there()
    {
        var count = Share with { Unit = "antal", Decimals = 0, Formula = new IndicatorFormula.Count([new("people")]) };
        Assert.Equal("minst 1\u00a0000 till antalet senast 2030", AttainmentTexts.Of(AtLeast(1000, count), count));
        var whole = Share with { Unit = "%", Decimals = 0 };
        Assert.Equal("minst 72,5 % senast 2030", AttainmentTexts.Of(AtLeast(0.725, whole), whole));
        var lacking = AttainmentTexts.Of(
            AtLeast(0.9), AttainmentCalculator.Of(AtLeast(0.9), Value(Share, 2025, 0.8, (0.71, 0.87)), null));
        Assert.Contains($"10 fler behövs av dem som räknas i ”{Share.Title}”", lacking, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_has_passed_and_what_a_base_year_means_are_said()
    {
        var target = SmallTarget.Of(
            Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, 0.1, 2015), 2020);
        Assert.Collection(
            AttainmentTexts.NotesOf(target, new Period(2025), true),
            note => Assert.StartsWith("Målåret 2020 har passerat.", note, StringComparison.Ordinal),
            note => Assert.Contains("återgång mot medelvärdet", note, StringComparison.Ordinal));
        Assert.Empty(AttainmentTexts.NotesOf(AtLeast(0.5), new Period(2025), true));
    }

    [Fact]
    public void A_mean_counts_nobody()
    {
        var minutes = Rate with { Unit = "min" };
        Assert.Null(AttainmentCalculator.Of(AtMost(25, minutes), Value(minutes, 2025, 30, null), null).Distance);
    }

    /// <summary>
    /// 70 % (60–80) against 50 % (40–60) and 10 points more: 0.1 ± √(0.1² + 0.1²), so it can not be told; 5 points
    /// more: 0.15 ± 0.1414 is reached.
    /// </summary>
    [Fact]
    public void A_change_carries_the_uncertainty_of_both_years()
    {
        var (own, before) = (Value(Share, 2025, 0.7, (0.6, 0.8)), Value(Share, 2020, 0.5, (0.4, 0.6)));
        var ten = AttainmentCalculator.Of(Change(0.1), own, before);
        Assert.Equal((AttainmentState.NotTold, 0.6), (ten.State, Math.Round(ten.TargetValue!.Value, 9)));
        Assert.Equal(0.1 - Math.Sqrt(0.02), ten.DifferenceLimits!.Value.Lower, 9);
        Assert.Equal(AttainmentState.Reached, AttainmentCalculator.Of(Change(0.05), own, before).State);

        static Target Change(double amount) =>
            SmallTarget.Of(Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, amount, 2020));
    }

    /// <summary>15 (12–18) against 20 (15–25) less a tenth: −3, up to √(3² + (0.9 · 5)²) on each side.</summary>
    [Fact]
    public void A_relative_change_scales_the_base_years_uncertainty()
    {
        var target = SmallTarget.Of(
            Rate, TargetDirection.AtMost, new TargetGoal(TargetGoalKind.RelativeChange, -0.1, 2020));
        var area = AttainmentCalculator.Of(
            target, Value(Rate, 2025, 15, (12, 18)), Value(Rate, 2020, 20, (15, 25)));
        Assert.Equal((18.0, -3.0), (area.TargetValue, area.Difference));
        Assert.Equal(-3 - Math.Sqrt(29.25), area.DifferenceLimits!.Value.Lower, 9);
        Assert.Equal(-3 + Math.Sqrt(29.25), area.DifferenceLimits!.Value.Upper, 9);
        Assert.Equal("minst 10 % lägre än 2020 senast 2030", AttainmentTexts.Of(target, Rate));
    }

    [Fact]
    public void Nothing_is_told_across_a_break_before_the_base_or_without_a_value()
    {
        var target = SmallTarget.Of(
            Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, 0.1, 2020));
        var broken = Share with { Breaks = [new SeriesBreak(new Period(2023), "Åldrarna ändrades.")] };
        var across = AttainmentCalculator.Of(
            target, Value(broken, 2025, 0.7, (0.6, 0.8)), Value(broken, 2020, 0.5, (0.4, 0.6)));
        Assert.Equal(AttainmentState.NoValue, across.State);
        Assert.Contains("Åldrarna ändrades.", across.Reason, StringComparison.Ordinal);
        var early = AttainmentCalculator.Of(target, Value(Share, 2020, 0.7, (0.6, 0.8)), Value(Share, 2020, 0.5, null));
        Assert.Equal("Målet är en förändring efter 2020.", early.Reason);
        var noBase = AttainmentCalculator.Of(target, Value(Share, 2025, 0.7, (0.6, 0.8)), null);
        Assert.Contains("basåret 2020 saknas", noBase.Reason, StringComparison.Ordinal);
        var hidden = Value(Share, 2025, 0.7, null) with { Figure = new Figure.Suppressed(CellState.OwnSuppressed) };
        var area = AttainmentCalculator.Of(AtLeast(0.5), hidden, null);
        Assert.Equal((AttainmentState.NoValue, 0.5), (area.State, area.TargetValue));
        Assert.Null(area.Distance);
        Assert.Equal("Värdet saknas: Skyddas av sekretess.", area.Reason);
    }

    [Fact]
    public void A_mixture_of_divisions_is_a_break_too()
    {
        var target = SmallTarget.Of(
            Share, TargetDirection.AtLeast, new TargetGoal(TargetGoalKind.Change, 0.1, 2020));
        var before = Value(Share, 2020, 0.5, (0.4, 0.6));
        var moved = before with { Figure = (Figure.Published)before.Figure with { Basis = ValueBasis.Converted } };
        var area = AttainmentCalculator.Of(target, Value(Share, 2025, 0.7, (0.6, 0.8)), moved);
        Assert.Equal(AttainmentState.NoValue, area.State);
        Assert.Contains("omräknat", area.Reason, StringComparison.Ordinal);
    }
}
