using Omradesprofiler.Findings;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>A schedule ready to be solved.</summary>
/// <param name="Request">The request with all that it left unsaid.</param>
/// <param name="Places">People, places and their times, and the problem of fixed sites at the same places.</param>
/// <param name="Problem">The problem of the teams.</param>
/// <param name="Stops">The number of each stop among the places.</param>
/// <param name="Bases">The number of each base among the places.</param>
/// <param name="Driving">How teams drive.</param>
public sealed record ScheduleScenario(
    ScheduleRequest Request, SitingScenario Places, ScheduleProblem Problem, IReadOnlyList<int> Stops,
    IReadOnlyList<int> Bases, TravelOption Driving)
{
    /// <summary>The points of demand that have a clinic of today within the time, and are left out.</summary>
    public required IReadOnlyList<bool> IsServed { get; init; }

    /// <summary>A stop by the problem's number.</summary>
    public SitingSite StopOf(int stop) => Places.Plan.Sites[Stops[stop]];

    /// <summary>Where a team begins and ends.</summary>
    public SitingSite BaseOf(int team) => Places.Plan.Sites[Bases[Problem.Teams[team].Base]];
}

/// <summary>A problem that could be made, or everything that stands in the way.</summary>
/// <param name="Ready">The problem; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, with numbers.</param>
public sealed record ScheduleBuilding(ScheduleScenario? Ready, IReadOnlyList<RequestFault> Faults);
