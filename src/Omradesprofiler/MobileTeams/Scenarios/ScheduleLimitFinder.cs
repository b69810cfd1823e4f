using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>
/// Tells what stands in the way of covering more: nobody near enough to a stop, stops that no team manages in a day,
/// and on each day of a team what the stop that would add least driving does not have room for. What is said of days
/// is said of this schedule: another may have room.
/// </summary>
internal sealed class ScheduleLimitFinder(ScheduleScenario scenario, ScheduleResult result)
{
    private readonly ScheduleProblem _problem = scenario.Problem;
    private readonly DrivingTimes _times = new(scenario.Problem.Driving, scenario.Problem.Bases);
    private readonly List<ScheduleLimit> _limits = [];

    public IReadOnlyList<ScheduleLimit> Find()
    {
        var within = Enumerable.Range(0, _problem.Weights.Count).Where(demand => _problem.Weights[demand] > 0)
            .ToLookup(IsCoverable);
        Add(within[false], "outsideReach",
            $"bor mer än {scenario.Request.ReachMinutes} minuter från alla platser som kan vara hållplatser.");
        var waiting = within[true].Where(demand => !result.Kept.Any(stop => Reaches(demand, stop))).ToList();
        var never = waiting.ToLookup(ReasonOf);
        Add(never["noWay"], "noWay", "har bara hållplatser som inget team har en väg till och från.");
        Add(never["tooFarForTeams"], "tooFarForTeams",
            "har bara hållplatser som ligger utanför teamens tillåtna körtid tur och retur.");
        Add(never["tooLongForTeams"], "tooLongForTeams",
            "har bara hållplatser som med tiden på plats inte ryms i arbetsdagen för något team.");
        AddDays(waiting);
        return _limits;
    }

    private IEnumerable<int> Stops => Enumerable.Range(0, _problem.Stops);

    private void Add(IEnumerable<int> demands, string kind, string text)
    {
        var people = (long)Math.Round(demands.Sum(demand => scenario.Places.Plan.Points[demand].People));
        if (people > 0)
            _limits.Add(new ScheduleLimit(kind, people, $"{SitingText.Number(people)} invånare {text}"));
    }

    private void AddDays(List<int> waiting)
    {
        var wanted = Stops.Where(stop => !result.Kept.Contains(stop) && CanVisit(stop)
            && waiting.Exists(demand => Reaches(demand, stop))).ToList();
        if (wanted.Count == 0)
            return;
        var counts = new Dictionary<string, int>();
        var days = 0;
        foreach (var (number, team) in _problem.Teams.Index())
            for (var day = 0; day < _problem.Days; day++)
            {
                if (team.WorkingDays?.Contains(day) == false)
                    continue;
                days++;
                var kind = LimitOf(number, day, wanted);
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
            }

        foreach (var (kind, text) in new[]
        {
            ("driving", "ryms inte den närmaste hållplatsen till inom den tillåtna körtiden"),
            ("workday", "ryms inte den närmaste hållplatsen till inom arbetsdagens längd"),
            ("stopsPerDay", "är antalet hållplatser per dag nått"),
            ("frequency", "finns rum för den närmaste hållplatsen till, men inte de dagar som dess besök kräver"),
        })
            if (counts.GetValueOrDefault(kind) is > 0 and var count)
                _limits.Add(new ScheduleLimit(kind, count, $"I {count} av {days} teamdagar {text}{Reservation}."));
    }

    // Only of a schedule that is proven best is it known that no other has room for more people.
    private string Reservation => result.Status == ScheduleStatus.Optimal
        ? ""
        : " i den här turlistan; den är inte bevisat bäst, och en annan kan ha rum";

    // Why none of the stops that people reach can be visited in a day; null where one can.
    private string? ReasonOf(int demand)
    {
        var stops = Stops.Where(stop => Reaches(demand, stop)).ToList();
        if (stops.Exists(CanVisit))
            return null;
        if (!stops.Exists(stop => _problem.Teams.Any(team => DrivingTo(team, stop) < DrivingTimes.Never)))
            return "noWay";
        return stops.Exists(stop => _problem.Teams.Any(team =>
            DrivingTo(team, stop) <= team.LongestDrivingMilliseconds))
                ? "tooLongForTeams"
                : "tooFarForTeams";
    }

    private string LimitOf(int number, int day, List<int> wanted)
    {
        var team = _problem.Teams[number];
        var stops = result.Routes.Where(route => route.Team == number && route.Day == day)
            .SelectMany(route => route.Stops).ToList();
        var (driving, stop) = wanted.Where(stop => !stops.Contains(stop))
            .Select(stop => (Driving: LeastWith(team.Base, stops, stop), stop)).DefaultIfEmpty((0L, -1)).Min();
        if (stop < 0)
            return "frequency";
        if (stops.Count >= team.MostStops)
            return "stopsPerDay";
        if (driving > team.LongestDrivingMilliseconds)
            return "driving";
        return driving + stops.Append(stop).Sum(one => _problem.StopMilliseconds[one]) > team.LongestDayMilliseconds
            ? "workday"
            : "frequency";
    }

    // The day's order with the stop put in where it adds least.
    private long LeastWith(int origin, List<int> stops, int stop)
    {
        var least = long.MaxValue;
        for (var place = 0; place <= stops.Count; place++)
        {
            List<int> order = [.. stops.Take(place), stop, .. stops.Skip(place)];
            least = Math.Min(
                least,
                _times.Out(origin, order[0]) + order.Zip(order.Skip(1), _times.Between).Sum(leg => (long)leg)
                    + _times.Home(order[^1], origin));
        }

        return least;
    }

    private bool CanVisit(int stop) => _problem.Teams.Any(team =>
        DrivingTo(team, stop) is var driving && team.MostStops > 0 && driving < DrivingTimes.Never
        && driving <= team.LongestDrivingMilliseconds
        && driving + _problem.StopMilliseconds[stop] <= team.LongestDayMilliseconds);

    private long DrivingTo(MobileTeam team, int stop) =>
        _times.Out(team.Base, stop) + (long)_times.Home(stop, team.Base);

    private bool IsCoverable(int demand) => Stops.Any(stop => Reaches(demand, stop));

    private bool Reaches(int demand, int stop) => ScheduleEvaluation.Reaches(_problem, demand, stop);
}
