using Omradesprofiler.Accessibility;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>Where each origin's people go in a placement, and how long they have there and today.</summary>
internal sealed class PlacementTimes
{
    private readonly SitingPlan _plan;

    private PlacementTimes(SitingPlan plan, TravelOrigin[] origins, int[] today)
    {
        (_plan, Origins, Today) = (plan, origins, today);
        (Sites, Milliseconds) = (new int[origins.Length], new int[origins.Length]);
    }

    /// <summary>The origins, in the plan's order.</summary>
    public TravelOrigin[] Origins { get; }

    /// <summary>The site of each origin, −1 where none can be reached.</summary>
    public int[] Sites { get; }

    /// <summary>The time to it.</summary>
    public int[] Milliseconds { get; }

    /// <summary>The time to the nearest open clinic today.</summary>
    public int[] Today { get; }

    /// <summary>The times of a placement.</summary>
    public static PlacementTimes Of(
        SitingSource source, SitingScenario scenario, SitingResult result, CancellationToken cancellation)
    {
        var (plan, travel) = (scenario.Plan, source.Snapshot.Travel!);
        var nearest = travel.Nearest[plan.Option.Id].First;
        var times = new PlacementTimes(
            plan, [.. plan.Origins.Select(i => travel.Origins[i])], [.. plan.Origins.Select(i => nearest[i])]);
        if (plan.IsByDeso)
            times.FindAnew(source, scenario, result, cancellation);
        else
            times.Take(scenario, result);
        return times;
    }

    /// <summary>Times today, by fifths of need too.</summary>
    public AccessibilityByNeed StatisticsToday() => AccessibilityStatistics.Of(Origins, Today, _plan.Need);

    /// <summary>Times in the placement, by fifths of need too.</summary>
    public AccessibilityByNeed Statistics() => AccessibilityStatistics.Of(Origins, Milliseconds, _plan.Need);

    private void Take(SitingScenario scenario, SitingResult result)
    {
        for (var i = 0; i < Sites.Length; i++)
        {
            Sites[i] = result.Allocation[i];
            Milliseconds[i] = Sites[i] < 0 ? TravelMatrix.Unreachable : scenario.Problem.Costs[i, Sites[i]];
        }
    }

    /// <summary>Where points are whole DeSO, people still go from where they live.</summary>
    private void FindAnew(
        SitingSource source, SitingScenario scenario, SitingResult result, CancellationToken cancellation)
    {
        var chosen = result.Chosen;
        TravelPlace[] to = [.. chosen.Select(site => new TravelPlace(_plan.Sites[site].Code, _plan.Sites[site].Place))];
        var pointOf = _plan.Points.Index().ToDictionary(point => point.Item.Area, point => point.Index);
        source.OpenWay(_plan.Option.Id).EachOrigin(SitingBuilder.FromOf(source, _plan), to, Keep, cancellation);

        void Keep(int i, ReadOnlySpan<int> row)
        {
            var given = scenario.Problem.Model == SitingModel.Capacitated
                ? result.Allocation[pointOf[Origins[i].Area]]
                : -1;
            (Sites[i], Milliseconds[i]) = given >= 0
                ? (given, row[IndexOf(chosen, given)])
                : NearestOf(row, chosen);
            if (Milliseconds[i] == TravelMatrix.Unreachable)
                Sites[i] = -1;
        }
    }

    private static (int Site, int Milliseconds) NearestOf(ReadOnlySpan<int> row, IReadOnlyList<int> chosen)
    {
        var (site, least) = (-1, TravelMatrix.Unreachable);
        for (var j = 0; j < row.Length; j++)
            if (row[j] < least)
                (site, least) = (chosen[j], row[j]);
        return (site, least);
    }

    private static int IndexOf(IReadOnlyList<int> chosen, int site)
    {
        for (var i = 0; i < chosen.Count; i++)
            if (chosen[i] == site)
                return i;
        return -1;
    }
}
