using Omradesprofiler.Findings;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>A siting ready to be solved.</summary>
/// <param name="Plan">What was understood; its sites have the rules that are left once times are known.</param>
/// <param name="Problem">The problem: a demand a point, a site a place.</param>
/// <param name="ExistingSites">How many of the required sites are clinics of today.</param>
/// <param name="NotReached">The places that there are no times for, by number, and why.</param>
public sealed record SitingScenario(
    SitingPlan Plan, SitingProblem Problem, int ExistingSites, IReadOnlyDictionary<int, TravelFault> NotReached)
{
    /// <summary>How far each place lies from its road, metres; empty where times are not along roads.</summary>
    public IReadOnlyList<double> SnapMeters { get; init; } = [];
}

/// <summary>A problem that could be made, or everything that stands in the way.</summary>
/// <param name="Ready">The problem; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, with numbers.</param>
public sealed record SitingBuilding(SitingScenario? Ready, IReadOnlyList<RequestFault> Faults);
