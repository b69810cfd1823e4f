using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.MobileTeams.Requests;

/// <summary>Reads the form of one request and gathers everything that is wrong with it.</summary>
internal sealed class ScheduleRequestReader
{
    private readonly List<RequestFault> _faults = [];

    public ScheduleReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new ScheduleReading(null, [new("$", "Begäran ska vara ett objekt.")]);
        var fields = new RequestFields(root, "", _faults);
        fields.Allow(
            "name", "by", "why", "demand", "option", "drivingOption", "candidates", "existing",
            "stopKinds", "reachMinutes", "days", "everyDays", "stopMinutes", "winterFactor", "startsAt",
            "teams", "fixedSites");
        var start = StartOf(fields);
        var days = fields.Whole("days", 1, ScheduleProblem.MostDays) ?? ScheduleLimits.UsualDays;
        var request = new ScheduleRequest
        {
            Demand = SitingRequestReader.DemandOf(fields),
            Option = fields.Text("option", SitingLimits.LongestName),
            DrivingOption = fields.Text("drivingOption", SitingLimits.LongestName),
            Stops = StopsOf(fields),
            Existing = ExistingOf(fields),
            StopKinds = KindsOf(fields),
            ReachMinutes = fields.RequiredWhole("reachMinutes", 1, SitingLimits.MostMinutes),
            Days = days,
            EveryDays = fields.Whole("everyDays", 1, days) ?? Math.Min(days, ScheduleLimits.UsualEveryDays),
            StopMinutes = fields.Whole("stopMinutes", 5, ScheduleLimits.MostDay) ?? ScheduleLimits.UsualStopMinutes,
            WinterFactor = WinterOf(fields),
            StartMinute = start,
            Teams = TeamsOf(fields, days, start),
            FixedSites = fields.Whole("fixedSites", 1, ScheduleLimits.MostFixed),
        };
        var (name, by, why) = (
            fields.Text("name", SitingLimits.LongestName), fields.Text("by", SitingLimits.LongestName),
            fields.Text("why", SitingLimits.LongestText));
        return new ScheduleReading(_faults.Count == 0 ? request : null, _faults) { Name = name, By = by, Why = why };
    }

    private static SitingCandidates StopsOf(RequestFields fields)
    {
        var stops = SitingRequestReader.CandidatesOf(fields);
        if (stops.Required.Count > 0)
            fields.FaultAt(
                "candidates.required",
                "En hållplats kan inte vara tvingande: vilka som besöks följer av behovet och teamens tid.");
        return stops;
    }

    private static ExistingRule ExistingOf(RequestFields fields)
    {
        if (fields.Object("existing") is not { } existing)
            return ExistingRule.Ignore;
        existing.Allow("careCenters");
        return existing.Choice(
            "careCenters", ExistingRule.Ignore, ("keep", ExistingRule.Keep), ("ignore", ExistingRule.Ignore));
    }

    private static string[]? KindsOf(RequestFields fields)
    {
        var kinds = fields.Texts("stopKinds", ScheduleLimits.MostKinds);
        if (kinds is { Count: 0 })
            fields.FaultAt("stopKinds", "Ange minst ett slag av plats, eller utelämna fältet.");
        return kinds is null ? null : SitingRequestReader.InOrder(kinds);
    }

    private static decimal WinterOf(RequestFields fields)
    {
        var factor = fields.Number("winterFactor", 1, (double)ScheduleLimits.MostWinter, 1);
        return decimal.Round((decimal)factor, 2);
    }

    private static int StartOf(RequestFields fields)
    {
        if (fields.Text("startsAt", 5) is not { } text)
            return ScheduleLimits.UsualStart;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return (time.Hour * 60) + time.Minute;
        fields.FaultAt("startsAt", $"Ska vara ett klockslag, 08:00; står \"{text}\".");
        return ScheduleLimits.UsualStart;
    }

    private List<TeamRequest> TeamsOf(RequestFields fields, int days, int start)
    {
        var teams = new List<TeamRequest>();
        foreach (var one in fields.Objects("teams", ScheduleLimits.MostTeams))
        {
            one.Allow("name", "base", "drivingMinutes", "dayMinutes", "stopsPerDay", "workingDays");
            teams.Add(new TeamRequest(
                one.Text("name", SitingLimits.LongestName) ?? $"Team {teams.Count + 1}",
                one.RequiredText(
                    "base", SitingLimits.LongestName, "Ange koden för platsen där teamets dagar börjar och slutar."))
            {
                DrivingMinutes = one.Whole("drivingMinutes", 1, ScheduleLimits.MostDay) ?? ScheduleLimits.UsualDriving,
                DayMinutes = one.Whole("dayMinutes", 1, ScheduleLimits.MostDay) ?? ScheduleLimits.UsualDay,
                StopsPerDay =
                    one.Whole("stopsPerDay", 1, ScheduleProblem.MostStopsOfDay) ?? ScheduleLimits.UsualStops,
                WorkingDays = WorkingDaysOf(one, days),
            });
        }

        foreach (var (number, team) in teams.Index()
            .Where(one => start + one.Item.DayMinutes > ScheduleLimits.Midnight))
            fields.FaultAt(
                $"teams[{number}].dayMinutes",
                $"Dagen börjar {ScheduleRequestJson.ClockOf(start)} och får vara {team.DayMinutes} minuter: den kan "
                + "sluta efter midnatt. Börja senast "
                + $"{ScheduleRequestJson.ClockOf(ScheduleLimits.Midnight - team.DayMinutes)}, eller korta dagen.");
        if (teams.Count == 0)
            fields.FaultAt("teams", "Ange minst ett team med en utgångspunkt.");
        foreach (var same in teams.GroupBy(team => team.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            fields.FaultAt("teams", $"Flera team heter {same.Key}.");
        return teams;
    }

    private int[]? WorkingDaysOf(RequestFields team, int days)
    {
        var before = _faults.Count;
        if (team.Wholes("workingDays", 1, days, days) is not { } named)
            return null;
        if (named.Count == 0 && _faults.Count == before)
            team.FaultAt("workingDays", "Ange minst en dag, eller utelämna fältet.");
        return [.. named.Distinct().Order()];
    }
}
