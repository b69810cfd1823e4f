using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Profiles;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A value in one sense.</summary>
/// <param name="Geography">The geography's id: <c>nearest</c>, <c>responsible</c>, <c>listed</c>.</param>
public sealed record CareGeographyValue(string Geography, CareValueResponse Value);

/// <summary>How many people of an age, in every sense that there is.</summary>
public sealed record CareAgeResponse(string Age, IReadOnlyList<CareGeographyValue> Values);

/// <summary>The listed less the residents, in the indicator's unit; not tested, as many are both.</summary>
/// <param name="Residents">The geography of the residents.</param>
/// <param name="Estimated">Whether the listed are estimated from areas.</param>
public sealed record CareDifferenceResponse(
    string Residents, double Resident, double Listed, double Difference, bool Estimated, string Text);

/// <summary>One indicator of a clinic's profile.</summary>
/// <param name="Value">In the sense that was asked for.</param>
/// <param name="Beside">In all senses.</param>
/// <param name="Compared">County and country, with what the difference is worth.</param>
/// <param name="Rank">Among the county's clinics in the same sense.</param>
public sealed record CareIndicatorResponse(
    string Id, string Title, string Group, string Unit, int Decimals, string Polarity, CareValueResponse Value,
    IReadOnlyList<CareGeographyValue> Beside, IReadOnlyList<ComparedResponse> Compared, RankResponse? Rank,
    CareDifferenceResponse? Difference);

/// <summary>CNI of the listed in one month or year, as SCB counted it.</summary>
/// <param name="Reference">The country's year and raw value that is 1 on the relative scale.</param>
public sealed record ListedCniPoint(
    string Period, CareValueResponse? Raw, CareValueResponse? Relative, CniReference? Reference);

/// <summary>What is 1 on the relative scale.</summary>
public sealed record CniReference(string Name, string Period, double Raw);

/// <summary>CNI of the listed.</summary>
/// <param name="Ordered">Month by month as SCB counted it; empty where it was not ordered.</param>
/// <param name="Estimated">Estimated from areas, raw and relative; null where no listing may be shown.</param>
/// <param name="EstimatedText">What must be said of the estimate.</param>
/// <param name="Covered">The share of the clinic's listed people that the estimate rests on; null where not known.
/// </param>
public sealed record ListedCniResponse(
    IReadOnlyList<ListedCniPoint> Ordered, ListedCniPoint? Estimated, string EstimatedText, double? Covered);

/// <summary>A clinic's profile.</summary>
/// <param name="Geographies">The senses that the clinic has a catchment in.</param>
/// <param name="People">How many people, in every sense.</param>
/// <param name="Responsibility">What responsibility for an area is, and is not.</param>
public sealed record CareProfileResponse(
    CareCenterResponse CareCenter, CareGeographyResponse Geography,
    IReadOnlyList<CareGeographyResponse> Geographies, string? Period, AreaReference? County,
    IReadOnlyList<CareGeographyValue> People, IReadOnlyList<CareAgeResponse> Ages, ListedCniResponse ListedCni,
    IReadOnlyList<CareIndicatorResponse> Indicators, IReadOnlyList<string> Notes, string Responsibility,
    string Snapshot);
