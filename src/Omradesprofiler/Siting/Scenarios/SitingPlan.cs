using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>A siting that is understood, before any time is known.</summary>
/// <param name="Request">The request with all that it left unsaid: option, areas, points.</param>
/// <param name="Option">The way to travel.</param>
/// <param name="Layer">The DeSO.</param>
/// <param name="Areas">The DeSO that demand is from, ascending.</param>
/// <param name="Origins">The numbers of their origins, area by area.</param>
/// <param name="Points">The points of demand with their people, and the weight of each beside it.</param>
/// <param name="Weights">The weight of each point, in people or what is counted.</param>
/// <param name="Sites">The places that take part: clinics, candidates, drawn ones.</param>
public sealed record SitingPlan(
    SitingRequest Request, TravelOption Option, AreaLayer Layer, IReadOnlyList<int> Areas,
    IReadOnlyList<int> Origins, IReadOnlyList<TravelOrigin> Points, IReadOnlyList<double> Weights,
    IReadOnlyList<SitingSite> Sites)
{
    /// <summary>What is counted, Swedish: <c>Invånare</c>.</summary>
    public required string DemandText { get; init; }

    /// <summary>The periods of the numbers, Swedish: <c>Folkmängd 2024</c>.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The source records that numbers came from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The need of each DeSO of the layer; NaN where not known or not released; empty where there is none.
    /// </summary>
    public required IReadOnlyList<double> Need { get; init; }

    /// <summary>The numbers of the area's origins that the way to travel says nothing of; not among the points.
    /// </summary>
    public IReadOnlyList<int> Unknown { get; init; } = [];

    /// <summary>Whether the points are DeSO.</summary>
    public bool IsByDeso => Request.Demand.Points == DemandPoints.Deso;

    /// <summary>Times that have to be found.</summary>
    public long Pairs => (long)Origins.Count * Sites.Count;
}

/// <summary>A plan, or everything that stands in the way.</summary>
/// <param name="Plan">The plan; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, with numbers.</param>
public sealed record SitingPlanning(SitingPlan? Plan, IReadOnlyList<RequestFault> Faults);
