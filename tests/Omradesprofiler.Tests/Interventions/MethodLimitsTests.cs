using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

public sealed class MethodLimitsTests
{
    [Fact]
    public void Each_cell_of_the_proof_is_in_the_table_once()
    {
        Assert.Equal(2 * 4 * ProofTable.Rows.Select(row => row.Treated).Distinct().Count(), ProofTable.Rows.Count);
        Assert.Equal(
            ProofTable.Rows.Count,
            ProofTable.Rows.Select(row => (row.Manner, row.Treated, row.Events)).Distinct().Count());
        Assert.All(ProofTable.Rows, row => Assert.InRange(row.Coverage, 0.9, 0.99));
    }

    /// <summary>A seeded share of the proof: as far from the table as chance allows, and not farther.</summary>
    [Theory]
    [InlineData(SelectionManner.Drawn, 1, 20)]
    [InlineData(SelectionManner.Judged, 1, 5)]
    [InlineData(SelectionManner.Drawn, 2, 5)]
    [InlineData(SelectionManner.Judged, 3, 50)]
    public void A_share_of_the_proof_agrees_with_the_table(SelectionManner manner, int treated, int events)
    {
        const int Runs = 150;
        var row = Assert.Single(ProofTable.Rows, row => (row.Manner, row.Treated, row.Events)
            == (manner, treated, events));
        var without = ProofCell.Run(new WorldKind(manner, treated, events, 1), Runs, FollowUpProof.Seed);
        var with = ProofCell.Run(new WorldKind(manner, treated, events, 0.7), Runs, FollowUpProof.Seed);
        var slack = 2 * without.MonteCarloError;
        Assert.InRange(without.Found, row.FalsePositives - slack, row.FalsePositives + slack);
        Assert.True(Math.Min(without.Coverage, with.Coverage) >= row.Coverage - slack);
        Assert.True(without.Given > 0.8);
    }

    [Fact]
    public void What_the_proof_does_not_reach_is_refused_with_the_reason()
    {
        var few = MethodLimits.Find(SelectionManner.Drawn, 2, 4.2);
        Assert.Equal(Refusal.NotProved, few.Refusal);
        Assert.Contains("4,2", few.Text);
        var most = ProofTable.MostTreated;
        Assert.Contains($"högst {most} områden", MethodLimits.Find(SelectionManner.Drawn, most + 1, 100).Text);
        var worst = MethodLimits.Find(SelectionManner.WorstFirst, 2, 100);
        Assert.Equal(Refusal.OnlyOneSet, worst.Refusal);
        Assert.StartsWith("Kan inte avgöras", worst.Text);
    }

    [Fact]
    public void Between_the_cells_the_worst_of_those_around_decides()
    {
        var around = ProofTable.Around(SelectionManner.Judged, 2, 30);
        Assert.Equal([(2, 20), (2, 50)], around.Select(row => (row.Treated, row.Events)));
        var limit = MethodLimits.Find(SelectionManner.Judged, 2, 30);
        Assert.Equal(around.Min(row => row.Coverage), limit.Coverage);
        Assert.Equal(around.Max(row => row.FalsePositives), limit.FalsePositives);
        Assert.Equal([200], ProofTable.Around(SelectionManner.Drawn, 1, 5000).Select(row => row.Events));
    }

    [Fact]
    public void A_cell_is_allowed_when_it_keeps_its_promise_within_the_error_of_simulation()
    {
        Assert.True(new ProofRow(SelectionManner.Drawn, 1, 5, 0.934, 0.05, 0.007).IsKept);
        Assert.False(new ProofRow(SelectionManner.Drawn, 1, 5, 0.932, 0.05, 0.007).IsKept);
        Assert.False(new ProofRow(SelectionManner.Drawn, 1, 5, 0.95, 0.068, 0.007).IsKept);
    }

    [Fact]
    public void A_design_is_judged_by_the_fewer_of_its_own_and_all_areas_events()
    {
        var design = SmallStudy.Of(60, 45, [1], 3);
        Assert.Equal(Refusal.None, MethodLimits.Of(design).Refusal);
        var few = design.With((area, _, count) => area == 1 ? 3 : count);
        Assert.Equal(Refusal.NotProved, MethodLimits.Of(few).Refusal);
        var others = design.With((area, _, count) => area == 1 ? count : 3);
        Assert.Equal(Refusal.NotProved, MethodLimits.Of(others).Refusal);
    }

    [Fact]
    public void Whose_events_are_too_few_is_said()
    {
        var design = SmallStudy.Of(60, 45, [1], 3);
        var own = MethodLimits.Of(design.With((area, _, count) => area == 1 ? 3 : count));
        Assert.Contains("insatsens områden har i medeltal 3,0", own.Text, StringComparison.Ordinal);
        var all = MethodLimits.Of(design.With((area, _, count) => area == 1 ? count : 3));
        Assert.Contains("alla områden i jämförelsen har i medeltal", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("insatsens områden har", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_worlds_of_the_proof_were_not_like_is_told()
    {
        var text = MethodLimits.Of(SmallStudy.Of(60, 45, [1], 3, before: 7, after: 4) with
        {
            ControlsPerTreated = 5,
        }).Text;
        Assert.StartsWith(
            "Upplägget håller i simulering: utan effekt och med kvoten 0,7", text, StringComparison.Ordinal);
        foreach (var part in new[]
        {
            "45 områden som regeln kunde ha valt (prövat: 50–100)", "5 jämförelseområden", "7 år före starten",
            "4 år efter starten", "60 områden i jämförelsen (prövat: 300)",
        })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("skiften", text, StringComparison.Ordinal);
        var shaken = SmallStudy.Of(60, 45, [1], 3)
            .With((area, year, count) => (area + year) % 2 == 0 ? 3 * count : count);
        Assert.Contains("skiften mellan år på", MethodLimits.Of(shaken).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worlds_of_the_proof_are_within_what_is_said_of_them()
    {
        for (var world = 0; world < 40; world++)
        {
            var kind = new WorldKind(SelectionManner.Judged, 3, 50, 1);
            var data = StudyData.Of(FollowUpWorld.Make(kind, new Chance(12).Split((ulong)world))).Value;
            Assert.Null(ProofReach.NoteOf(data));
            Assert.Null(ProofReach.RefusalOf(data));
        }
    }

    /// <summary>Of 20 sets of three among six, one has none of the treated.</summary>
    [Fact]
    public void A_pool_of_which_most_sets_share_an_area_with_the_treated_is_refused()
    {
        var limit = MethodLimits.Of(SmallStudy.Of(60, 6, [1, 2, 3], 3));
        Assert.Equal(Refusal.NotProved, limit.Refusal);
        Assert.Contains("kunde ha valt 6 områden, och insatsen har 3", limit.Text, StringComparison.Ordinal);
        Assert.Equal(Refusal.None, MethodLimits.Of(SmallStudy.Of(60, 20, [1, 2, 3], 3)).Refusal);
        Assert.Equal(
            Refusal.NotProved,
            MethodLimits.Of(SmallStudy.Of(60, 20, [1, 2, 3], 3) with
            {
                Strata = [.. Enumerable.Range(0, 60).Select(area => area is 1 or 2 or 3 or 4 ? 1 : 0)],
            }).Refusal);
    }
}
