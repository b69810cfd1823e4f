using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Responsibility;

public sealed class MoveTests
{
    private static readonly ResponsibilityInput Input = SmallCounty.Grid(6, 5, 4, 1.5, 6);
    private static readonly ResponsibilityProblem Problem = new(Input);
    private static readonly ResponsibilityResult Result =
        PropertyTests.Solved(Input, new ResponsibilityOptions { BoundSteps = 100, SearchRounds = 2 });

    [Fact]
    public void A_move_is_what_working_all_out_again_gives()
    {
        var chance = new Chance(2);
        for (var round = 0; round < 100; round++)
        {
            var moves = Enumerable.Range(0, 1 + chance.NextInt(3))
                .Select(_ => new AreaMove(chance.NextInt(30), chance.NextInt(4))).ToList();
            var effect = ResponsibilityMoves.Try(Problem, Result.ClinicOfArea, moves);
            Assert.Equal(
                Enumeration.Cost(Input, effect.ClinicOfArea) - Result.Statistics.Objective, effect.ObjectiveChange);
            Assert.Equal(Enumeration.KeepsAll(Input, effect.ClinicOfArea), effect.Made.Count == 0);
            var back = moves.Select(move => new AreaMove(move.Area, Result.ClinicOfArea[move.Area])).ToList();
            var returned = ResponsibilityMoves.Try(Problem, effect.ClinicOfArea, back);
            Assert.Equal(-effect.ObjectiveChange, returned.ObjectiveChange);
            Assert.Equal(effect.Made.Select(item => item.Text), returned.Mended.Select(item => item.Text));
        }
    }

    [Fact]
    public void A_move_that_cuts_a_territory_names_the_parts()
    {
        var input = SmallCounty.Grid(5, 1, 2, 9, 1) with { IsContiguous = true };
        var problem = new ResponsibilityProblem(
            input with { Clinics = [.. input.Clinics.Select(clinic => clinic with { Lower = 0 })] });
        var effect = ResponsibilityMoves.Try(problem, [0, 0, 0, 0, 0], [new AreaMove(1, 1)]);
        var cut = Assert.Single(effect.Made);
        Assert.Equal(BreakKind.TerritoryCut, cut.Kind);
        Assert.Equal([0], cut.Areas);
        Assert.Equal(2, cut.Amount);
    }

    [Fact]
    public void Two_assignments_are_compared()
    {
        var other = ResponsibilityMoves.Try(Problem, Result.ClinicOfArea, [new(4, (Result.ClinicOfArea[4] + 1) % 4)]);
        var comparison = ResponsibilityComparison.Of(Problem, Result.ClinicOfArea, other.ClinicOfArea);
        Assert.Equal([4], comparison.Areas);
        Assert.Equal(Input.Areas[4].People, comparison.People);
        Assert.Equal(other.ObjectiveChange, comparison.Second.Objective - comparison.First.Objective);
    }

    [Fact]
    public void What_does_not_exist_can_not_be_moved()
    {
        Assert.Throws<ArgumentException>(() => ResponsibilityMoves.Try(Problem, Result.ClinicOfArea, [new(99, 0)]));
        Assert.Throws<ArgumentException>(() => ResponsibilityMoves.Try(Problem, Result.ClinicOfArea, [new(0, 9)]));
    }

    [Fact]
    public void Figures_are_weighted_by_people()
    {
        var problem = new ResponsibilityProblem(new ResponsibilityInput
        {
            Areas = [new("A", 10, 1, 10) { Today = "V" }, new("B", 30, 1, 30) { Today = "W" }],
            Clinics = [new("V", 0, 9), new("W", 0, 9)],
            DistanceMeters = [[100, 900], [500, 700]],
            MovePriceMeters = 2,
        });
        var figures = ResponsibilityStatistics.Of(problem, [0, 0]);
        Assert.Equal(16_000, figures.DistanceCost);
        Assert.Equal(60, figures.MoveCost);
        Assert.Equal(16_060, figures.Objective);
        Assert.Equal(400, figures.MeanMeters);
        Assert.Equal((500, 500, 1), (figures.P90Meters, figures.WorstMeters, figures.WorstArea));
        Assert.Equal((30, 1), (figures.MovedPeople, figures.MovedAreas));
    }

    [Fact]
    public void A_true_result_is_verified()
    {
        var found = ResponsibilityVerifier.Verify(Problem, Result);
        Assert.Empty(found.Differences);
        Assert.True(found.IsVerified && found.IsFeasible);
        Assert.Equal(Result.Bound.LowerBound, found.LowerBound);
    }

    [Fact]
    public void What_breaks_capacity_by_hand_has_no_gap_and_differs_in_nothing_but_what_it_breaks()
    {
        var input = SmallCounty.Grid(6, 5, 4, 1.2, 6);
        var problem = new ResponsibilityProblem(input);
        var solved = PropertyTests.Solved(input, new ResponsibilityOptions { BoundSteps = 100, SearchRounds = 2 });
        var moves = solved.Choices.Select(choice => new AreaMove(choice.Area, choice.Nearest)).ToList();
        var scenario = ScenarioResult.AfterMoves(problem, solved, moves);
        Assert.True(scenario.Result.Statistics.Objective < solved.Bound.LowerBound);
        Assert.Contains(scenario.Breaks, one => one.Kind == BreakKind.AboveUpper);
        Assert.Null(scenario.Gap);
        Assert.NotNull(scenario.GapText);
        var ready = new ScenarioProblem(null!, problem, null!, [], [], [], []);
        Assert.Null(ScenarioSolver.SummaryOf(ready, scenario).Gap);
        Assert.Equal(
            scenario.Breaks.Select(one => one.Text),
            ResponsibilityVerifier.Verify(problem, scenario.Result).Differences);
    }

    [Fact]
    public void Reasons_and_runners_up_after_moves_are_those_of_the_new_assignment()
    {
        var same = ScenarioResult.AfterMoves(Problem, Result, []);
        Assert.Equal(Result.Choices, same.Result.Choices);
        Assert.Equal((Result.Gap, (string?)null), (same.Gap, same.GapText));
        var move = Result.Choices.First(choice => choice.IsRunnerUpFeasible);
        var moved = ScenarioResult.AfterMoves(Problem, Result, [new AreaMove(move.Area, move.RunnerUp)]);
        Assert.Empty(moved.Breaks);
        Assert.Equal(Result.Statistics.Objective + move.RunnerUpCost, moved.Result.Statistics.Objective);
        Assert.Empty(ResponsibilityVerifier.Verify(Problem, moved.Result).Differences);
        Assert.Contains("Flyttat för hand", moved.Result.Choices[move.Area].Text);
        Assert.True(moved.Result.Choices[move.Area].IsRunnerUpFeasible);
        Assert.Equal(
            Territories.EnclavesOf(Problem, moved.Result.ClinicOfArea).Select(one => one.Areas.Count),
            moved.Result.Enclaves.Select(one => one.Areas.Count));
        foreach (var choice in moved.Result.Choices.Where(choice => choice.RunnerUp >= 0))
        {
            var other = ResponsibilityMoves.Try(
                Problem, moved.Result.ClinicOfArea, [new AreaMove(choice.Area, choice.RunnerUp)]);
            Assert.Equal(other.ObjectiveChange, choice.RunnerUpCost);
            Assert.Equal(other.Made.Count == 0, choice.IsRunnerUpFeasible);
        }
    }

    [Fact]
    public void A_runner_up_for_a_group_says_so_until_the_group_is_divided()
    {
        var input = SmallCounty.Grid(6, 5, 4, 2, 6);
        input = input with
        {
            Areas = [.. input.Areas.Select((area, i) => i < 2 ? area with { Group = "R1" } : area)],
        };
        var problem = new ResponsibilityProblem(input);
        var solved = PropertyTests.Solved(input, new ResponsibilityOptions { BoundSteps = 60 });
        Assert.Equal([0, 1], solved.Choices.Where(choice => choice.IsRunnerUpForGroup).Select(choice => choice.Area));
        Assert.Contains("hela RegSO", solved.Choices[0].Text);
        Assert.Equal(solved.Choices[0].RunnerUpCost, solved.Choices[1].RunnerUpCost);
        var other = (solved.ClinicOfArea[0] + 1) % 4;
        var divided = ScenarioResult.AfterMoves(problem, solved, [new AreaMove(0, other)]);
        Assert.DoesNotContain(divided.Result.Choices, choice => choice.IsRunnerUpForGroup);
        Assert.Equal(other, divided.Result.Choices[0].Clinic);
    }

    [Fact]
    public void Tampering_is_found()
    {
        var other = Result.ClinicOfArea.ToArray();
        other[3] = (other[3] + 1) % 4;
        var prices = Result.Bound.Prices.ToArray();
        prices[0] += 1_000;
        ResponsibilityResult[] tampered =
        [
            Result with { ClinicOfArea = other },
            Result with { Statistics = Result.Statistics with { Objective = Result.Statistics.Objective - 1 } },
            Result with { Statistics = Result.Statistics with { MeanMeters = 1 } },
            Result with { Bound = Result.Bound with { LowerBound = Result.Bound.LowerBound + 1 } },
            Result with { Bound = Result.Bound with { Prices = prices } },
            Result with { Bound = Result.Bound with { Prices = [] } },
            Result with { ObjectiveWithoutContiguity = Result.Bound.LowerBound - 1 },
        ];
        Assert.All(tampered, stored => Assert.NotEmpty(ResponsibilityVerifier.Verify(Problem, stored).Differences));
    }
}
