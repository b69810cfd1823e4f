using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>Puts a schedule beside fixed sites among the same places, as good as they can be placed.</summary>
internal static class FixedSites
{
    private const double Minute = 60_000;

    public static FixedComparison Of(
        ScheduleScenario scenario, ScheduleResult result, ScheduleReport report, CancellationToken cancellation)
    {
        var (places, plan) = (scenario.Places, scenario.Places.Plan);
        var best = SitingSolver.Solve(places.Problem, SitingOptions.Usual, null, cancellation);
        var chosen = best.Chosen.Where(site => plan.Sites[site].Rule != SiteRule.Required).ToList();
        var teams = SideOf(
            scenario, report.Title, result.Kept.Select(stop => scenario.Stops[stop]).ToList(), result.Bound,
            report.RoadHours, report.RoadHours + report.StopHours);
        var served = Enumerable.Range(0, scenario.IsServed.Count).Where(demand => scenario.IsServed[demand])
            .Sum(demand => places.Problem.Weights[demand]);
        var sites = SideOf(
            scenario, $"{SitingText.Count(chosen.Count, "fast plats", "fasta platser")} öppen varje arbetsdag"
                .Replace("platser öppen", "platser öppna", StringComparison.Ordinal),
            chosen, best.Bound - served, 0, chosen.Count * HoursOfTeam(scenario));
        return new FixedComparison(teams, sites, TextOf(scenario, teams, sites, chosen.Count));
    }

    private static ServiceSide SideOf(
        ScheduleScenario scenario, string title, List<int> sites, long bound, double roadHours,
        double staffHours)
    {
        var (places, plan) = (scenario.Places, scenario.Places.Plan);
        var (weight, people, all, minutes) = (0L, 0.0, 0.0, 0.0);
        for (var demand = 0; demand < plan.Points.Count; demand++)
        {
            var here = plan.Points[demand].People;
            all += here;
            var least = scenario.IsServed[demand] || sites.Count == 0
                ? int.MaxValue
                : sites.Min(site => places.Problem.Costs[demand, site]);
            if (least > places.Problem.Radius)
                continue;
            weight += places.Problem.Weights[demand];
            people += here;
            minutes += here * WinterMinutes(scenario, least);
        }

        var scale = (double)places.Problem.WeightScale;
        return new ServiceSide(
            title, Math.Round(weight / scale, 2), Math.Round(bound / scale, 2), (long)Math.Round(people),
            all > 0 ? Math.Round(people / all, 6) : 0, people > 0 ? Math.Round(minutes / people, 1) : null, roadHours,
            [.. sites.Select(site => new SiteReference(plan.Sites[site].Code, plan.Sites[site].Name))])
        {
            StaffHours = Math.Round(staffHours, 2),
            HoursInPlace = Math.Round(staffHours - roadHours, 2),
            PeoplePerStaffHour = staffHours > 0 ? Math.Round(people / staffHours, 1) : null,
        };
    }

    // A fixed site has staff as many hours as a team may be at work, at the mean: all day on all of its days.
    private static double HoursOfTeam(ScheduleScenario scenario) => scenario.Request.Teams.Average(team =>
        (team.WorkingDays?.Count ?? scenario.Request.Days) * team.DayMinutes / 60.0);

    private static double WinterMinutes(ScheduleScenario scenario, int milliseconds) =>
        scenario.Places.Plan.Option.Mode == Travel.TravelMode.Car
            ? milliseconds * (double)scenario.Request.WinterFactor / Minute
            : milliseconds / Minute;

    private static string TextOf(ScheduleScenario scenario, ServiceSide teams, ServiceSide sites, int count)
    {
        var who = count == 1 ? "En fast plats" : $"{SitingText.Number(count)} fasta platser";
        return $"Teamen når {SitingText.Number(teams.People)} invånare "
            + $"{ScheduleTexts.EveryOf(scenario.Request.EveryDays)}, med "
            + $"{ScheduleTexts.Hours(teams.RoadHours)} på vägen. "
            + $"{who} når {SitingText.Number(sites.People)} invånare varje arbetsdag, utan körning för personalen. "
            + $"Under {SitingText.Count(scenario.Request.Days, "arbetsdag", "arbetsdagar")} är teamen ute "
            + $"{HoursOf(teams)}; {(count == 1 ? "den fasta platsen är bemannad" : "de fasta platserna är bemannade")} "
            + $"{HoursOf(sites)}, räknat med ett teams hela arbetsdagar. Lokaler, fordon och utrustning räknas inte.";
    }

    private static string HoursOf(ServiceSide side)
    {
        var hours = $"{ScheduleTexts.Hours(side.StaffHours)}, varav {ScheduleTexts.Hours(side.HoursInPlace)} på plats";
        return side.PeoplePerStaffHour is { } people
            ? $"{hours} ({SitingText.Number(people)} invånare inom tiden per bemannad timme)"
            : hours;
    }
}
