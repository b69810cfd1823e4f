using Omradesprofiler.MobileTeams;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.MobileTeams;

/// <summary>
/// Goes through every schedule there is, straight from the rules and sharing nothing with the solver: each day any set
/// of stops that the teams manage together, each order of driving tried.
/// </summary>
internal sealed class PlainSchedules(ScheduleProblem problem)
{
    private readonly long[,] _driving = Closed(problem.Driving);
    private long _best;

    /// <summary>The most weight that any schedule covers.</summary>
    public long Most()
    {
        var sets = Enumerable.Range(0, problem.Days).Select(LargestSets).ToArray();
        Go(sets, new int[problem.Days], 0);
        return _best;
    }

    private void Go(List<int>[] sets, int[] chosen, int day)
    {
        if (day == problem.Days)
        {
            _best = Math.Max(_best, Covered(chosen));
            return;
        }

        foreach (var set in sets[day])
        {
            chosen[day] = set;
            Go(sets, chosen, day + 1);
        }
    }

    private long Covered(int[] chosen)
    {
        var kept = Enumerable.Range(0, problem.Stops).Where(stop => IsKept(chosen, stop)).ToList();
        return Enumerable.Range(0, problem.Weights.Count)
            .Where(demand => kept.Exists(stop => problem.Reach[demand, stop] <= problem.ReachMilliseconds))
            .Sum(demand => problem.Weights[demand]);
    }

    // Every run of so many days, around the schedule, has a visit.
    private bool IsKept(int[] chosen, int stop) => Enumerable.Range(0, problem.Days).All(first =>
        Enumerable.Range(first, Math.Min(problem.EveryDays, problem.Days))
            .Any(day => (chosen[day % problem.Days] >> stop & 1) != 0));

    private List<int> LargestSets(int day)
    {
        var sets = new HashSet<int> { 0 };
        foreach (var team in problem.Teams.Where(team => team.WorkingDays?.Contains(day) ?? true))
        {
            var routes = Enumerable.Range(0, 1 << problem.Stops).Where(set => Fits(team, set)).ToList();
            sets = [.. sets.SelectMany(set => routes.Select(route => set | route))];
        }

        return [.. sets.Where(set => !sets.Any(other => other != set && (other & set) == set))];
    }

    private bool Fits(MobileTeam team, int set)
    {
        var stops = Enumerable.Range(0, problem.Stops).Where(stop => (set >> stop & 1) != 0).ToList();
        if (stops.Count == 0)
            return true;
        if (stops.Count > team.MostStops)
            return false;
        var driving = Orders(stops).Min(order => Length(team, order));
        return driving <= team.LongestDrivingMilliseconds
            && driving + stops.Sum(stop => problem.StopMilliseconds[stop]) <= team.LongestDayMilliseconds;
    }

    private long Length(MobileTeam team, List<int> order)
    {
        int[] places = [team.Base, .. order.Select(stop => problem.Bases + stop), team.Base];
        return places.Zip(places.Skip(1), (from, to) => _driving[from, to]).Sum();
    }

    private static IEnumerable<List<int>> Orders(List<int> stops) => stops.Count == 0
        ? [[]]
        : stops.SelectMany(first => Orders([.. stops.Where(stop => stop != first)])
            .Select(rest => new List<int>([first, .. rest])));

    private static long[,] Closed(TravelMatrix driving)
    {
        var count = driving.From.Count;
        var times = new long[count, count];
        for (var from = 0; from < count; from++)
            for (var to = 0; to < count; to++)
                times[from, to] = from == to ? 0 : driving[from, to];
        for (var round = 0; round < count; round++)
            for (var from = 0; from < count; from++)
                for (var to = 0; to < count; to++)
                    for (var by = 0; by < count; by++)
                        times[from, to] = Math.Min(times[from, to], times[from, by] + times[by, to]);
        return times;
    }
}
