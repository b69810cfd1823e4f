using Omradesprofiler.Server.Areas;

namespace Omradesprofiler.Server.Places;

/// <summary>A kind of local place.</summary>
/// <param name="Places">How many places of the kind the data hold; 0 where they hold none.</param>
/// <param name="Indicator">The indicator that tells how many people have one near; null where there is none.</param>
public sealed record PlaceKindResponse(
    string Id, string Name, string Plural, string Group, int Places, string? Indicator);

/// <summary>Where a place is known from.</summary>
/// <param name="Reference">What the source calls it.</param>
/// <param name="Date">The day that the source tells of; null where it does not say.</param>
public sealed record PlaceSourceResponse(
    string Id, string Publisher, string Title, string Licence, string? Url, string? Reference, string? Date);

/// <summary>An actor or activity.</summary>
/// <param name="Opening">As the source writes it; null where it does not say.</param>
public sealed record PlaceResponse(
    string Id, string Name, string Kind, string KindName, double Longitude, double Latitude, double Easting,
    double Northing, string? Deso, string? Municipality, string? MunicipalityName, string? Opening, string? Telephone,
    string? Email, string? Web, IReadOnlyList<PlaceSourceResponse> Sources);

/// <summary>Local places.</summary>
/// <param name="Total">How many there are that were asked for, also those that the limit left out.</param>
/// <param name="Licences">What must stand where they are shown.</param>
public sealed record PlaceList(
    IReadOnlyList<PlaceResponse> Places, int Total, IReadOnlyList<string> Licences, string Snapshot);

/// <summary>The kinds that places can be of.</summary>
/// <param name="Total">How many places there are of all kinds.</param>
public sealed record PlaceKindList(
    IReadOnlyList<PlaceKindResponse> Kinds, int Total, IReadOnlyList<string> Licences, string Snapshot);

/// <summary>What a list of places near is about.</summary>
/// <param name="Kind">area, careCenter or point.</param>
/// <param name="Name">Its name, Swedish.</param>
/// <param name="People">How many people it is about; null for a point.</param>
/// <param name="How">Whom the shares and walks are counted from, a Swedish sentence.</param>
public sealed record PlacesFrom(
    string Kind, string Name, AreaReference? Area, string? CareCenter, long? People, string How);

/// <summary>A share of people within a distance.</summary>
/// <param name="Limit">500 m, 1 km, 10 minuter, 15 minuter: in words.</param>
/// <param name="Share">0–1; for a point 1 or 0.</param>
public sealed record PlaceShare(int? Meters, int? Minutes, string Limit, double Share);

/// <summary>The place that most of the people have nearest.</summary>
public sealed record NearestPlace(string Id, string Name, double MeanMeters);

/// <summary>A kind as it is near.</summary>
/// <param name="Places">How many are within the walk of anybody.</param>
/// <param name="Status">near, missing (none within the walk) or unknown (the data hold no place of the kind at all).
/// </param>
/// <param name="Shares">For 500 m and 1 km by the straight line and 10 and 15 minutes on foot.</param>
public sealed record NearbyKind(
    string Id, string Name, string Group, int Places, string Status, IReadOnlyList<PlaceShare> Shares,
    NearestPlace? Nearest);

/// <summary>A place that is near.</summary>
/// <param name="Meters">The straight line, from where it is shortest.</param>
/// <param name="Minutes">The walk, from where it is shortest.</param>
/// <param name="Share">The share of the people who have it within the walk; null for a point.</param>
public sealed record NearbyPlace(PlaceResponse Place, int Meters, double Minutes, double? Share);

/// <summary>What is near: the list to hand out, and what is missing.</summary>
/// <param name="Title">Swedish.</param>
/// <param name="Texts">The same in sentences.</param>
/// <param name="Missing">Names of the kinds that nobody has within the walk.</param>
/// <param name="Total">How many places.</param>
public sealed record PlacesNearbyAnswer(
    string Title, PlacesFrom From, int Minutes, string Walk, IReadOnlyList<string> Texts,
    IReadOnlyList<NearbyKind> Kinds, IReadOnlyList<string> Missing, IReadOnlyList<NearbyPlace> Places, int Total,
    IReadOnlyList<PlaceSourceResponse> Sources, IReadOnlyList<string> Licences, string Limits, string Snapshot);
