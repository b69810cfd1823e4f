using System.Numerics;

namespace Omradesprofiler.MobileTeams;

/// <summary>
/// A problem as the solver sees it: only stops that can be visited and do any good; demands that the same stops cover
/// are one group; where every k-th day divides the schedule evenly and teams work alike in each part, one part of it,
/// since what is done in one part can be done in all; teams of one kind share their routes.
/// </summary>
internal sealed class ScheduleIndex
{
    private int[][]? _lanes;

    public ScheduleIndex(ScheduleProblem problem, ScheduleOptions? options = null)
    {
        Problem = problem;
        Times = new DrivingTimes(problem.Driving, problem.Bases);
        var kinds = problem.Teams.Select(team => team with { WorkingDays = null }).Distinct().ToList();
        KindOf = [.. problem.Teams.Select(team => kinds.IndexOf(team with { WorkingDays = null }))];
        Days = PartOf(problem);
        Parts = problem.Days / Days;
        TeamDays = [.. problem.Teams.Select(team => DaysOf(team, Days))];
        Patterns = DayPatterns.Smallest(Days, problem.EveryDays);
        Stops = [.. Enumerable.Range(0, problem.Stops).Where(stop => CanBeKept(stop) && CoversAny(stop))];
        var (driving, service) = (Times.Keep(Stops), Stops.Select(stop => problem.StopMilliseconds[stop]).ToArray());
        Books = [.. kinds.Select(kind => new RouteBook(
            driving, service, kind, kinds.Count, (options ?? ScheduleOptions.Usual).ListWork))];
        (Weights, StopsOf) = Group();
        GroupsOf = [.. Enumerable.Range(0, Stops.Length).Select(stop =>
            Enumerable.Range(0, Weights.Length).Where(group => (StopsOf[group] >> stop & UInt128.One) != 0).ToArray())];
        Visits = Patterns.Length == 0 ? 1 : Patterns.Min(BitOperations.PopCount);
    }

    public ScheduleProblem Problem { get; }

    public DrivingTimes Times { get; }

    /// <summary>The days that are solved for.</summary>
    public int Days { get; }

    /// <summary>How many times they are repeated in the schedule.</summary>
    public int Parts { get; }

    /// <summary>The days of each team, a bit a day.</summary>
    public uint[] TeamDays { get; }

    /// <summary>The kind of each team.</summary>
    public int[] KindOf { get; }

    /// <summary>The routes of each kind of team.</summary>
    public RouteBook[] Books { get; }

    /// <summary>The sets of days that keep a stop.</summary>
    public uint[] Patterns { get; }

    /// <summary>
    /// Working days of teams put together so that a stop on all days of a lane is kept: what is planned by lanes is as
    /// simple as where every k-th day divides the schedule. Each by numbers of day × teams + team; none where each
    /// single day keeps a stop.
    /// </summary>
    public int[][] Lanes => _lanes ??= DayLanes.Of(this);

    /// <summary>The fewest visits that keep a stop.</summary>
    public int Visits { get; }

    /// <summary>The stops there is a choice about, by the problem's numbers; the solver numbers them 0, 1, 2 …
    /// </summary>
    public int[] Stops { get; }

    /// <summary>The weight of each group of demands.</summary>
    public long[] Weights { get; }

    /// <summary>The stops that cover each group, a bit a stop.</summary>
    public UInt128[] StopsOf { get; }

    /// <summary>The groups that each stop covers.</summary>
    public int[][] GroupsOf { get; }

    /// <summary>How far it is between two stops, there and back.</summary>
    public int Nearness(int one, int other) =>
        Times.Between(Stops[one], Stops[other]) + Times.Between(Stops[other], Stops[one]);

    /// <summary>Whether all of the largest routes are listed.</summary>
    public bool AreListed => Array.TrueForAll(Books, book => book.Largest(Stops.Length) is not null);

    /// <summary>The weight that some stops cover together.</summary>
    public long CoveredBy(UInt128 stops)
    {
        var sum = 0L;
        for (var group = 0; group < Weights.Length; group++)
            if ((StopsOf[group] & stops) != UInt128.Zero)
                sum += Weights[group];
        return sum;
    }

    private static int PartOf(ScheduleProblem problem)
    {
        var every = Math.Min(problem.EveryDays, problem.Days);
        if (problem.Days % every != 0)
            return problem.Days;
        foreach (var team in problem.Teams)
        {
            var days = DaysOf(team, problem.Days);
            for (var day = every; day < problem.Days; day++)
                if ((days >> day & 1) != (days >> (day % every) & 1))
                    return problem.Days;
        }

        return every;
    }

    private static uint DaysOf(MobileTeam team, int days)
    {
        var all = (1u << days) - 1;
        return team.WorkingDays is { } named
            ? named.Aggregate(0u, (set, day) => day < 32 ? set | 1u << day : set) & all
            : all;
    }

    private bool CanBeKept(int stop)
    {
        var open = 0u;
        foreach (var (number, team) in Problem.Teams.Index())
        {
            var driving = Times.Out(team.Base, stop) + Times.Home(stop, team.Base);
            if (team.MostStops > 0 && driving < DrivingTimes.Never && driving <= team.LongestDrivingMilliseconds
                && driving + Problem.StopMilliseconds[stop] <= team.LongestDayMilliseconds)
                open |= TeamDays[number];
        }

        return Array.Exists(Patterns, pattern => (pattern & ~open) == 0);
    }

    private bool CoversAny(int stop)
    {
        for (var demand = 0; demand < Problem.Weights.Count; demand++)
            if (Problem.Weights[demand] > 0 && Problem.Reach[demand, stop] <= Problem.ReachMilliseconds)
                return true;
        return false;
    }

    private (long[] Weights, UInt128[] Stops) Group()
    {
        var sums = new Dictionary<UInt128, long>();
        for (var demand = 0; demand < Problem.Weights.Count; demand++)
        {
            var row = Problem.Reach.Row(demand);
            var set = UInt128.Zero;
            for (var stop = 0; stop < Stops.Length; stop++)
                if (row[Stops[stop]] <= Problem.ReachMilliseconds)
                    set |= UInt128.One << stop;
            if (set != UInt128.Zero && Problem.Weights[demand] > 0)
                sums[set] = sums.GetValueOrDefault(set) + Problem.Weights[demand];
        }

        var ordered = sums.OrderBy(pair => pair.Key).ToList();
        return ([.. ordered.Select(pair => pair.Value)], [.. ordered.Select(pair => pair.Key)]);
    }
}
