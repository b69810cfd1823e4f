using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>A stop that is kept.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="SiteKind">What is there; null where not known.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Municipality">The code of its municipality; null where not known.</param>
/// <param name="Days">The days on which it is visited, from 1.</param>
/// <param name="LongestGapDays">The most working days from one visit to the next.</param>
/// <param name="People">The people that it covers.</param>
/// <param name="OnlyHere">Those of them that no other kept stop covers.</param>
public sealed record KeptStop(
    string Code, string Name, string? SiteKind, double Longitude, double Latitude, string? Municipality,
    IReadOnlyList<int> Days, int LongestGapDays, long People, long OnlyHere);

/// <summary>A visit of a team's day.</summary>
/// <param name="Stop">The code of the stop.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Arrives">When the team is there, <c>09:10</c>.</param>
/// <param name="Leaves">When it drives on.</param>
/// <param name="DrivingMinutes">How long it drove there.</param>
public sealed record StopVisit(string Stop, string Name, string Arrives, string Leaves, double DrivingMinutes);

/// <summary>A team's day.</summary>
/// <param name="Day">The working day, from 1.</param>
/// <param name="DayText"><c>Vecka 1, måndag</c>.</param>
/// <param name="Starts">When it leaves its base.</param>
/// <param name="Ends">When it is back.</param>
/// <param name="DrivingMinutes">How long it drives.</param>
/// <param name="StopMinutes">How long it is at stops.</param>
/// <param name="HomeMinutes">How long it drives home, of the driving.</param>
/// <param name="Visits">The stops in order.</param>
public sealed record ScheduledDay(
    int Day, string DayText, string Starts, string Ends, double DrivingMinutes, double StopMinutes, double HomeMinutes,
    IReadOnlyList<StopVisit> Visits);

/// <summary>A team with its days.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Base">Where its days begin and end.</param>
/// <param name="Longitude">Degrees, WGS 84, of the base.</param>
/// <param name="Latitude">Degrees, WGS 84, of the base.</param>
/// <param name="WorkingDays">How many days it works at all.</param>
/// <param name="DaysOut">How many of them it is out.</param>
/// <param name="RoadHours">Its hours on the road.</param>
/// <param name="StopHours">Its hours at stops.</param>
/// <param name="DayWorth">What one more working day of it, of the schedule's, could add at most, proven; null where it
/// works all of them already, as a longer schedule is another problem.</param>
/// <param name="Days">Its days.</param>
public sealed record ScheduledTeam(
    string Name, SiteReference Base, double Longitude, double Latitude, int WorkingDays, int DaysOut, double RoadHours,
    double StopHours, double? DayWorth, IReadOnlyList<ScheduledDay> Days);

/// <summary>How the people of an area are covered.</summary>
/// <param name="Area">The DeSO.</param>
/// <param name="People">Its people.</param>
/// <param name="Covered">Those who have a kept stop within the time.</param>
/// <param name="ServedToday">Those who have a clinic of today within the time and were left out.</param>
public sealed record CoveredArea(SitingArea Area, long People, long Covered, long ServedToday);

/// <summary>What stands in the way of covering more.</summary>
/// <param name="Kind"><c>outsideReach</c>, <c>noWay</c>, <c>tooFarForTeams</c>, <c>tooLongForTeams</c>, <c>driving</c>,
/// <c>workday</c>, <c>stopsPerDay</c> or <c>frequency</c>.</param>
/// <param name="Count">People for the first four, team days for the others.</param>
/// <param name="Text">The same in words.</param>
public sealed record ScheduleLimit(string Kind, long Count, string Text);

/// <summary>One way to serve people, beside another.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Covered">What is covered, in the unit of demand.</param>
/// <param name="Bound">Proven: no such way covers more.</param>
/// <param name="People">The people who are covered.</param>
/// <param name="Share">Of all people of the area, 0–1.</param>
/// <param name="MeanMinutes">The mean time of those who are covered; null where nobody is.</param>
/// <param name="RoadHours">The staff's hours on the road during the schedule.</param>
/// <param name="Sites">Where.</param>
public sealed record ServiceSide(
    string Title, double Covered, double Bound, long People, double Share, double? MeanMinutes, double RoadHours,
    IReadOnlyList<SiteReference> Sites)
{
    /// <summary>The hours that there is staff during the schedule, on the road or in place, as long as it is out.
    /// </summary>
    public double StaffHours { get; init; }

    /// <summary>The hours of them that somebody is in place for people.</summary>
    public double HoursInPlace { get; init; }

    /// <summary>The people who are covered for each hour with staff; null where there are none.</summary>
    public double? PeoplePerStaffHour { get; init; }
}

/// <summary>Mobile teams beside fixed sites.</summary>
/// <param name="Teams">The schedule.</param>
/// <param name="Fixed">As good as so many fixed sites can be placed among the same places.</param>
/// <param name="Text">The same in words.</param>
public sealed record FixedComparison(ServiceSide Teams, ServiceSide Fixed, string Text);

/// <summary>A schedule with what is proven of it and what it means for people. Same problem, same report.</summary>
/// <param name="Title">What it is, Swedish.</param>
/// <param name="Preview">Whether it was made quickly, to be looked at.</param>
/// <param name="SolverVersion">The solver.</param>
/// <param name="Status"><c>optimal</c> or <c>feasible</c>.</param>
/// <param name="Covered">What is covered.</param>
/// <param name="Bound">Proven: no schedule covers more.</param>
/// <param name="Unit">What both are counted in.</param>
/// <param name="Gap">How far from the best the schedule can be at most, 0–1.</param>
/// <param name="Proof">The same in words.</param>
public sealed record ScheduleReport(
    string Title, bool Preview, string SolverVersion, string Status, double Covered, double Bound, string Unit,
    double Gap, string Proof)
{
    /// <summary>How people get to a stop.</summary>
    public required SitingOption Option { get; init; }

    /// <summary>How teams drive.</summary>
    public required SitingOption DrivingOption { get; init; }

    /// <summary>The edition of the DeSO.</summary>
    public required string Edition { get; init; }

    /// <summary>Of which time the numbers are.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Where the numbers are from, a sentence.</summary>
    public required string Source { get; init; }

    /// <summary>All that is counted, those who are served today among it.</summary>
    public required SitingDemandTotal Demand { get; init; }

    /// <summary>The people who are covered.</summary>
    public required long People { get; init; }

    /// <summary>The people who are left out, as they have a clinic of today within the time.</summary>
    public required long PeopleServedToday { get; init; }

    /// <summary>The stops that are kept.</summary>
    public required IReadOnlyList<KeptStop> Stops { get; init; }

    /// <summary>How many stops there were to choose from.</summary>
    public required int StopsInAll { get; init; }

    /// <summary>The teams with their days.</summary>
    public required IReadOnlyList<ScheduledTeam> Teams { get; init; }

    /// <summary>All hours on the road during the schedule.</summary>
    public required double RoadHours { get; init; }

    /// <summary>All hours at stops during the schedule.</summary>
    public required double StopHours { get; init; }

    /// <summary>What stands in the way of covering more.</summary>
    public required IReadOnlyList<ScheduleLimit> Limits { get; init; }

    /// <summary>Fixed sites beside it; null in a preview.</summary>
    public FixedComparison? Fixed { get; init; }

    /// <summary>How people are covered, area by area.</summary>
    public required IReadOnlyList<CoveredArea> Areas { get; init; }

    /// <summary>What it means, in sentences.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>What must be known about it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
