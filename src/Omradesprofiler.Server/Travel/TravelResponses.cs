using Omradesprofiler.Server.Areas;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Travel;

/// <summary>A way to travel.</summary>
/// <param name="Label">What must stand where its times are shown.</param>
/// <param name="Method">How the times were made, and what they leave out.</param>
/// <param name="Adopted">Whether "nearest" and area responsibility go by it.</param>
/// <param name="CanDraw">Whether times to drawn places, and isochrones, can be worked out.</param>
public sealed record TravelOptionResponse(
    string Id, string Name, string Mode, string Kind, string KindText, string Label, string Method, bool Adopted,
    string? Source, string? Checksum, double? DetourFactor, double? KilometersPerHour, bool CanDraw);

/// <summary>The ways to travel that there are times for.</summary>
/// <param name="Adopted">The id of the adopted one; null where the straight line decides.</param>
/// <param name="Edition">The edition of the DeSO that times are from.</param>
public sealed record TravelOptionList(
    IReadOnlyList<TravelOptionResponse> Options, string? Adopted, string? Edition, int Total, string Snapshot);

/// <summary>A way to travel that was adopted just now.</summary>
/// <param name="NewSnapshot">The snapshot in which it is.</param>
public sealed record AdoptionAnswer(TravelOptionResponse Option, string NewSnapshot, string Snapshot);

/// <summary>The time from a DeSO to a clinic: the mean of its people who can get there.</summary>
/// <param name="Minutes">Null where none of them can.</param>
public sealed record TravelTimeRow(string From, string To, double? Minutes);

/// <summary>Times from DeSO to clinics.</summary>
public sealed record TravelTimeList(
    TravelOptionResponse Option, string Edition, IReadOnlyList<TravelTimeRow> Times, int Total, string Snapshot);

/// <summary>A place where a health hub could be.</summary>
/// <param name="Kind">What is there; null where the list does not say.</param>
/// <param name="NearestArea">The DeSO where the nearest people live; null where nothing is known of travel.</param>
public sealed record CandidateSiteResponse(
    string Code, string Name, string? Kind, double Longitude, double Latitude, double Easting, double Northing,
    string? Municipality, AreaReference? NearestArea);

/// <summary>How many candidates there are of a kind.</summary>
public sealed record CandidateKindCount(string? Kind, int Count);

/// <summary>The places where a health hub could be.</summary>
public sealed record CandidateSiteList(
    IReadOnlyList<CandidateSiteResponse> CandidateSites, IReadOnlyList<CandidateKindCount> Kinds, int Total,
    string Snapshot);

/// <summary>The siting that accessibility is told after.</summary>
/// <param name="MadeOn">The snapshot that it was made on.</param>
public sealed record AccessibilitySiting(long Id, int Version, string Name, string Existing, string MadeOn);

/// <summary>People who can get to no clinic.</summary>
public sealed record WithoutWay(long People, IReadOnlyList<AreaReference> Areas);

/// <summary>People whose times the file does not have.</summary>
/// <param name="Text">The same in words; null where there are none.</param>
public sealed record UnknownTimes(long People, IReadOnlyList<AreaReference> Areas, string? Text);

/// <summary>A fifth of the people, by need.</summary>
/// <param name="Group">1 is the fifth with the least need, 5 the one with the most.</param>
public sealed record AccessibilityGroup(
    int Group, string Name, long People, double CniFrom, double CniTo, PeopleTimes Today, PeopleTimes? After);

/// <summary>The difference between the fifths with the most and the least need.</summary>
public sealed record AccessibilityGap(
    double? MeanMinutes, double Within10, double? AfterMeanMinutes, double? AfterWithin10, string Text);

/// <summary>An area's times.</summary>
public sealed record AccessibilityArea(AreaReference Area, long People, PeopleTimes Today, PeopleTimes? After);

/// <summary>How long people have to the nearest open clinic.</summary>
/// <param name="CareCenters">The open, physical clinics that were counted.</param>
/// <param name="Texts">The same in sentences.</param>
public sealed record AccessibilityAnswer(
    TravelOptionResponse Option, string Edition, AreaReference Within, IReadOnlyList<string> Periods, int CareCenters,
    long People, long Reached, WithoutWay Unreachable, PeopleTimes Today, PeopleTimes? After,
    AccessibilitySiting? Siting, IReadOnlyList<AccessibilityGroup> Groups, AccessibilityGap? Gap,
    IReadOnlyList<AccessibilityArea> Areas, IReadOnlyList<string> Texts, string Method, string Source,
    string Snapshot)
{
    /// <summary>Those whose times are not known; in no other number.</summary>
    public required UnknownTimes Unknown { get; init; }
}
