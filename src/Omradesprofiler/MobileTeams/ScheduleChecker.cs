using System.Globalization;

namespace Omradesprofiler.MobileTeams;

/// <summary>
/// Finds what makes a problem unsolvable before any work is done, and whatever in a schedule breaks a rule.
/// </summary>
public static class ScheduleChecker
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Requires that the lists of a problem have the lengths they must.</summary>
    /// <exception cref="ArgumentException">They have not, or a number is out of range.</exception>
    public static void RequireForm(ScheduleProblem problem)
    {
        var (demands, stops) = (problem.Weights.Count, problem.Stops);
        Require(problem.Reach.From.Count == demands, "Restiderna har inte en rad för varje efterfrågepunkt.");
        Require(problem.Reach.To.Count == stops, "Restiderna har inte en kolumn för varje hållplats.");
        Require(problem.Driving.From.Count == problem.Driving.To.Count, "Körtiderna är inte åt båda hållen.");
        Require(stops <= ScheduleProblem.MostStops, $"Högst {ScheduleProblem.MostStops} hållplatser tas emot.");
        Require(problem.Weights.All(weight => weight >= 0), "En vikt är negativ.");
        Require(problem.Weights.Sum(weight => (decimal)weight) < 1L << 50, "Vikterna är för stora tal.");
        Require(problem.StopMilliseconds.All(time => time >= 0), "En tid på plats är negativ.");
        Require(problem.ReachMilliseconds >= 0, "Restidsgränsen är negativ.");
        Require(problem.Days is >= 1 and <= ScheduleProblem.MostDays,
            $"Antalet dagar ska vara 1–{ScheduleProblem.MostDays}.");
        Require(problem.EveryDays >= 1, "En hållplats ska besökas minst var k:te dag, med k minst 1.");
        foreach (var team in problem.Teams)
            RequireForm(problem, team);
    }

    /// <summary>What is wrong, the most basic first; empty where a solver may start.</summary>
    public static IReadOnlyList<ScheduleTrouble> Check(ScheduleProblem problem)
    {
        if (problem.Weights.All(weight => weight == 0))
            return [new(ScheduleTroubleKind.NoDemand, "Det finns ingen efterfrågan: alla vikter är noll.")];
        if (problem.Stops == 0)
            return [new(ScheduleTroubleKind.NoStops, "Det finns inga hållplatser att välja bland.")];
        if (problem.Teams.Count == 0)
            return [new(ScheduleTroubleKind.NoTeams, "Det finns inget team.")];
        if (problem.Teams.All(team => team.MostStops == 0 || team.WorkingDays is { Count: 0 }))
            return [new(ScheduleTroubleKind.NoWork, "Inget team arbetar någon dag med minst en hållplats.")];
        var reaching = Enumerable.Range(0, problem.Stops).Where(stop => CoversAny(problem, stop)).ToList();
        if (reaching.Count == 0)
            return [new(ScheduleTroubleKind.NobodyReached, "Ingen når någon hållplats inom restidsgränsen.")];
        var times = new DrivingTimes(problem.Driving, problem.Bases);
        if (!reaching.Exists(stop => problem.Teams.Any(team => CanVisit(problem, times, team, stop))))
            return [NoneVisited(problem, times, reaching)];
        return new ScheduleIndex(problem).Stops.Length > 0
            ? []
            :
            [
                new(ScheduleTroubleKind.NotOftenEnough,
                    "Teamens arbetsdagar räcker inte för att besöka någon hållplats "
                    + $"{DayWords.Every(problem.EveryDays)}."),
            ];
    }

    /// <summary>Every rule that a schedule breaks, a Swedish sentence each; empty where it keeps them all.</summary>
    public static IReadOnlyList<string> Verify(ScheduleProblem problem, IReadOnlyList<TeamDay> routes)
    {
        var broken = new List<string>();
        foreach (var twice in routes.GroupBy(route => (route.Team, route.Day)).Where(group => group.Count() > 1))
            broken.Add($"Team {twice.Key.Team + 1} har två turer dag {twice.Key.Day + 1}.");
        foreach (var route in routes)
            broken.AddRange(BrokenBy(problem, route)
                .Select(text => $"Team {route.Team + 1}, dag {route.Day + 1}: {text}"));
        return broken;
    }

    private static IEnumerable<string> BrokenBy(ScheduleProblem problem, TeamDay route)
    {
        if (route.Team < 0 || route.Team >= problem.Teams.Count || route.Day < 0 || route.Day >= problem.Days)
        {
            yield return "finns inte.";
            yield break;
        }

        var team = problem.Teams[route.Team];
        if (team.WorkingDays is { } days && !days.Contains(route.Day))
            yield return "teamet arbetar inte den dagen.";
        if (route.Stops.Count > team.MostStops)
            yield return $"{route.Stops.Count} hållplatser, högst {team.MostStops}.";
        if (route.Stops.Distinct().Count() != route.Stops.Count)
            yield return "samma hållplats två gånger.";
        var driving = ScheduleEvaluation.Driving(problem, route);
        var whole = driving + route.Stops.Sum(stop => problem.StopMilliseconds[stop]);
        if (driving > team.LongestDrivingMilliseconds)
            yield return $"{Minutes(driving)} körning, högst {Minutes(team.LongestDrivingMilliseconds)}.";
        if (whole > team.LongestDayMilliseconds)
            yield return $"{Minutes(whole)} arbetsdag, högst {Minutes(team.LongestDayMilliseconds)}.";
    }

    private static void RequireForm(ScheduleProblem problem, MobileTeam team)
    {
        Require(team.Base >= 0 && team.Base < problem.Bases, "Ett team har en utgångspunkt som inte finns.");
        Require(team.LongestDrivingMilliseconds >= 0 && team.LongestDayMilliseconds >= 0, "En tidsgräns är negativ.");
        Require(team.MostStops >= 0, "Antalet hållplatser per dag är negativt.");
        Require(team.WorkingDays?.All(day => day >= 0 && day < problem.Days) ?? true, "En arbetsdag finns inte.");
    }

    private static bool CoversAny(ScheduleProblem problem, int stop) => Enumerable.Range(0, problem.Weights.Count)
        .Any(demand => problem.Weights[demand] > 0 && ScheduleEvaluation.Reaches(problem, demand, stop));

    private static bool CanVisit(ScheduleProblem problem, DrivingTimes times, MobileTeam team, int stop) =>
        times.Out(team.Base, stop) + (long)times.Home(stop, team.Base) is var driving
        && driving < DrivingTimes.Never && driving <= team.LongestDrivingMilliseconds
        && driving + problem.StopMilliseconds[stop] <= team.LongestDayMilliseconds && team.MostStops > 0;

    private static ScheduleTrouble NoneVisited(ScheduleProblem problem, DrivingTimes times, List<int> stops)
    {
        var least = stops.Min(stop => problem.Teams.Min(team =>
            times.Out(team.Base, stop) + (long)times.Home(stop, team.Base)));
        return new ScheduleTrouble(
            ScheduleTroubleKind.NoneVisited,
            least >= DrivingTimes.Never
                ? "Inget team har en väg till någon hållplats."
                : "Ingen hållplats hinns med på en dag: närmaste hållplats är "
                    + $"{Minutes(least)} körning tur och retur. Höj gränserna för körning och arbetsdag, korta tiden "
                    + "på plats eller välj en annan utgångspunkt.");
    }

    private static string Minutes(long milliseconds) =>
        Math.Ceiling(milliseconds / 60_000.0).ToString("N0", Swedish) + " minuter";

    private static void Require(bool holds, string text)
    {
        if (!holds)
            throw new ArgumentException(text);
    }
}
