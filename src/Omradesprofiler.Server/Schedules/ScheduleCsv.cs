using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Schedules;

/// <summary>A schedule as CSV: a line for each visit, with clock times.</summary>
public static class ScheduleCsv
{
    private static readonly string[] Header =
    [
        "team", "utgångspunkt", "dag", "veckodag", "ordning", "plats", "platsens namn", "framme", "åker vidare",
        "körminuter dit", "dagen börjar", "åter", "körminuter hela dagen", "invånare inom tiden", "longitud", "latitud",
        "turlista", "version", "mål", "täckt", "bevisad gräns", "enhet", "gap", "färdsätt", "körning", "period",
        "årgång", "källa", "ögonblicksbild",
    ];

    public static IResult File(ScheduleAnswer answer) => CsvText.File(
        $"turlista-{answer.Schedule.Id}-{answer.Schedule.Version?.Version}", Header, RowsOf(answer));

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(ScheduleAnswer answer)
    {
        var (schedule, report) = (answer.Schedule, answer.Schedule.Result!);
        var stops = report.Stops.ToDictionary(stop => stop.Code, StringComparer.Ordinal);
        foreach (var team in report.Teams)
            foreach (var day in team.Days)
                foreach (var (order, visit) in day.Visits.Index())
                {
                    var stop = stops.GetValueOrDefault(visit.Stop);
                    yield return
                    [
                        team.Name, team.Base.Name, day.Day, day.DayText, order + 1, visit.Stop, visit.Name,
                        visit.Arrives, visit.Leaves, visit.DrivingMinutes, day.Starts, day.Ends, day.DrivingMinutes,
                        stop?.People, stop?.Longitude, stop?.Latitude, schedule.Name, schedule.Version?.Version,
                        report.Title, report.Covered, report.Bound, report.Unit, report.Gap, report.Option.Label,
                        report.DrivingOption.Label, string.Join(", ", report.Periods), report.Edition, report.Source,
                        schedule.MadeOn,
                    ];
                }
    }
}
