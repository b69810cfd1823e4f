using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.Profiles;

namespace Omradesprofiler.Server.DrawnAreas;

/// <summary>A part of a drawn area.</summary>
/// <param name="Share">The share of the DeSO's people, 0–1 in twentieths.</param>
/// <param name="People">How many people that is; null where the DeSO's people are not known.</param>
/// <param name="Method"><c>whole</c>, <c>people</c> or <c>area</c>.</param>
/// <param name="MethodText">The same in words: <c>ytviktad</c>.</param>
public sealed record DrawnPartResponse(
    AreaReference Area, double Share, double? People, string Method, string MethodText);

/// <summary>An indicator of a drawn area beside the county and the country.</summary>
public sealed record DrawnIndicatorResponse(
    string Id, string Title, string Group, string Unit, int Decimals, string Polarity, CareValueResponse Value,
    IReadOnlyList<ComparedResponse> Compared);

/// <summary>An area that somebody has drawn, told from released values and nothing else.</summary>
/// <param name="PeoplePeriod">The year that the people are of; null where they are not known.</param>
/// <param name="IsEstimate">Whether a part of some DeSO takes part, so that every number is an estimate.</param>
/// <param name="Certainty">How sure it is, Swedish sentences.</param>
public sealed record DrawnAreaResponse(
    string Edition, double? People, string? PeoplePeriod, double SquareKilometers, bool IsEstimate,
    IReadOnlyList<string> Certainty, IReadOnlyList<DrawnPartResponse> Parts, AreaReference? County,
    IReadOnlyList<DrawnIndicatorResponse> Indicators, string Snapshot);
