using System.Diagnostics;
using Omradesprofiler.MobileTeams;
using Omradesprofiler.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Schedules of mobile teams in a made-up sparse country, with what is proven and how long it took, beside a plain
/// plan: each team drives on to the nearest place that still adds anybody, until its day is full.
/// </summary>
internal static class MobileBench
{
    private const int Minute = 60_000;

    public static void Run(int runs)
    {
        foreach (var (stops, teams, every, aim) in new[]
        {
            (12, 1, 5, ""), (20, 1, 5, ""), (40, 2, 5, ""), (60, 2, 10, "≤ 10"), (60, 2, 5, "≤ 10"),
            (60, 2, 3, "≤ 10"),
        })
            Measure(stops, teams, every, runs, aim);
    }

    private static void Measure(int stops, int teams, int every, int runs, string aim)
    {
        var problem = Make(stops, 25 * stops, teams, 8) with { EveryDays = every };
        var (seconds, result) = (new List<double>(), default(ScheduleResult));
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            result = ScheduleSolver.Solve(problem);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        var plain = Plain(problem);
        var covered = ScheduleEvaluation.Covered(problem, plain, out _);
        var broken = ScheduleChecker.Verify(problem, plain).Count
            + ScheduleChecker.Verify(problem, result!.Routes).Count;
        Report.Print($"{stops} stops, {teams} teams, a visit every {every} days: s", seconds, aim);
        Console.WriteLine(
            $"  {result.Status}: covered {result.Covered}, bound {result.Bound}, gap {result.Gap:P2}, "
            + $"{HoursOf(problem, result.Routes):0.0} h on the road; nearest next: covered {covered} "
            + $"({(covered - (double)result.Covered) / result.Covered:P1}), {HoursOf(problem, plain):0.0} h; "
            + $"broken rules {broken}");
    }

    private static double HoursOf(ScheduleProblem problem, IReadOnlyList<TeamDay> routes) =>
        routes.Sum(route => ScheduleEvaluation.Driving(problem, route)) / 3_600_000.0;

    /// <summary>Days of one round, filled by the nearest place next, and repeated.</summary>
    private static List<TeamDay> Plain(ScheduleProblem problem)
    {
        var (routes, visited) = (new List<TeamDay>(), new HashSet<int>());
        for (var day = 0; day < Math.Min(problem.EveryDays, problem.Days); day++)
            for (var team = 0; team < problem.Teams.Count; team++)
            {
                var stops = new List<int>();
                while (NearestOf(problem, team, stops, visited) is { } next)
                {
                    stops.Add(next);
                    visited.Add(next);
                }

                for (var again = day; again < problem.Days && stops.Count > 0; again += problem.EveryDays)
                    routes.Add(new TeamDay(team, again, stops));
            }

        return routes;
    }

    private static int? NearestOf(ScheduleProblem problem, int team, List<int> stops, HashSet<int> visited)
    {
        var limits = problem.Teams[team];
        var at = stops.Count == 0 ? limits.Base : problem.Bases + stops[^1];
        return Enumerable.Range(0, problem.Stops)
            .Where(stop => !visited.Contains(stop) && Adds(problem, stop, visited)
                && ScheduleChecker.Verify(problem, [new TeamDay(team, 0, [.. stops, stop])]).Count == 0)
            .OrderBy(stop => problem.Driving[at, problem.Bases + stop]).Select(stop => (int?)stop).FirstOrDefault();
    }

    private static bool Adds(ScheduleProblem problem, int stop, HashSet<int> visited) =>
        Enumerable.Range(0, problem.Weights.Count).Any(demand =>
            ScheduleEvaluation.Reaches(problem, demand, stop)
            && !visited.Any(other => ScheduleEvaluation.Reaches(problem, demand, other)));

    private static ScheduleProblem Make(int stops, int demands, int teams, ulong seed)
    {
        const double Side = 100;
        var chance = new Chance(seed);
        (double X, double Y) Place() => (Side * chance.NextDouble(), Side * chance.NextDouble());
        (double X, double Y)[] bases = [.. Enumerable.Range(0, teams).Select(_ => Place())
            .Select(place => ((0.3 * Side) + (0.4 * place.X), (0.3 * Side) + (0.4 * place.Y)))];
        (double X, double Y)[] sites = [.. Enumerable.Range(0, stops).Select(_ => Place())];
        (double X, double Y)[] people = [.. Enumerable.Range(0, demands).Select(i => i % 3 == 0
            ? Place()
            : Near(sites[chance.NextInt(stops)], chance))];
        return new ScheduleProblem(
            [.. people.Select(_ => 1 + chance.NextPoisson(60))], Times(people, sites),
            Times([.. bases, .. sites], [.. bases, .. sites]), [.. sites.Select(_ => 90L * Minute)],
            [.. Enumerable.Range(0, teams).Select(team => new MobileTeam(team, 240 * Minute, 480 * Minute, 4))])
        {
            ReachMilliseconds = 15 * Minute,
        };
    }

    private static (double X, double Y) Near((double X, double Y) site, Chance chance) =>
        (site.X + (6 * chance.NextNormal()), site.Y + (6 * chance.NextNormal()));

    private static TravelMatrix Times((double X, double Y)[] from, (double X, double Y)[] to) => new(
        [.. from.Select((_, i) => $"{i}")], [.. to.Select((_, i) => $"{i}")],
        [
            .. from.SelectMany(one => to.Select(other => (int)(1.3 * Minute
                * Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)))))),
        ]);
}
