using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.MobileTeams.Requests;

/// <summary>
/// What a schedule is asked for with: read from JSON, and kept with every result, so that it can be made again.
/// </summary>
public sealed record ScheduleRequest
{
    /// <summary>Who is to be served.</summary>
    public SitingDemand Demand { get; init; } = new();

    /// <summary>How people get to a stop; null for the adopted way.</summary>
    public string? Option { get; init; }

    /// <summary>How teams drive; null for the people's way where that is by car, else the first by car.</summary>
    public string? DrivingOption { get; init; }

    /// <summary>Where stops can be.</summary>
    public SitingCandidates Stops { get; init; } = new();

    /// <summary>Whether those who have a clinic of today within the time are left out (keep), or all are counted
    /// (ignore).</summary>
    public ExistingRule Existing { get; init; } = ExistingRule.Ignore;

    /// <summary>The kinds of place that may be stops, <c>bygdegård</c>; null for all.</summary>
    public IReadOnlyList<string>? StopKinds { get; init; }

    /// <summary>Within how many minutes of a stop somebody is covered.</summary>
    public int ReachMinutes { get; init; }

    /// <summary>Working days of the schedule.</summary>
    public int Days { get; init; } = ScheduleLimits.UsualDays;

    /// <summary>At most how many working days there are from one visit to the next.</summary>
    public int EveryDays { get; init; } = ScheduleLimits.UsualEveryDays;

    /// <summary>How long a visit takes, minutes.</summary>
    public int StopMinutes { get; init; } = ScheduleLimits.UsualStopMinutes;

    /// <summary>How many times longer ways by car take: 1 on bare roads, 1.2 on winter roads.</summary>
    public decimal WinterFactor { get; init; } = 1;

    /// <summary>When days begin, minutes after midnight.</summary>
    public int StartMinute { get; init; } = ScheduleLimits.UsualStart;

    /// <summary>The teams.</summary>
    public IReadOnlyList<TeamRequest> Teams { get; init; } = [];

    /// <summary>How many fixed sites to compare with; null for as many as there are teams.</summary>
    public int? FixedSites { get; init; }
}

/// <summary>A team that is asked for.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Base">The code of the clinic, candidate or drawn place where its days begin and end.</param>
public sealed record TeamRequest(string Name, string Base)
{
    /// <summary>How long it may drive in a day, minutes.</summary>
    public int DrivingMinutes { get; init; } = ScheduleLimits.UsualDriving;

    /// <summary>How long a day may be, driving and stops together, minutes.</summary>
    public int DayMinutes { get; init; } = ScheduleLimits.UsualDay;

    /// <summary>How many stops a day may have.</summary>
    public int StopsPerDay { get; init; } = ScheduleLimits.UsualStops;

    /// <summary>The days of the schedule on which it works, from 1, ascending; null for all.</summary>
    public IReadOnlyList<int>? WorkingDays { get; init; }
}
