using Omradesprofiler.Responsibility;

namespace Omradesprofiler.Tests.Responsibility;

/// <summary>The solver against all assignments of up to nine areas to three clinics.</summary>
public sealed class EnumerationTests
{
    private const int Seeds = 60;
    private const int LongSeeds = 2_000;

    [Fact]
    public void Small_problems_are_solved_to_the_optimum() => Check(1, Seeds);

    [Fact(Explicit = true)]
    public void Small_problems_are_solved_to_the_optimum_on_many_seeds() => Check(1_000, LongSeeds);

    [Fact]
    public void The_search_finds_the_optimum_without_the_help_of_going_through_all()
    {
        var (solved, optimal, worst) = (0, 0, 1.0);
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var input = SmallCounty.Tiny(seed);
            if (Enumeration.Best(input, true) is not { } best)
                continue;
            solved++;
            var model = new SolverModel(new ResponsibilityProblem(input));
            var rounds = new SearchRounds(model, ResponsibilityOptions.Usual, new double[model.Clinics], 1);
            var found = rounds.Round(rounds.Start(), 0, true);
            if (rounds.ExcessOf(found) > 0)
                continue;
            worst = Math.Max(worst, (double)model.CostOf(found) / best);
            if (model.CostOf(found) == best)
                optimal++;
        }

        Assert.True(solved >= Seeds / 3, $"Only {solved} problems have a solution.");
        Assert.True(optimal >= solved * 0.9 && worst <= 1.1, $"{optimal} of {solved} optimal, worst {worst:0.000}.");
    }

    [Fact]
    public void Tiny_search_agrees_with_going_through_all()
    {
        for (var seed = 1UL; seed <= 15; seed++)
        {
            var input = SmallCounty.Tiny(seed);
            var model = new SolverModel(new ResponsibilityProblem(input));
            var found = TinySearch.Find(model);
            Assert.Equal(Enumeration.Best(input, true), found is null ? null : model.CostOf(found));
        }
    }

    private static void Check(int first, int count)
    {
        var options = new ResponsibilityOptions { SearchRounds = 3, MostThreads = 1 };
        var (feasible, infeasible, found) = (0, 0, 0);
        for (var seed = first; seed < first + count; seed++)
        {
            var input = Varied(seed);
            var best = Enumeration.Best(input, true);
            var problem = new ResponsibilityProblem(input);
            switch (ResponsibilitySolver.Solve(problem, options))
            {
                case ResponsibilityOutcome.Solved(var result):
                    Assert.True(best is not null, $"Seed {seed}: there is no assignment.");
                    Assert.True(Enumeration.KeepsAll(input, result.ClinicOfArea), $"Seed {seed}: a rule is broken.");
                    Assert.Equal(Enumeration.Cost(input, result.ClinicOfArea), result.Statistics.Objective);
                    Assert.Equal(best, result.Statistics.Objective);
                    var free = Enumeration.Best(input, false);
                    Assert.True(result.Bound.LowerBound <= free, $"Seed {seed}: the bound is too high.");
                    Assert.True(result.ObjectiveWithoutContiguity >= free, $"Seed {seed}: better than the best.");
                    found += result.ObjectiveWithoutContiguity == free ? 1 : 0;
                    feasible++;
                    break;
                case ResponsibilityOutcome.Unsolved(var why):
                    Assert.True(best is null, $"Seed {seed}: there is an assignment, but: {why.Clashes[0].Text}");
                    Assert.NotEmpty(why.Clashes);
                    infeasible++;
                    break;
            }
        }

        Assert.True(feasible >= count / 4 && infeasible >= count / 20, $"{feasible} feasible, {infeasible} not.");
        Assert.True(found >= feasible * 0.9, $"{found} of {feasible} optimal without contiguity.");
    }

    /// <summary>Every other seed has one more rule.</summary>
    private static ResponsibilityInput Varied(int seed)
    {
        var input = SmallCounty.Tiny((ulong)seed);
        var (first, last) = (input.Areas[0], input.Areas[^1]);
        return (seed % 12) switch
        {
            1 => input with { Locked = [new AreaClinicPair(first.Code, "V2")] },
            3 => input with { Forbidden = [new AreaClinicPair(first.Code, "V0"), new AreaClinicPair(last.Code, "V1")] },
            5 => input with { Areas = [.. input.Areas.Select((area, i) => i < 2 ? area with { Group = "R1" } : area)] },
            7 => input with { MinimumPeople = 3_000 },
            9 => input with
            {
                MovePriceMeters = 500,
                Areas = [.. input.Areas.Select((area, i) => area with { Today = $"V{i % 3}" })],
            },
            11 => input with
            {
                Areas = [.. input.Areas.Select((area, i) => i == 0 || i == 3 ? area with { Group = "R1" } : area)],
                Links = [new AreaPair(first.Code, last.Code)],
            },
            _ => input,
        };
    }
}
