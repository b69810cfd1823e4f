using Omradesprofiler.Findings;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>Finds the times of a plan and makes the solver's problem. What makes it unsolvable is told.</summary>
public static class ScheduleBuilder
{
    private const int MillisecondsPerMinute = 60_000;

    /// <summary>Makes the problem, or tells what is wrong.</summary>
    public static ScheduleBuilding Build(SitingSource source, SchedulePlan plan, CancellationToken cancellation)
    {
        var (places, faults) = SitingBuilder.Build(source, plan.Places, cancellation);
        if (places is null)
            return new ScheduleBuilding(null, [.. faults.Select(Renamed)]);
        var troubles = new ProblemFaults();
        var scenario = ScenarioOf(source, plan, Scaled(plan, places), troubles, cancellation);
        if (troubles.IsEmpty)
            foreach (var trouble in ScheduleChecker.Check(scenario.Problem))
                troubles.Add(PlaceOf(trouble.Kind), trouble.Text);
        return troubles.IsEmpty ? new ScheduleBuilding(scenario, []) : new ScheduleBuilding(null, troubles.List);
    }

    // A reach of so many minutes where ways take longer is a reach of fewer.
    private static SitingScenario Scaled(SchedulePlan plan, SitingScenario places) => places with
    {
        Problem = places.Problem with
        {
            Sites = places.ExistingSites + plan.Request.FixedSites!.Value,
            Radius = plan.Places.Option.Mode == TravelMode.Car
                ? (int)(plan.Request.ReachMinutes * MillisecondsPerMinute / plan.Request.WinterFactor)
                : plan.Request.ReachMinutes * MillisecondsPerMinute,
        },
    };

    private static ScheduleScenario ScenarioOf(
        SitingSource source, SchedulePlan plan, SitingScenario places, ProblemFaults faults,
        CancellationToken cancellation)
    {
        int[] stops = [.. places.Plan.Sites.Index().Where(site => site.Item.Rule == SiteRule.Allowed)
            .Select(site => site.Index)];
        var driving = DrivingOf(source, plan, [.. plan.Bases, .. stops], faults, cancellation);
        var served = ServedBy(places);
        var costs = places.Problem.Costs;
        var reach = new int[served.Length * stops.Length];
        for (var demand = 0; demand < served.Length; demand++)
            for (var stop = 0; stop < stops.Length; stop++)
                reach[(demand * stops.Length) + stop] = costs[demand, stops[stop]];
        var problem = new ScheduleProblem(
            [.. places.Problem.Weights.Select((weight, demand) => served[demand] ? 0 : weight)],
            new TravelMatrix(costs.From, [.. stops.Select(stop => costs.To[stop])], reach), driving,
            [.. stops.Select(_ => (long)plan.Request.StopMinutes * MillisecondsPerMinute)],
            [.. plan.Request.Teams.Select(team => TeamOf(plan, team))])
        {
            ReachMilliseconds = places.Problem.Radius!.Value,
            Days = plan.Request.Days,
            EveryDays = plan.Request.EveryDays,
        };
        return new ScheduleScenario(plan.Request, places, problem, stops, plan.Bases, plan.Driving)
        {
            IsServed = served,
        };
    }

    private static MobileTeam TeamOf(SchedulePlan plan, TeamRequest team)
    {
        var site = plan.Places.Sites.Index().First(site => site.Item.Code == team.Base).Index;
        return new MobileTeam(
            plan.Bases.Index().First(one => one.Item == site).Index, team.DrivingMinutes * (long)MillisecondsPerMinute,
            team.DayMinutes * (long)MillisecondsPerMinute, team.StopsPerDay)
        {
            WorkingDays = team.WorkingDays is { } days ? [.. days.Select(day => day - 1)] : null,
        };
    }

    private static TravelMatrix DrivingOf(
        SitingSource source, SchedulePlan plan, int[] sites, ProblemFaults faults, CancellationToken cancellation)
    {
        TravelPlace[] places = [.. sites.Select(site => plan.Places.Sites[site])
            .Select(site => new TravelPlace(site.Code, site.Place))];
        var answer = source.OpenWay(plan.Driving.Id).Find(places, places, cancellation);
        foreach (var fault in answer.From.Concat(answer.To).Where(fault => fault.Index < plan.Bases.Count)
            .DistinctBy(fault => fault.Index))
        {
            var site = plan.Places.Sites[plan.Bases[fault.Index]];
            var team = plan.Request.Teams.Index().First(team => team.Item.Base == site.Code).Index;
            faults.Add($"teams[{team}].base", $"{site.Name} ({site.Code}): {fault.Text}.");
        }

        return new TravelMatrix(
            answer.Times.From, answer.Times.To,
            [.. answer.Times.Milliseconds.ToArray().Select(time => Longer(time, plan.Request.WinterFactor))]);
    }

    private static int Longer(int time, decimal factor) => time == TravelMatrix.Unreachable
        ? time
        : (int)Math.Min(decimal.Round(time * factor), TravelMatrix.Unreachable - 1);

    private static bool[] ServedBy(SitingScenario places)
    {
        var (problem, served) = (places.Problem, new bool[places.Problem.Weights.Count]);
        for (var site = 0; site < problem.Rules.Count; site++)
            for (var demand = 0; demand < served.Length && problem.Rules[site] == SiteRule.Required; demand++)
                served[demand] |= problem.Costs[demand, site] <= problem.Radius;
        return served;
    }

    private static RequestFault Renamed(RequestFault fault) => fault.Place switch
    {
        "radiusMinutes" => fault with { Place = "reachMinutes" },
        "sites" => fault with { Place = "candidates" },
        _ => fault,
    };

    private static string PlaceOf(ScheduleTroubleKind kind) => kind switch
    {
        ScheduleTroubleKind.NoDemand => "demand",
        ScheduleTroubleKind.NoStops => "candidates",
        ScheduleTroubleKind.NobodyReached => "reachMinutes",
        _ => "teams",
    };
}
