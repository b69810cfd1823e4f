using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

public sealed class ReassignedTreatmentTests
{
    [Fact]
    public void Every_other_set_of_the_pool_is_there_once()
    {
        var (_, sets, _) = SmallStudy.Test(SmallStudy.Of(40, 12, [1, 5, 9], 4));
        Assert.Equal(12 * 11 * 10 / 6 - 1, sets.Count);
        Assert.True(sets.IsEnumerated);
        var all = Enumerable.Range(0, sets.Count).Select(set => string.Join(",", sets[set][..3].ToArray())).ToArray();
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.DoesNotContain("1,5,9", all);
    }

    [Fact]
    public void A_draw_has_no_repeats_and_is_the_same_each_time()
    {
        foreach (var pool in new[] { 12, 45 })
        {
            var design = SmallStudy.Of(60, pool, [1, 5, 9, 10], 4);
            var first = Members(SmallStudy.Test(design, 100).Sets);
            Assert.Equal(99, first.Distinct().Count());
            Assert.Equal(first, Members(SmallStudy.Test(design, 100).Sets));
            Assert.NotEqual(first, Members(SmallStudy.Test(design with { Seed = 99 }, 100).Sets));
            Assert.False(SmallStudy.Test(design, 100).Sets.IsEnumerated);
        }
    }

    [Fact]
    public void With_strata_each_set_has_as_many_of_each()
    {
        var design = SmallStudy.Of(40, 12, [1, 5, 8], 4) with
        {
            Strata = [.. Enumerable.Range(0, 40).Select(area => area % 2)],
        };
        var (_, sets, _) = SmallStudy.Test(design);
        Assert.Equal(15 * 6 - 1, sets.Count);
        for (var set = 0; set < sets.Count; set++)
            Assert.Equal(1, sets[set][..3].ToArray().Count(area => area % 2 == 0));
    }

    [Fact]
    public void Areas_with_other_interventions_are_in_no_set()
    {
        var (_, sets, _) = SmallStudy.Test(SmallStudy.Of(40, 12, [1, 5], 4) with { Excluded = [0, 2, 30] });
        Assert.Equal(10 * 9 / 2 - 1, sets.Count);
        for (var set = 0; set < sets.Count; set++)
            Assert.Empty(sets[set].ToArray().Intersect([0, 2, 30]));
    }

    /// <summary>The same for the treated and the other sets: such an area is judged, and judges nobody.</summary>
    [Fact]
    public void Areas_that_are_no_controls_are_in_sets_all_the_same()
    {
        int[] moved = [1, 3, 20];
        var design = SmallStudy.Of(40, 12, [1, 5], 4) with { NoControls = moved };
        var (_, sets, _) = SmallStudy.Test(design);
        Assert.Equal(12 * 11 / 2 - 1, sets.Count);
        for (var set = 0; set < sets.Count; set++)
            Assert.Empty(sets[set][2..].ToArray().Intersect(moved));
        Assert.Contains(Enumerable.Range(0, sets.Count), set => sets[set][..2].Contains(3));
        var match = ControlMatching.Match(design).Value;
        Assert.Empty(match.Controls.Intersect(moved));
        var without = ControlMatching.Match(design with { NoControls = [] }).Value;
        Assert.Equal(without.PossibleControls - 2, match.PossibleControls);
    }

    /// <summary>Each set as a design of its own, matched and estimated through the public way alone.</summary>
    [Fact]
    public void P_is_the_share_of_all_sets_that_are_as_extreme()
    {
        var design = SmallStudy.Of(40, 11, [2, 7], 12) with { Manner = SelectionManner.Drawn };
        var (data, _, test) = SmallStudy.Test(design);
        var estimates = new List<double>();
        for (var a = 0; a < 11; a++)
            for (var b = a + 1; b < 11; b++)
            {
                var match = ControlMatching.Match(design with { Treated = [a, b] }).Value;
                estimates.Add(Ratio(data, [a, b], match.Controls));
            }

        var own = Ratio(data, [2, 7], ControlMatching.Match(design).Value.Controls);
        var (lower, upper) = test.Probabilities();
        Assert.Equal(estimates.Count(one => one <= own + 1e-9) / 55.0, lower, 12);
        Assert.Equal(estimates.Count(one => one >= own - 1e-9) / 55.0, upper, 12);
    }

    /// <summary>The theorem itself: nothing is drawn but the set, so that the share of sets can be counted.</summary>
    [Fact]
    public void Whatever_the_counts_at_most_one_set_in_twenty_finds_what_is_not_there()
    {
        var design = SmallStudy.Of(60, 45, [0], 21);
        var found = Enumerable.Range(0, 45).Select(area => TwoSided(design with { Treated = [area] })).ToArray();
        Assert.Equal(45, found.Count(p => p >= 2.0 / 45 - 1e-12));
        Assert.InRange(found.Count(p => p <= 0.05), 1, 2);
        Assert.InRange(found.Count(p => p <= 0.2), 1, 9);
        Assert.Equal(45, found.Count(p => p <= 1));
    }

    /// <summary>A decrease of exactly 30 % of what would have been, in each area of the pool in turn.</summary>
    [Theory]
    [InlineData(0.7)]
    [InlineData(1.4)]
    public void The_interval_holds_a_true_ratio_in_nineteen_of_twenty(double ratio)
    {
        var design = SmallStudy.Of(60, 45, [0], 22);
        var held = Enumerable.Range(0, 45).Count(treated =>
        {
            var changed = design.With((area, year, count) => area == treated && year >= 4 ? ratio * count : count);
            var (data, _, test) = SmallStudy.Test(changed with { Treated = [treated] });
            return Interval(data, test).Contains(Math.Log(ratio));
        });
        Assert.InRange(held, 43, 45);
    }

    /// <summary>Each hypothesis on a grid, with counts made as they would have been and all sets estimated anew.
    /// </summary>
    [Theory]
    [InlineData(1, 31)]
    [InlineData(2, 32)]
    [InlineData(3, 33)]
    public void The_interval_is_what_the_tests_of_all_hypotheses_leave(int treated, ulong seed)
    {
        int[] areas = [.. Enumerable.Range(2, treated)];
        var design = SmallStudy.Of(40, treated == 1 ? 40 : 11, areas, seed).With((area, year, count) =>
            areas.Contains(area) && year >= 4 ? 1.5 * count : count);
        var (data, _, test) = SmallStudy.Test(design);
        var interval = Interval(data, test);
        Assert.True(interval.Lower > 0, "Above zero nothing is widened, so that the plain tests are the measure.");
        for (var hypothesis = 0.0; hypothesis < 1.2; hypothesis += 0.013)
        {
            if (Math.Abs(hypothesis - interval.Lower) < 0.0001 || Math.Abs(hypothesis - interval.Upper) < 0.0001)
                continue;
            var without = design.With((area, year, count) =>
                areas.Contains(area) && year >= 4 ? count * Math.Exp(-hypothesis) : count);
            Assert.Equal(interval.Contains(hypothesis), TwoSided(without) > 0.05);
        }
    }

    [Fact]
    public void Below_zero_the_interval_is_wider_than_the_plain_tests_and_never_narrower()
    {
        for (var seed = 40UL; seed < 52; seed++)
        {
            var design = SmallStudy.Of(40, 40, [2], seed);
            var (data, _, test) = SmallStudy.Test(design);
            var interval = Interval(data, test);
            for (var hypothesis = -2.0; hypothesis < 2; hypothesis += 0.1)
            {
                var without = design.With((area, year, count) =>
                    area == 2 && year >= 4 ? count * Math.Exp(-hypothesis) : count);
                Assert.True(interval.Contains(hypothesis) || TwoSided(without) <= 0.05);
            }

            Assert.Equal(interval.Contains(0), TwoSided(design) > 0.05);
        }
    }

    [Fact]
    public void Fewer_events_after_lower_the_estimate_and_its_limits()
    {
        var design = SmallStudy.Of(40, 40, [2], 8);
        var fewer = design.With((area, year, count) => area == 2 && year >= 4 ? count / 2 : count);
        var ((data, _, test), (fewerData, _, fewerTest)) = (SmallStudy.Test(design), SmallStudy.Test(fewer));
        Assert.Equal(test.Observed - Math.Log(2), fewerTest.Observed, 3);
        Assert.True(Interval(fewerData, fewerTest).Lower < Interval(data, test).Lower);
        Assert.True(fewerTest.Probabilities().Lower < test.Probabilities().Lower);
    }

    private static Limits Interval(StudyData data, ReassignedTreatment test) => test.Interval(
        0.95, test.Own(data.Sum(data.Design.Treated, data.Before, data.Columns).Events));

    private static double TwoSided(StudyDesign design)
    {
        var (lower, upper) = SmallStudy.Test(design).Test.Probabilities();
        return Math.Min(1, 2 * Math.Min(lower, upper));
    }

    private static double Ratio(StudyData data, int[] treated, IReadOnlyList<int> controls)
    {
        int[] areas = [.. treated, .. controls];
        double[] Cells(double[] from) => [.. areas.SelectMany(area =>
            from[(area * data.Columns)..((area + 1) * data.Columns)])];
        return new TwoWayPoisson().LogRateRatio(
            Cells(data.Counts), Cells(data.Exposure), data.Columns, treated.Length, data.Before);
    }

    private static string[] Members(AdmissibleSets sets) =>
        [.. Enumerable.Range(0, sets.Count).Select(set => string.Join(",", sets[set][..sets.Size].ToArray()))];
}
