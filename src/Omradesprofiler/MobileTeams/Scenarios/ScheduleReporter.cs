using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>Tells what a schedule means: each team's days by the clock, the stops, and who is covered.</summary>
internal sealed class ScheduleReporter
{
    private const double Minute = 60_000;
    private const double Hour = 3_600_000;

    private readonly SitingSource _source;
    private readonly ScheduleScenario _scenario;
    private readonly ScheduleResult _result;
    private readonly ScheduleProblem _problem;
    private readonly DrivingTimes _times;

    public ScheduleReporter(SitingSource source, ScheduleScenario scenario, ScheduleResult result)
    {
        (_source, _scenario, _result, _problem) = (source, scenario, result, scenario.Problem);
        _times = new DrivingTimes(_problem.Driving, _problem.Bases);
    }

    private SitingPlan Plan => _scenario.Places.Plan;

    public ScheduleReport Report(bool isPreview)
    {
        var teams = Enumerable.Range(0, _problem.Teams.Count).Select(TeamOf).ToList();
        var report = new ScheduleReport(
            ScheduleTexts.TitleOf(_scenario), isPreview, ScheduleSolver.Version,
            SitingRequestJson.SlugOf(_result.Status), ValueOf(_result.Covered), ValueOf(_result.Bound),
            ScheduleTexts.UnitOf(_scenario), Math.Round(_result.Gap, 6), ScheduleTexts.ProofOf(_result))
        {
            Option = SitingReporter.OptionOf(Plan.Option),
            DrivingOption = SitingReporter.OptionOf(_scenario.Driving),
            Edition = Plan.Layer.Edition!.Name,
            Periods = Plan.Periods,
            Source = SourceOf(),
            Demand = new SitingDemandTotal(
                SitingRequestJson.SlugOf(Plan.Request.Demand.Kind), Plan.DemandText,
                Math.Round(Plan.Weights.Sum(), 1), PeopleOf(Demands)),
            People = PeopleOf(Demands.Where(IsCovered)),
            PeopleServedToday = PeopleOf(Demands.Where(demand => _scenario.IsServed[demand])),
            Stops = [.. _result.Kept.Select(StopOf).OrderBy(stop => stop.Code, StringComparer.Ordinal)],
            StopsInAll = _problem.Stops,
            Teams = teams,
            RoadHours = Math.Round(teams.Sum(team => team.RoadHours), 2),
            StopHours = Math.Round(teams.Sum(team => team.StopHours), 2),
            Limits = new ScheduleLimitFinder(_scenario, _result).Find(),
            Areas = AreasOf(),
            Texts = [],
            Notes = ScheduleTexts.NotesOf(_scenario),
        };
        return report with { Texts = ScheduleTexts.Of(report, _scenario) };
    }

    private IEnumerable<int> Demands => Enumerable.Range(0, _problem.Weights.Count);

    private string SourceOf()
    {
        var sources = Plan.Sources.Append(_scenario.Driving.SourceId).OfType<string>().Distinct()
            .Select(_source.Snapshot.Manifest.GetSource).Select(source => $"{source.Publisher}, {source.Title}");
        return $"Egen bearbetning av data från {string.Join("; ", sources)}";
    }

    private ScheduledTeam TeamOf(int number)
    {
        var (team, place) = (_problem.Teams[number], _scenario.BaseOf(number));
        var routes = _result.Routes.Where(route => route.Team == number).OrderBy(route => route.Day).ToList();
        var (longitude, latitude) = DegreesOf(place.Place);
        return new ScheduledTeam(
            _scenario.Request.Teams[number].Name, new SiteReference(place.Code, place.Name), longitude, latitude,
            team.WorkingDays?.Count ?? _problem.Days, routes.Count,
            Math.Round(routes.Sum(route => ScheduleEvaluation.Legs(_problem, _times, route).Sum(leg => leg / Hour)), 2),
            Math.Round(routes.Sum(route => route.Stops.Sum(stop => _problem.StopMilliseconds[stop] / Hour)), 2),
            _result.DayWorth[number] is { } worth ? ValueOf(worth) : null, [.. routes.Select(DayOf)]);
    }

    private ScheduledDay DayOf(TeamDay route)
    {
        var legs = ScheduleEvaluation.Legs(_problem, _times, route);
        var (clock, visits) = (_scenario.Request.StartMinute * Minute, new List<StopVisit>());
        foreach (var (place, stop) in route.Stops.Index())
        {
            clock += legs[place];
            var arrives = clock;
            clock += _problem.StopMilliseconds[stop];
            var site = _scenario.StopOf(stop);
            visits.Add(new StopVisit(
                site.Code, NameOf(site), ClockOf(arrives), ClockOf(clock), Math.Round(legs[place] / Minute, 1)));
        }

        return new ScheduledDay(
            route.Day + 1, ScheduleTexts.DayOf(route.Day + 1), ClockOf(_scenario.Request.StartMinute * Minute),
            ClockOf(clock + legs[^1]), Math.Round(legs.Sum(leg => (long)leg) / Minute, 1),
            Math.Round(route.Stops.Sum(stop => _problem.StopMilliseconds[stop]) / Minute, 1),
            Math.Round(legs[^1] / Minute, 1), visits);
    }

    private KeptStop StopOf(int stop)
    {
        var site = _scenario.StopOf(stop);
        var (longitude, latitude) = DegreesOf(site.Place);
        var days = ScheduleEvaluation.VisitDays(_result.Routes, stop);
        var covered = Demands.Where(demand => _problem.Weights[demand] > 0 && Reaches(demand, stop)).ToList();
        return new KeptStop(
            site.Code, NameOf(site), site.Kind, longitude, latitude, site.Municipality,
            [.. days.Select(day => day + 1)], ScheduleEvaluation.LongestGap(days, _problem.Days)!.Value,
            PeopleOf(covered),
            PeopleOf(covered.Where(demand => _result.Kept.Count(other => Reaches(demand, other)) == 1)));
    }

    private List<CoveredArea> AreasOf() =>
    [
        .. Demands.GroupBy(demand => Plan.Points[demand].Area).OrderBy(group => group.Key).Select(group =>
            new CoveredArea(
                AreaOf(Plan.Layer.Areas[group.Key]), PeopleOf(group), PeopleOf(group.Where(IsCovered)),
                PeopleOf(group.Where(demand => _scenario.IsServed[demand])))),
    ];

    private bool IsCovered(int demand) =>
        !_scenario.IsServed[demand] && _result.Kept.Any(stop => Reaches(demand, stop));

    private bool Reaches(int demand, int stop) => ScheduleEvaluation.Reaches(_problem, demand, stop);

    private long PeopleOf(IEnumerable<int> demands) =>
        (long)Math.Round(demands.Sum(demand => Plan.Points[demand].People));

    private double ValueOf(long weight) => Math.Round((double)weight / _scenario.Places.Problem.WeightScale, 2);

    // Two halls of the same name are told apart by their codes.
    private string NameOf(SitingSite site) => Enumerable.Range(0, _problem.Stops)
        .Count(stop => _scenario.StopOf(stop).Name == site.Name) > 1
            ? $"{site.Name} ({site.Code})"
            : site.Name;

    private static string ClockOf(double milliseconds) =>
        ScheduleRequestJson.ClockOf((int)Math.Ceiling(milliseconds / Minute));

    private static SitingArea AreaOf(Area area) =>
        new(area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.Label);

    private static (double Longitude, double Latitude) DegreesOf(PlanePoint place)
    {
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(place.Easting, place.Northing);
        return (Math.Round(longitude, 6), Math.Round(latitude, 6));
    }
}
