using Omradesprofiler.Responsibility;
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
