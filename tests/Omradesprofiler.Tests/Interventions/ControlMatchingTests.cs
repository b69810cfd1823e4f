using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

public sealed class ControlMatchingTests
{
    [Fact]
    public void The_controls_are_the_best_of_all_choices()
    {
        for (var seed = 1UL; seed <= 30; seed++)
        {
            var design = SmallStudy.Of(9, 9, [0, 4, 7], seed) with { ControlsPerTreated = 1 };
            var matcher = new SetMatcher(StudyData.Of(design).Value);
            var best = double.PositiveInfinity;
            int[] free = [1, 2, 3, 5, 6, 8];
            foreach (var a in free)
                foreach (var b in free)
                    foreach (var c in free)
                        if (a != b && b != c && a != c)
                            best = Math.Min(best, Sum(matcher, (0, a), (4, b), (7, c)));
            Assert.Equal(best, ControlMatching.Match(design).Value.Distance, 5);
        }
    }

    /// <summary>Both treated are nearest to area 2; the first has a good second choice, the other has none.</summary>
    [Fact]
    public void The_one_with_no_other_choice_gets_the_control_that_both_want()
    {
        var design = Levels([100, 130, 112, 88, 300], [0, 1]) with { ControlsPerTreated = 1, Caliper = 0.6 };
        var pairs = ControlMatching.Match(design).Value.Pairs;
        Assert.Equal((0, 3), (pairs[0].Treated, pairs[0].Controls[0]));
        Assert.Equal((1, 2), (pairs[1].Treated, pairs[1].Controls[0]));
    }

    [Fact]
    public void Controls_are_no_neighbors_excluded_unusable_or_twice()
    {
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var design = SmallStudy.Of(30, 20, [3, 9, 15], seed);
            var neighbors = Enumerable.Range(0, 30).Select(area => (IReadOnlyList<int>)
                [.. new[] { area - 1, area + 1 }.Where(other => other is >= 0 and < 30)]).ToArray();
            bool[] usable = [.. Enumerable.Range(0, 30).Select(area => area % 7 != 6)];
            design = design with
            {
                Neighbors = neighbors,
                Excluded = [0, 1, 5, 12],
                Panel = design.Panel with { Usable = usable },
                Covariates = [new Covariate("x", [.. Enumerable.Range(0, 30).Select(i => i == 18 ? double.NaN : i)])],
            };
            var controls = ControlMatching.Match(design).Value.Controls;
            Assert.Equal(6, controls.Distinct().Count());
            int[] never = [3, 9, 15, 2, 4, 8, 10, 14, 16, 0, 1, 5, 12, 6, 13, 20, 27, 18];
            Assert.Empty(controls.Intersect(never));
        }
    }

    [Fact]
    public void Nothing_from_the_start_on_is_read()
    {
        var design = SmallStudy.Of(30, 20, [3, 9], 7) with { PartialYear = 3 };
        var changed = design.With((_, year, count) => year >= 3 ? 1000 - count : count);
        Assert.Equal(
            ControlMatching.Match(design).Value.Controls, ControlMatching.Match(changed).Value.Controls);
        var cut = design.With((_, year, count) => year >= 3 ? double.NaN : count);
        Assert.Equal(
            ControlMatching.Match(design).Value.Balance, ControlMatching.Match(cut).Value.Balance);
    }

    [Fact]
    public void Outside_the_caliper_there_are_no_controls() =>
        Assert.Equal(
            Refusal.NoAdmissibleControls,
            ControlMatching.Match(Levels([300, 100, 101, 102, 99], [0]) with { Caliper = 0.5 }).Reason);

    [Fact]
    public void A_treated_area_without_its_years_and_too_few_years_are_refused()
    {
        var design = SmallStudy.Of(20, 10, [2], 3);
        bool[] usable = [.. Enumerable.Range(0, 20).Select(area => area != 2)];
        var gone = design with { Panel = design.Panel with { Usable = usable } };
        Assert.Equal(Refusal.TreatedNotUsable, ControlMatching.Match(gone).Reason);
        Assert.Equal(Refusal.TooFewYears, ControlMatching.Match(design with { FirstYearAfter = 2 }).Reason);
    }

    /// <summary>Covariate of the areas 0–4: mean 2, variance 2; treated 4, control 3: a difference of 1/√2.</summary>
    [Fact]
    public void The_balance_table_is_in_standard_deviations()
    {
        var design = Levels([100, 100, 100, 100, 100], [4]) with
        {
            ControlsPerTreated = 1,
            Covariates = [new Covariate("Ålder", [0, 1, 2, 3, 4])],
        };
        var match = ControlMatching.Match(design).Value;
        Assert.Equal([3], match.Controls);
        var row = match.Balance[^1];
        Assert.Equal(("Ålder", 4.0, 1.5, 3.0), (row.Name, row.Treated, row.PossibleControls, row.Controls));
        Assert.Equal(1 / Math.Sqrt(2), row.DifferenceAfter, 12);
        Assert.Equal(2.5 / Math.Sqrt(2), row.DifferenceBefore, 12);
        Assert.Equal(300.5 / 3, match.Balance[0].Treated, 9);
        Assert.Equal(4, match.PossibleControls);
    }

    [Fact]
    public void A_design_that_contradicts_itself_is_an_error()
    {
        var design = SmallStudy.Of(20, 10, [2], 3);
        StudyDesign[] wrong =
        [
            design with { Treated = [] }, design with { Treated = [2, 2] }, design with { Treated = [12] },
            design with { Excluded = [2] }, design with { PartialYear = 1 }, design with { Pool = [2, 99] },
            design with { ControlsPerTreated = 0 }, design with { Caliper = 0 }, design with { Strata = [1] },
            design with { Neighbors = [[1]] }, design with { FirstYearAfter = 9 },
            design with { Covariates = [new Covariate("x", [1])] },
        ];
        Assert.All(wrong, one => Assert.Throws<ArgumentException>(() => ControlMatching.Match(one)));
    }

    private static double Sum(SetMatcher matcher, params (int Treated, int Control)[] pairs) =>
        pairs.Sum(pair => matcher.Distance(pair.Treated, pair.Control) ?? double.PositiveInfinity);

    /// <summary>Areas of 1 000 people with the same count every year.</summary>
    private static StudyDesign Levels(double[] levels, int[] treated)
    {
        var (counts, exposure) = (new double[levels.Length, 4], new double[levels.Length, 4]);
        for (var area = 0; area < levels.Length; area++)
            for (var year = 0; year < 4; year++)
                (counts[area, year], exposure[area, year]) = (levels[area], 1000);
        var panel = new OutcomePanel([1, 2, 3, 4], counts, exposure, [.. levels.Select(_ => true)]);
        return new StudyDesign(panel, 3, treated, [.. Enumerable.Range(0, levels.Length)]);
    }
}
