namespace Omradesprofiler.Siting.Scenarios;

/// <summary>An area as answers name it.</summary>
/// <param name="Level"><c>deso</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Edition">The edition; null where the level has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">The name with what tells it from others of the same.</param>
public sealed record SitingArea(string Level, string Code, string? Edition, string Name, string Label);

/// <summary>A site as answers name it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
public sealed record SiteReference(string Code, string Name);

/// <summary>The way to travel that times are of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mode"><c>car</c> …</param>
/// <param name="Kind"><c>network</c>, <c>file</c> or <c>straightLine</c>.</param>
/// <param name="Label">What must stand where its times are shown.</param>
/// <param name="Method">How the times were made.</param>
public sealed record SitingOption(string Id, string Name, string Mode, string Kind, string Label, string Method);

/// <summary>People within a time.</summary>
/// <param name="Minutes">The time.</param>
/// <param name="People">How many have no longer.</param>
/// <param name="Share">Of all people, 0–1.</param>
public sealed record PeopleWithin(int Minutes, long People, double Share);

/// <summary>How long people have; over people, not over areas.</summary>
/// <param name="People">All of them.</param>
/// <param name="Reached">Those who have a way; the minutes are theirs.</param>
/// <param name="MeanMinutes">The mean; null where nobody has a way.</param>
/// <param name="MedianMinutes">Half have no longer.</param>
/// <param name="P90Minutes">Nine of ten have no longer.</param>
/// <param name="WorstMinutes">The longest.</param>
/// <param name="Within">Those within 5, 10, 20 and 30 minutes.</param>
public sealed record PeopleTimes(
    long People, long Reached, double? MeanMinutes, double? MedianMinutes, double? P90Minutes, double? WorstMinutes,
    IReadOnlyList<PeopleWithin> Within)
{
    /// <summary>The mean time to the second nearest; null where it was not asked for, or nobody has one.</summary>
    public double? SecondMeanMinutes { get; init; }
}

/// <summary>The times of a fifth of the people, by need.</summary>
/// <param name="Group">1 is the fifth with the least need, 5 the one with the most.</param>
/// <param name="Name">What it is called.</param>
/// <param name="People">How many they are.</param>
/// <param name="CniFrom">The lowest index of its areas.</param>
/// <param name="CniTo">The highest index of its areas.</param>
/// <param name="Before">Their times today.</param>
/// <param name="After">Their times in the placement.</param>
public sealed record NeedGroupTimes(
    int Group, string Name, long People, double CniFrom, double CniTo, PeopleTimes Before, PeopleTimes After);

/// <summary>The difference between the fifth with the most need and the one with the least.</summary>
/// <param name="BeforeMinutes">Mean minutes today, most minus least.</param>
/// <param name="AfterMinutes">The same in the placement.</param>
/// <param name="BeforeWithin10">Share within ten minutes today, most minus least.</param>
/// <param name="AfterWithin10">The same in the placement.</param>
/// <param name="Text">The same in words.</param>
public sealed record NeedGap(
    double? BeforeMinutes, double? AfterMinutes, double BeforeWithin10, double AfterWithin10, string Text);

/// <summary>What the points of demand are.</summary>
/// <param name="Kind"><c>squares</c> or <c>deso</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Text">The same in words.</param>
public sealed record SitingPointCount(string Kind, int Count, string Text);

/// <summary>Who is served.</summary>
/// <param name="Kind"><c>people</c> …</param>
/// <param name="Text">What is counted.</param>
/// <param name="Total">The sum of what is counted.</param>
/// <param name="People">The people of the area.</param>
public sealed record SitingDemandTotal(string Kind, string Text, double Total, long People);

/// <summary>What a chosen site is worth.</summary>
/// <param name="Objective">How much worse the objective is without it.</param>
/// <param name="Share">That, of the objective.</param>
/// <param name="Text">The same in words.</param>
public sealed record SiteMarginal(double Objective, double Share, string Text);

/// <summary>A chosen site.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind"><c>candidate</c>, <c>careCenter</c> or <c>drawn</c>.</param>
/// <param name="SiteKind">What is there; null where not known.</param>
/// <param name="IsNew">Whether it is no clinic of today.</param>
/// <param name="IsRequired">Whether it had to be chosen.</param>
/// <param name="IsExisting">Whether it is a clinic of today.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Municipality">The code of its municipality; null where not known.</param>
/// <param name="People">Those who go there.</param>
/// <param name="Weight">What they count.</param>
/// <param name="MeanMinutes">Their mean time; null where nobody goes there.</param>
/// <param name="WorstMinutes">Their longest time.</param>
/// <param name="SnapMeters">How far it lies from its road; null where times are not along roads.</param>
/// <param name="Marginal">What it is worth; null where that is not told.</param>
public sealed record ChosenSite(
    string Code, string Name, string Kind, string? SiteKind, bool IsNew, bool IsRequired, bool IsExisting,
    double Longitude, double Latitude, string? Municipality, long People, double Weight, double? MeanMinutes,
    double? WorstMinutes, double? SnapMeters, SiteMarginal? Marginal);

/// <summary>The candidates that there were.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Allowed">Those that could be chosen.</param>
/// <param name="Required">Those that had to be.</param>
/// <param name="Forbidden">Those that could not be.</param>
/// <param name="NotReached">Those that there are no times for: far from every road, or not in the file.</param>
/// <param name="FarFromRoad">Those that lie more than 100 metres from their road.</param>
public sealed record CandidateCounts(
    int Total, int Allowed, int Required, int Forbidden, IReadOnlyList<CandidateNotReached> NotReached,
    IReadOnlyList<CandidateFarFromRoad> FarFromRoad);

/// <summary>A candidate that lies a bit from its road.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Meters">How far.</param>
public sealed record CandidateFarFromRoad(string Code, string Name, double Meters);

/// <summary>A candidate that there are no times for.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">Why.</param>
public sealed record CandidateNotReached(string Code, string Name, string Text);

/// <summary>Where an area's people, or a part of them, go.</summary>
/// <param name="Area">The DeSO.</param>
/// <param name="People">How many.</param>
/// <param name="Site">The code of the site; null where no chosen site can be reached.</param>
/// <param name="Share">The share of the area's people, 0–1.</param>
/// <param name="Minutes">Their mean time to it.</param>
/// <param name="TodayMinutes">Their mean time to the nearest clinic today.</param>
/// <param name="Longitude">The middle of the area's people, degrees.</param>
/// <param name="Latitude">The middle of the area's people, degrees.</param>
public sealed record AllocationRow(
    SitingArea Area, long People, string? Site, double Share, double? Minutes, double? TodayMinutes,
    double Longitude, double Latitude);

/// <summary>People who can get to no chosen site.</summary>
/// <param name="People">How many.</param>
/// <param name="Areas">Where.</param>
/// <param name="Text">The same in words; null where there are none.</param>
public sealed record UnreachablePeople(long People, IReadOnlyList<UnreachableArea> Areas, string? Text);

/// <summary>An area with people who can get to no chosen site.</summary>
/// <param name="Area">The DeSO.</param>
/// <param name="People">How many of its people.</param>
public sealed record UnreachableArea(SitingArea Area, long People);

/// <summary>The best placement of so many sites.</summary>
/// <param name="Sites">New sites where today's are kept, else all.</param>
/// <param name="Objective">The objective; null where there is no placement.</param>
/// <param name="Bound">What is proven.</param>
/// <param name="Gap">How far from the best at most, 0–1.</param>
/// <param name="MeanMinutes">The mean time of people.</param>
/// <param name="Within">People within 5, 10, 20 and 30 minutes.</param>
/// <param name="Gain">How much better the objective is than with one fewer; null at the first.</param>
/// <param name="Chosen">The codes of the chosen sites that are no clinics of today.</param>
public sealed record CurvePoint(
    int Sites, double? Objective, double? Bound, double? Gap, double? MeanMinutes,
    IReadOnlyList<PeopleWithin> Within, double? Gain, IReadOnlyList<string> Chosen);

/// <summary>Another placement that is nearly as good.</summary>
/// <param name="Instead">The chosen site.</param>
/// <param name="InsteadName">What it is called.</param>
/// <param name="With">The one that could stand in its place.</param>
/// <param name="WithName">What it is called.</param>
/// <param name="Objective">The objective then.</param>
/// <param name="Change">How much worse, of the objective.</param>
/// <param name="Text">The same in words.</param>
public sealed record NearTieRow(
    string Instead, string InsteadName, string With, string WithName, double Objective, double Change, string Text);

/// <summary>Today's clinics beside the best placement of as many.</summary>
/// <param name="CareCenters">Clinics of the area.</param>
/// <param name="Objective">What they are worth.</param>
/// <param name="BestObjective">What the best known placement of as many is worth.</param>
/// <param name="BestBound">What is proven of it.</param>
/// <param name="BestChosen">Its sites.</param>
/// <param name="Change">How much worse today's are, of the best one's objective.</param>
/// <param name="Text">The same in words.</param>
public sealed record TodayComparison(
    int CareCenters, double Objective, double BestObjective, double BestBound, IReadOnlyList<SiteReference> BestChosen,
    double Change, string Text);

/// <summary>A placement with what is proven of it and what it means for people. Same problem, same report.</summary>
/// <param name="Model"><c>pMedian</c> …</param>
/// <param name="ModelText">The same in words.</param>
/// <param name="Preview">Whether it was made quickly, to be looked at.</param>
/// <param name="SolverVersion">The solver.</param>
/// <param name="Status"><c>optimal</c> or <c>feasible</c>.</param>
/// <param name="Objective">What was reached.</param>
/// <param name="ObjectiveUnit">What that is counted in.</param>
/// <param name="ObjectiveText">What was reached, in words.</param>
/// <param name="Bound">Proven: no placement does better than this.</param>
/// <param name="Gap">How far from the best the placement can be at most, 0–1.</param>
/// <param name="Proof">The same in words.</param>
public sealed record SitingReport(
    string Model, string ModelText, bool Preview, string SolverVersion, string Status, double Objective,
    string ObjectiveUnit, string ObjectiveText, double Bound, double Gap, string Proof)
{
    /// <summary>The way to travel.</summary>
    public required SitingOption Option { get; init; }

    /// <summary>The edition of the DeSO.</summary>
    public required string Edition { get; init; }

    /// <summary>Of which time the numbers are.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Where the numbers are from, a sentence.</summary>
    public required string Source { get; init; }

    /// <summary>What the points of demand are.</summary>
    public required SitingPointCount Points { get; init; }

    /// <summary>Who is served.</summary>
    public required SitingDemandTotal Demand { get; init; }

    /// <summary>The chosen sites: new ones first.</summary>
    public required IReadOnlyList<ChosenSite> Sites { get; init; }

    /// <summary>Clinics of today that are not among the chosen.</summary>
    public required IReadOnlyList<SiteReference> Removed { get; init; }

    /// <summary>The candidates that there were.</summary>
    public required CandidateCounts Candidates { get; init; }

    /// <summary>Where people go, area by area.</summary>
    public required IReadOnlyList<AllocationRow> Allocation { get; init; }

    /// <summary>To the nearest open clinic today.</summary>
    public required PeopleTimes Before { get; init; }

    /// <summary>To the site that they go to.</summary>
    public required PeopleTimes After { get; init; }

    /// <summary>What before and after are.</summary>
    public required string BeforeText { get; init; }

    /// <summary>By fifths of need; empty where there is no index.</summary>
    public required IReadOnlyList<NeedGroupTimes> Groups { get; init; }

    /// <summary>The difference between them; null where there is no index.</summary>
    public NeedGap? NeedGap { get; init; }

    /// <summary>People who can get to no chosen site.</summary>
    public required UnreachablePeople Unreachable { get; init; }

    /// <summary>People whose times the file does not have: in no number.</summary>
    public UnreachablePeople Unknown { get; init; } = new(0, [], null);

    /// <summary>The best placements of 1, 2, … sites; empty in a preview.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>Placements that are nearly as good, best first; empty in a preview.</summary>
    public IReadOnlyList<NearTieRow> NearTies { get; init; } = [];

    /// <summary>Today's clinics beside the best of as many; null where that is not asked for by the model.</summary>
    public TodayComparison? Today { get; init; }

    /// <summary>What it means, in sentences.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>What must be known about it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>Why there is no placement.</summary>
/// <param name="Text">Swedish.</param>
/// <param name="IsProven">Whether it is proven that there is none.</param>
public sealed record SitingRefusal(string Text, bool IsProven);
