using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Priorities;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>One clinic's priority.</summary>
/// <param name="ObservedRank">The rank by the values as they are, not drawn towards the mean.</param>
/// <param name="Place"><c>chosen</c>, <c>chosenUnsure</c>, <c>notTold</c> or <c>outside</c>.</param>
/// <param name="Probability">The share of the draws in which it is chosen; null where no uncertainty is known.</param>
/// <param name="AboveLast">The share of the draws in which it has more need than the last of those chosen.</param>
/// <param name="Value">The value drawn towards the mean, which the rank is made from.</param>
/// <param name="Need">What it was ranked by.</param>
public sealed record CarePriorityRow(
    CareCenterName CareCenter, int Rank, int Of, int ObservedRank, string Place, string PlaceText,
    RankIntervalResponse? RankInterval, double? Probability, double? ExpectedRank, double? AboveLast, double Value,
    IntervalResponse? Interval, double ObservedValue, double Need, double? People);

/// <summary>A clinic without a place in the order.</summary>
public sealed record CareUnranked(CareCenterName CareCenter, string ReasonText);

/// <summary>The clinics with the greatest need.</summary>
/// <param name="Stamp"><c>skattat från områden</c> where the listed are estimated from areas; null elsewhere.</param>
/// <param name="Priorities">All clinics with a value, most need first; those chosen are marked.</param>
/// <param name="Method">What was done, in words.</param>
public sealed record CarePriorityList(
    CareGeographyResponse Geography, string Indicator, string Title, string Unit, string Period, string By, int Top,
    int Chosen, string? Stamp, IReadOnlyList<CarePriorityRow> Priorities, IReadOnlyList<CareUnranked> Unranked,
    SimulationResponse Simulation, IReadOnlyList<string> Method, string Responsibility, string Snapshot);
