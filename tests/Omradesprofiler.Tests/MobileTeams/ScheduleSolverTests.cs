using Omradesprofiler.MobileTeams;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.MobileTeams;

public sealed class ScheduleSolverTests
{
    private const int Minute = MadeUpSchedule.Minute;

    [Theory]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(5, 1)]
    [InlineData(6, 6)]
    [InlineData(4, 9)]
    public void Small_schedules_are_the_best_of_all_that_there_are(int days, int every)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            var problem = Small(days, every, seed);
            var result = Solve(problem);
            Assert.Equal(new PlainSchedules(problem).Most(), result.Covered);
            Assert.Equal(ScheduleStatus.Optimal, result.Status);
            Assert.Equal(result.Covered, result.Bound);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    [InlineData(10)]
    public void What_comes_out_keeps_the_rules_and_covers_what_it_says(int every)
    {
        var problem = MadeUpSchedule.Make(25, 200, 2, 3, bases: 2) with { EveryDays = every };
        var result = Solve(problem, ScheduleOptions.Preview);
        Assert.Empty(ScheduleChecker.Verify(problem, result.Routes));
        Assert.Equal(result.Covered, ScheduleEvaluation.Covered(problem, result.Routes, out var kept));
        Assert.Equal(kept, result.Kept);
        Assert.All(kept, stop => Assert.True(ScheduleEvaluation.LongestGap(
            ScheduleEvaluation.VisitDays(result.Routes, stop), problem.Days) <= every));
        Assert.InRange(result.Covered, 1, result.Bound);
    }

    [Fact]
    public void The_same_problem_gives_the_same_schedule()
    {
        var problem = MadeUpSchedule.Make(30, 200, 2, 5) with { EveryDays = 4 };
        var (one, other) = (
            Solve(problem, ScheduleOptions.Preview),
            Solve(problem, ScheduleOptions.Preview));
        Assert.Equal(TextOf(one), TextOf(other));
    }

    [Fact]
    public void More_never_covers_less()
    {
        var problem = MadeUpSchedule.Make(8, 60, 1, 11, 90) with { EveryDays = 5 };
        var one = Solve(problem);
        var team = problem.Teams[0];
        Assert.Equal(ScheduleStatus.Optimal, one.Status);
        Assert.True(Solve(problem with { Teams = [team, team] }).Covered >= one.Covered);
        Assert.True(Solve(problem with { EveryDays = 10 }).Covered >= one.Covered);
        Assert.True(Solve(problem with { EveryDays = 2 }).Covered <= one.Covered);
        var slow = problem with { Teams = [team with { MostStops = 1 }] };
        Assert.True(Solve(slow).Covered <= one.Covered);
    }

    [Fact]
    public void A_lone_team_worked_out_by_hand()
    {
        // Two stops an hour away in different directions, one next door: with two hours of driving a day, and each stop
        // every second day, the far ones take a day each, and the near one goes along with either.
        var problem = ByHand() with { Days = 4, EveryDays = 2 };
        var result = Solve(problem);
        Assert.Equal(ScheduleStatus.Optimal, result.Status);
        Assert.Equal(111, result.Covered);
        Assert.Equal([0, 1, 2], result.Kept);
        var everyDay = Solve(problem with { EveryDays = 1 });
        Assert.Equal((101, 101), (everyDay.Covered, everyDay.Bound));
        Assert.Equal([0, 2], everyDay.Kept);
    }

    [Fact]
    public void A_day_more_is_worth_what_could_not_be_covered()
    {
        var problem = ByHand() with { Days = 4, EveryDays = 2 };
        var result = Solve(problem with { Teams = [problem.Teams[0] with { WorkingDays = [0, 2] }] });
        Assert.InRange(Assert.NotNull(result.DayWorth[0]), 10, 111);
    }

    [Fact]
    public void Nothing_is_proven_of_a_day_that_the_schedule_does_not_have()
    {
        var problem = ByHand() with { Days = 4, EveryDays = 1 };
        Assert.Null(Solve(problem).DayWorth[0]);
        Assert.Null(Solve(problem with { Teams = [problem.Teams[0] with { WorkingDays = [0, 1, 2, 3] }] }).DayWorth[0]);
    }

    [Fact]
    public void A_team_may_drive_past_a_third_place()
    {
        var problem = ByHand() with
        {
            Driving = MadeUpSchedule.Matrix(new[,]
                { { 0, 60, 900, 5 }, { 60, 0, 900, 60 }, { 900, 900, 0, 55 }, { 5, 60, 55, 0 } }),
            Days = 4,
            EveryDays = 2,
        };
        Assert.Equal(111, Solve(problem).Covered);
    }

    [Fact]
    public void A_team_is_at_home_on_its_days_off()
    {
        var problem = ByHand() with { Days = 4, EveryDays = 2 };
        var result = Solve(
            problem with { Teams = [problem.Teams[0] with { WorkingDays = [0, 2] }] });
        Assert.Equal(101, result.Covered);
        Assert.Equal([0, 2], result.Routes.Select(route => route.Day));
    }

    [Fact]
    public void The_checker_finds_each_rule_that_is_broken()
    {
        var problem = ByHand() with { Days = 4, EveryDays = 2 };
        Assert.Empty(ScheduleChecker.Verify(problem, [new TeamDay(0, 0, [0, 2])]));
        AssertBroken(problem, "två turer", new TeamDay(0, 0, [0]), new TeamDay(0, 0, [2]));
        AssertBroken(problem, "körning, högst 130 minuter", new TeamDay(0, 1, [0, 1]));
        AssertBroken(problem, "hållplatser, högst 2", new TeamDay(0, 1, [0, 1, 2]));
        AssertBroken(problem, "samma hållplats", new TeamDay(0, 1, [2, 2]));
        AssertBroken(problem, "finns inte", new TeamDay(1, 0, [0]));
        AssertBroken(
            problem with { StopMilliseconds = [200 * Minute, 0, 200 * Minute] }, "arbetsdag, högst",
            new TeamDay(0, 0, [0, 2]));
        AssertBroken(
            problem with { Teams = [problem.Teams[0] with { WorkingDays = [1] }] }, "arbetar inte",
            new TeamDay(0, 0, [0]));
    }

    [Fact]
    public void Whatever_makes_a_schedule_impossible_is_said()
    {
        var problem = ByHand();
        AssertTrouble(ScheduleTroubleKind.NoDemand, problem with { Weights = [0, 0, 0] });
        AssertTrouble(ScheduleTroubleKind.NoTeams, problem with { Teams = [] });
        AssertTrouble(
            ScheduleTroubleKind.NoWork, problem with { Teams = [problem.Teams[0] with { WorkingDays = [] }] });
        AssertTrouble(
            ScheduleTroubleKind.NobodyReached,
            problem with { Reach = MadeUpSchedule.Matrix(new[,] { { 9, 9, 9 }, { 9, 9, -1 }, { 9, 9, 9 } }) });
        AssertTrouble(
            ScheduleTroubleKind.NoneVisited,
            problem with { Teams = [problem.Teams[0] with { LongestDrivingMilliseconds = 9 * Minute }] });
        AssertTrouble(
            ScheduleTroubleKind.NotOftenEnough,
            problem with { EveryDays = 2, Teams = [problem.Teams[0] with { WorkingDays = [0, 1] }] });
        Assert.Equal(ScheduleStatus.Infeasible, Solve(problem with { Teams = [] }).Status);
        Assert.Throws<ArgumentException>(() => Solve(problem with { EveryDays = 0 }));
        Assert.Throws<ArgumentException>(() => Solve(problem with { StopMilliseconds = [1, 1, -1] }));
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            ScheduleSolver.Solve(ByHand(), null, null, stop.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(0.6)]
    public void It_is_stopped_as_such_in_the_midst_of_what_is_done_side_by_side(double share)
    {
        using var stop = new CancellationTokenSource();
        var problem = MadeUpSchedule.Make(20, 60, 2, 7);
        Assert.Throws<OperationCanceledException>(() =>
            ScheduleSolver.Solve(problem, null, new StopAt(share, stop), stop.Token));
    }

    private sealed class StopAt(double share, CancellationTokenSource stop) : IProgress<ScheduleProgress>
    {
        public void Report(ScheduleProgress value)
        {
            if (value.Share >= share)
                stop.Cancel();
        }
    }

    [Theory]
    [InlineData(0b0000100001, 5, true)]
    [InlineData(0b0000010001, 5, false)]
    [InlineData(0b0000000001, 10, true)]
    [InlineData(0b1001001001, 3, true)]
    [InlineData(0b0010010001, 3, false)]
    public void Days_keep_a_stop_where_no_gap_around_the_schedule_is_longer(int days, int every, bool isEnough)
    {
        Assert.Equal(isEnough, DayPatterns.IsEnough((uint)days, 10, every));
        int[] visits = [.. Enumerable.Range(0, 10).Where(day => (days >> day & 1) != 0)];
        Assert.Equal(isEnough, ScheduleEvaluation.LongestGap(visits, 10) <= every);
    }

    private static ScheduleResult Solve(ScheduleProblem problem, ScheduleOptions? options = null) =>
        ScheduleSolver.Solve(problem, options, null, TestContext.Current.CancellationToken);

    private static ScheduleProblem Small(int days, int every, ulong seed)
    {
        var chance = new Chance((seed * 100) + (ulong)days);
        var teams = 1 + chance.NextInt(2);
        var problem = MadeUpSchedule.Make(
            3 + chance.NextInt(2), 25, teams, seed, 80 + (30 * chance.NextInt(3)), 1 + chance.NextInt(teams));
        return problem with
        {
            Days = days,
            EveryDays = every,
            Teams =
            [
                .. problem.Teams.Select(team => team with
                {
                    MostStops = 1 + chance.NextInt(3),
                    WorkingDays = chance.NextInt(3) > 0
                        ? null
                        : [.. Enumerable.Range(0, days).Where(day => day != (int)seed % days)],
                }),
            ],
        };
    }

    // A base and three stops: 60 minutes, 60 minutes the other way, and 5 minutes.
    private static ScheduleProblem ByHand() => new(
        [100, 10, 1],
        MadeUpSchedule.Matrix(new[,] { { 0, 60, 60 }, { 60, 0, 60 }, { 60, 60, 0 } }),
        MadeUpSchedule.Matrix(new[,]
            { { 0, 60, 60, 5 }, { 60, 0, 120, 60 }, { 60, 120, 0, 60 }, { 5, 60, 60, 0 } }),
        [60 * Minute, 60 * Minute, 60 * Minute], [new MobileTeam(0, 130 * Minute, 480 * Minute, 2)]);

    private static void AssertBroken(ScheduleProblem problem, string text, params TeamDay[] routes) =>
        Assert.Contains(ScheduleChecker.Verify(problem, routes), broken => broken.Contains(text));

    private static void AssertTrouble(ScheduleTroubleKind kind, ScheduleProblem problem) =>
        Assert.Equal(kind, ScheduleChecker.Check(problem)[0].Kind);

    private static string TextOf(ScheduleResult result) => string.Join(
        '\n',
        result.Routes.Select(route => $"{route.Team} {route.Day} {string.Join(' ', route.Stops)}")
            .Append($"{result.Covered} {result.Bound}"));
}
