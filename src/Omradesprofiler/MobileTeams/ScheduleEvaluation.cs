using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams;

/// <summary>What a schedule is worth, straight from the problem and knowing nothing of the solver.</summary>
public static class ScheduleEvaluation
{
    /// <summary>The weight that a schedule covers.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="routes">What each team does.</param>
    /// <param name="kept">The stops that are visited often enough, ascending.</param>
    public static long Covered(ScheduleProblem problem, IReadOnlyList<TeamDay> routes, out IReadOnlyList<int> kept)
    {
        int[] often = [.. Enumerable.Range(0, problem.Stops).Where(stop => IsKept(problem, VisitDays(routes, stop)))];
        kept = often;
        return Enumerable.Range(0, problem.Weights.Count)
            .Where(demand => often.Any(stop => Reaches(problem, demand, stop))).Sum(demand => problem.Weights[demand]);
    }

    /// <summary>The days on which a stop is visited, ascending.</summary>
    public static IReadOnlyList<int> VisitDays(IReadOnlyList<TeamDay> routes, int stop) =>
        [.. routes.Where(route => route.Stops.Contains(stop)).Select(route => route.Day).Distinct().Order()];

    /// <summary>Whether a demand is within reach of a stop.</summary>
    public static bool Reaches(ScheduleProblem problem, int demand, int stop) =>
        problem.Reach[demand, stop] is var time
        && time != TravelMatrix.Unreachable && time <= problem.ReachMilliseconds;

    /// <summary>The longest gap between visits, in working days, around the schedule; null without visits.</summary>
    public static int? LongestGap(IReadOnlyList<int> days, int length) => days.Count == 0
        ? null
        : Enumerable.Range(0, days.Count)
            .Max(i => i + 1 < days.Count ? days[i + 1] - days[i] : days[0] + length - days[^1]);

    /// <summary>How long a team drives on a day, in the order that is given, past third places where that is shorter.
    /// </summary>
    public static long Driving(ScheduleProblem problem, TeamDay route)
    {
        var times = new DrivingTimes(problem.Driving, problem.Bases);
        return Legs(problem, times, route).Sum(leg => (long)leg);
    }

    /// <summary>The times of a day's legs: to each stop in order, and home.</summary>
    internal static IReadOnlyList<int> Legs(ScheduleProblem problem, DrivingTimes times, TeamDay route)
    {
        var origin = problem.Teams[route.Team].Base;
        return route.Stops.Count == 0
            ? []
            :
            [
                times.Out(origin, route.Stops[0]),
                .. route.Stops.Zip(route.Stops.Skip(1), times.Between),
                times.Home(route.Stops[^1], origin),
            ];
    }

    private static bool IsKept(ScheduleProblem problem, IReadOnlyList<int> days) =>
        LongestGap(days, problem.Days) is { } gap && gap <= Math.Min(problem.EveryDays, problem.Days);
}
