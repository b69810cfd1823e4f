using Omradesprofiler.MobileTeams;

namespace Omradesprofiler.Tests.MobileTeams;

/// <summary>How much work and memory a schedule may take, and that little work proves nothing that is untrue.</summary>
public sealed class ScheduleWorkTests
{
    private const int Minute = MadeUpSchedule.Minute;

    [Fact]
    public void A_list_of_routes_ends_with_its_work_and_remembers_none_of_the_sets_it_looked_at()
    {
        var index = new ScheduleIndex(Crowded(30, 2), ScheduleOptions.Usual with { ListWork = 20_000 });
        Assert.Equal(2, index.Books.Length);
        foreach (var book in index.Books)
        {
            var (asked, remembered) = (book.Asked, book.Remembered);
            Assert.Null(book.Largest(index.Stops.Length));
            Assert.InRange(book.Asked - asked, 1, 10_000 + index.Stops.Length);
            Assert.Equal(remembered, book.Remembered);
        }
    }

    [Fact]
    public void No_more_sets_are_remembered_than_there_is_room_for()
    {
        var book = new ScheduleIndex(Crowded(40, 8)).Books[0];
        for (var one = 0; one < 40; one++)
            for (var two = 0; two < one; two++)
                for (var three = 0; three < two; three++)
                    for (var four = 0; four < three; four++)
                        book.Driving(
                            UInt128.One << one | UInt128.One << two | UInt128.One << three | UInt128.One << four);
        Assert.InRange(book.Remembered, 1, 50_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    public void However_little_work_is_done_no_more_is_proven_than_is_true(long work)
    {
        var options = ScheduleOptions.Preview with { SearchWork = work, BoundWork = work, ListWork = work };
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var problem = MadeUpSchedule.Make(4, 25, 1, seed, 110) with { Days = 4, EveryDays = 2 };
            var (result, best) = (Solve(problem, options), new PlainSchedules(problem).Most());
            Assert.InRange(best, result.Covered, result.Bound);
            Assert.True(result.Status != ScheduleStatus.Optimal || result.Covered == best);
        }
    }

    [Fact]
    public void Four_weeks_with_many_sets_of_days_are_looked_at_quickly()
    {
        var problem = MadeUpSchedule.Make(30, 150, 2, 8, 100, 2) with { Days = 20, EveryDays = 7 };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = Solve(problem, ScheduleOptions.Preview);
        Assert.Empty(ScheduleChecker.Verify(problem, result.Routes));
        Assert.InRange(result.Covered, 1, result.Bound);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_bound_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var index = new ScheduleIndex(Crowded(10, 1));
        var bound = new ScheduleBound(index, stop.Token);
        Assert.Throws<OperationCanceledException>(() => bound.Lower(default, 0, 10, 1, long.MaxValue));
    }

    // Everything is near, and six stops fit in a day.
    private static ScheduleProblem Crowded(int stops, int bases)
    {
        var problem = MadeUpSchedule.Make(stops, 5 * stops, bases, 8, 20, bases);
        return problem with
        {
            StopMilliseconds = [.. problem.StopMilliseconds.Select(_ => 5L * Minute)],
            Teams = [.. problem.Teams.Select(team => team with { MostStops = 6 })],
        };
    }

    private static ScheduleResult Solve(ScheduleProblem problem, ScheduleOptions options) =>
        ScheduleSolver.Solve(problem, options, null, TestContext.Current.CancellationToken);
}
