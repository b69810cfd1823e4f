using System.Text.Json;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Responsibility;

public sealed class PropertyTests
{
    private static readonly ResponsibilityOptions Short = new() { BoundSteps = 150, SearchRounds = 2 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Answers_keep_every_rule_and_the_bound_is_below(int seed)
    {
        var input = SmallCounty.Grid(9, 8, 9, 1.4, (ulong)seed);
        var problem = new ResponsibilityProblem(input);
        var result = Solved(input, Short);
        Assert.Equal(input.Areas.Count, result.ClinicOfArea.Count);
        Assert.True(Enumeration.KeepsAll(input, result.ClinicOfArea));
        Assert.Empty(ResponsibilityChecker.Breaks(problem, result.ClinicOfArea));
        Assert.InRange(result.Bound.LowerBound, 1, result.ObjectiveWithoutContiguity);
        Assert.InRange(result.ObjectiveWithoutContiguity, 1, result.Statistics.Objective);
        Assert.InRange(result.Gap, 0, 0.15);
        Assert.Equal(input.Areas.Sum(area => area.People), result.Statistics.Balance.Sum(part => part.People));
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        var input = SmallCounty.Grid(7, 6, 6, 1.4, 5);
        var chance = new Chance(9);
        var areas = Shuffled(input.Areas.Count, chance);
        var clinics = Shuffled(input.Clinics.Count, chance);
        var other = input with
        {
            Areas = [.. areas.Select(i => input.Areas[i])],
            Clinics = [.. clinics.Select(j => input.Clinics[j])],
            DistanceMeters = [.. areas.Select(i => clinics.Select(j => input.DistanceMeters[i][j]).ToArray())],
            Borders = [.. Shuffled(input.Borders.Count, chance)
                .Select(i => new AreaPair(input.Borders[i].Second, input.Borders[i].First))],
        };
        Assert.Equal(Text(Solved(input, Short)), Text(Solved(other, Short)));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var input = SmallCounty.Grid(7, 6, 6, 1.4, 6);
        var one = Text(Solved(input, Short with { MostThreads = 1 }));
        Assert.Equal(one, Text(Solved(input, Short with { MostThreads = 2 })));
        Assert.Equal(one, Text(Solved(input, Short with { MostThreads = 5 })));
    }

    [Fact]
    public void A_preview_says_that_it_is_one_and_has_its_gap()
    {
        var result = Solved(SmallCounty.Grid(7, 6, 6, 1.4, 7), ResponsibilityOptions.Preview);
        Assert.True(result.IsPreview);
        Assert.InRange(result.Gap, 0, 0.2);
        Assert.False(Solved(SmallCounty.Grid(4, 3, 2, 1.5, 7), Short).IsPreview);
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var problem = new ResponsibilityProblem(SmallCounty.Grid(7, 6, 6, 1.4, 8));
        var progress = new Reporter(_ => source.Cancel());
        Assert.Throws<OperationCanceledException>(
            () => ResponsibilitySolver.Solve(problem, Short, progress, source.Token));
        Assert.True(progress.Reports > 0);
    }

    [Fact]
    public void Progress_rises()
    {
        var shares = new List<double>();
        var problem = new ResponsibilityProblem(SmallCounty.Grid(5, 4, 3, 1.4, 8));
        var progress = new Reporter(report => shares.Add(report.Share));
        ResponsibilitySolver.Solve(problem, Short, progress, TestContext.Current.CancellationToken);
        Assert.Equal(shares.Order(), shares);
        Assert.True(shares.Count >= 4);
    }

    [Theory]
    [InlineData("twice")]
    [InlineData("unknown clinic")]
    [InlineData("below zero")]
    [InlineData("short row")]
    [InlineData("two locks")]
    [InlineData("too large")]
    public void A_malformed_problem_is_refused_by_name(string what)
    {
        var input = SmallCounty.Grid(2, 2, 2, 1.5, 1);
        var wrong = what switch
        {
            "twice" => input with { Areas = [input.Areas[0], .. input.Areas.Take(3)] },
            "unknown clinic" => input with { Locked = [new AreaClinicPair("A00", "X")] },
            "below zero" => input with { Areas = [input.Areas[0] with { Load = -1 }, .. input.Areas.Skip(1)] },
            "too large" => input with
            {
                Areas = [input.Areas[0] with { Weight = int.MaxValue }, .. input.Areas.Skip(1)],
            },
            "short row" => input with { DistanceMeters = [[1], .. input.DistanceMeters.Skip(1)] },
            _ => input with { Locked = [new AreaClinicPair("A00", "V0"), new AreaClinicPair("A00", "V1")] },
        };
        var message = Assert.Throws<ArgumentException>(() => new ResponsibilityProblem(wrong)).Message;
        Assert.Contains(what == "unknown clinic" ? "X" : "A00", message);
    }

    internal static ResponsibilityResult Solved(ResponsibilityInput input, ResponsibilityOptions options) =>
        ResponsibilitySolver.Solve(new ResponsibilityProblem(input), options) switch
        {
            ResponsibilityOutcome.Solved(var result) => result,
            ResponsibilityOutcome.Unsolved(var why) => throw new InvalidOperationException(why.Clashes[0].Text),
            _ => throw new InvalidOperationException(),
        };

    private static string Text(ResponsibilityResult result) => JsonSerializer.Serialize(result);

    private static int[] Shuffled(int count, Chance chance)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = chance.NextInt(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private sealed class Reporter(Action<ResponsibilityProgress> action) : IProgress<ResponsibilityProgress>
    {
        public int Reports { get; private set; }

        public void Report(ResponsibilityProgress value)
        {
            Reports++;
            action(value);
        }
    }
}
