using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Priorities;

/// <summary>A part of the index in this answer.</summary>
/// <param name="Share">Its weight, of all.</param>
/// <param name="Posterior"><c>betaBinomial</c>, <c>gammaPoisson</c>, <c>normal</c> or <c>constant</c>.</param>
/// <param name="Muted">Whether it takes no part, as areas differ by no more than chance in it.</param>
/// <param name="ConstantAreas">In how many areas its value is the same in every draw.</param>
public sealed record PriorityPartResponse(
    string Indicator, string Title, string Unit, string Period, double Share, string Direction, string Transform,
    string Posterior, string PosteriorText, bool Muted, int ConstantAreas);

/// <summary>What one part gives to an area's index.</summary>
/// <param name="Value">The value as observed, in the indicator's unit.</param>
/// <param name="Smoothed">The value drawn towards the mean, which the rank is made from.</param>
/// <param name="Contribution">Contributions add up to the index.</param>
/// <param name="AboveMean">How much more it gives here than in the mean area of the order.</param>
public sealed record ContributionResponse(
    string Indicator, string Title, double Value, double Smoothed, double Contribution, double AboveMean);

public sealed record RankIntervalResponse(int Lower, int Upper, double Confidence);

/// <summary>One area's priority.</summary>
/// <param name="ObservedRank">The rank by the values as published, not drawn towards the mean.</param>
/// <param name="Place"><c>chosen</c>, <c>chosenUnsure</c>, <c>notTold</c> or <c>outside</c>.</param>
/// <param name="Probability">The share of the draws in which it is chosen; null where no uncertainty is known.</param>
/// <param name="AboveLast">The share of the draws in which it has more need than the last of those chosen.</param>
/// <param name="Value">The index, from the smoothed values.</param>
/// <param name="Need">What it was ranked by.</param>
/// <param name="PeopleCumulated">People of this area and of all before it.</param>
/// <param name="Drivers">The indicators that lift it most above the mean area, at most three.</param>
public sealed record PriorityRow(
    AreaReference Area, int Rank, int Of, int ObservedRank, string Place, string PlaceText,
    RankIntervalResponse? RankInterval, double? Probability, double? ExpectedRank, double? AboveLast, double Value,
    IntervalResponse? Interval, double ObservedValue, double Need, double? People, double? PeopleCumulated,
    IReadOnlyList<string> Drivers, IReadOnlyList<ContributionResponse> Contributions);

/// <summary>An area without a place in the order.</summary>
public sealed record UnrankedResponse(
    AreaReference Area, string Indicator, string Status, string? Reason, string? ReasonText);

/// <summary>How the draws were made: the same gives the same.</summary>
/// <param name="Concentration">Of the Dirichlet distribution that weights are drawn from; null for fixed weights.
/// </param>
public sealed record SimulationResponse(
    bool Drawn, int Draws, ulong Seed, string Weights, double? Concentration, string Dependence);

/// <summary>Areas to prioritise.</summary>
/// <param name="Lowest">The index that counts as no need where need is counted in people.</param>
/// <param name="Ranked">How many areas have a place in the order.</param>
/// <param name="PeopleReached">People of the chosen areas.</param>
/// <param name="Priorities">The chosen areas.</param>
/// <param name="NotTold">Areas just outside that can not be told from those chosen; the first of
/// <paramref name="NotToldTotal"/>.</param>
/// <param name="Outside">With <c>rows=all</c> the rest of the ranked areas, in their order; empty otherwise.</param>
/// <param name="Constant">The titles of the indicators whose uncertainty is not known.</param>
/// <param name="Method">What was done, in words, for the reader.</param>
public sealed record PriorityList(
    IndexResponse Index, string Level, string? Edition, string? Within, string By, int? Top, double? Threshold,
    string? Coverage, double? Lowest, int Chosen, int Ranked, double? PeopleReached,
    IReadOnlyList<PriorityRow> Priorities, IReadOnlyList<PriorityRow> NotTold, int NotToldTotal,
    IReadOnlyList<PriorityRow> Outside, IReadOnlyList<UnrankedResponse> Unranked,
    IReadOnlyList<PriorityPartResponse> Parts,
    IReadOnlyList<string> Constant, SimulationResponse Simulation, IReadOnlyList<string> Method, string Source,
    string Snapshot);

/// <summary>Where one area stands in an order, wherever that is.</summary>
/// <param name="Index">What the areas are ordered by.</param>
/// <param name="Period">The period of the values; null where the parts have several.</param>
/// <param name="Within">The area that the others lie in; null for all.</param>
/// <param name="Chosen">How many areas come first.</param>
/// <param name="Ranked">How many areas have a place in the order.</param>
/// <param name="Priority">Its place; null where it has none.</param>
/// <param name="Unranked">Why it has no place; null where it has one.</param>
/// <param name="Method">What was done, in words, for the reader.</param>
public sealed record AreaPriority(
    IndexResponse Index, AreaReference Area, string? Period, AreaReference? Within, int Chosen, int Ranked,
    PriorityRow? Priority, UnrankedResponse? Unranked, SimulationResponse Simulation, IReadOnlyList<string> Method,
    string Source, string Snapshot);
