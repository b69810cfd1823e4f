using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Server.Areas;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A sense in which areas belong to clinics.</summary>
/// <param name="Kind"><c>nearest</c>, <c>responsible</c>, <c>listed</c> or <c>other</c>.</param>
/// <param name="Estimated">Whether some area is shared between clinics, so that its numbers are estimates.</param>
/// <param name="Rule">How it came about, in words.</param>
/// <param name="DecidedOn">The snapshot that it was decided on; null where it was not decided here.</param>
public sealed record CareGeographyResponse(
    string Id, string Kind, string Name, string Edition, bool Estimated, string Rule, string? DecidedOn,
    string? Decision, int CareCenters, int AreasWithout)
{
    public static CareGeographyResponse Of(CareGeography one) => new(
        one.Id, JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()), one.Name, one.Edition.Slug, !one.IsWhole,
        one.Rule, one.DecidedOn, one.Decision, one.CareCenters.Count, one.Residual().Count(left => left > 1e-9));
}

public sealed record CareGeographyList(
    IReadOnlyList<CareGeographyResponse> CareGeographies, int Total, string Responsibility, string Snapshot);

/// <summary>How much of an area belongs to a clinic.</summary>
/// <param name="Weight">The share of the area's people, 0–1.</param>
public sealed record CareShareResponse(CareCenterName CareCenter, double Weight);

/// <summary>An area with the clinics that it belongs to.</summary>
/// <param name="Residual">The share of its people that belongs to no clinic.</param>
public sealed record CareAreaResponse(
    AreaReference Area, IReadOnlyList<CareShareResponse> CareCenters, double Residual);

/// <summary>A geography, area by area.</summary>
/// <param name="Responsibility">What responsibility for an area is, and is not.</param>
public sealed record CareGeographyAnswer(
    CareGeographyResponse CareGeography, IReadOnlyList<CareAreaResponse> Areas, int Total, string Responsibility,
    string Snapshot);
