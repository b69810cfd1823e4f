namespace Omradesprofiler.MobileTeams;

/// <summary>From the solver's schedule to each team's days.</summary>
internal static class ScheduleRoutes
{
    public static IReadOnlyList<TeamDay> Of(ScheduleIndex index, ScheduleState state)
    {
        var routes = new List<TeamDay>();
        for (var part = 0; part < index.Parts; part++)
            for (var day = 0; day < index.Days; day++)
                foreach (var team in state.TeamsOf(day))
                {
                    var order = index.Books[index.KindOf[team]].Order(state.RouteOf(day, team));
                    if (order.Length > 0)
                        routes.Add(new TeamDay(
                            team, (part * index.Days) + day, [.. order.Select(stop => index.Stops[stop])]));
                }

        return routes;
    }
}
