using Omradesprofiler.MobileTeams.Scenarios;

namespace Omradesprofiler.Server.Schedules;

/// <summary>A feature of a schedule.</summary>
public sealed record ScheduleFeature(string Type, object Geometry, object Properties);

/// <summary>A schedule's stops, bases and days.</summary>
public sealed record ScheduleFeatures(string Type, IReadOnlyList<ScheduleFeature> Features, ScheduleAnswer Schedule);

/// <summary>
/// A schedule as GeoJSON: its stops and bases as points, and each team's day as a line straight from stop to stop.
/// </summary>
public static class ScheduleGeoJson
{
    public static ScheduleFeatures Of(ScheduleAnswer answer)
    {
        var report = answer.Schedule.Result!;
        var places = report.Stops.ToDictionary(
            stop => stop.Code, stop => new[] { stop.Longitude, stop.Latitude }, StringComparer.Ordinal);
        return new ScheduleFeatures(
            "FeatureCollection",
            [
                .. report.Stops.Select(StopOf),
                .. report.Teams.Select(BaseOf),
                .. report.Teams.SelectMany(team => team.Days.Select(day => DayOf(team, day, places))),
            ],
            answer with { Schedule = answer.Schedule with { Result = report with { Areas = [] } } });
    }

    private static ScheduleFeature StopOf(KeptStop stop) => new(
        "Feature", new { Type = "Point", Coordinates = new[] { stop.Longitude, stop.Latitude } },
        new
        {
            Feature = "stop",
            stop.Code,
            stop.Name,
            stop.SiteKind,
            stop.Days,
            stop.LongestGapDays,
            stop.People,
            stop.OnlyHere,
        });

    private static ScheduleFeature BaseOf(ScheduledTeam team) => new(
        "Feature", new { Type = "Point", Coordinates = new[] { team.Longitude, team.Latitude } },
        new { Feature = "base", Team = team.Name, team.Base.Code, team.Base.Name, team.DaysOut, team.RoadHours });

    private static ScheduleFeature DayOf(ScheduledTeam team, ScheduledDay day, Dictionary<string, double[]> places)
    {
        double[] home = [team.Longitude, team.Latitude];
        var known = day.Visits.Where(visit => places.ContainsKey(visit.Stop)).Select(visit => places[visit.Stop]);
        return new ScheduleFeature(
            "Feature", new { Type = "LineString", Coordinates = (double[][])[home, .. known, home] },
            new
            {
                Feature = "day",
                Team = team.Name,
                day.Day,
                day.DayText,
                day.Starts,
                day.Ends,
                day.DrivingMinutes,
                Stops = day.Visits.Select(visit => visit.Stop),
                Line = "straight",
            });
    }
}
