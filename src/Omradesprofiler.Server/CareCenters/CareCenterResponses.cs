using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A clinic where only its name is needed.</summary>
/// <param name="Kind"><c>clinic</c>, <c>digital</c>, <c>hospitalUnit</c>, <c>other</c>, or <c>elsewhere</c> for what
/// stands in a clinic's place in listings.</param>
public sealed record CareCenterName(string Id, string Name, string Kind)
{
    public static CareCenterName Of(string code, SnapshotManifest manifest) =>
        manifest.CareCenters.FirstOrDefault(one => one.Code == code) is { } known
            ? new CareCenterName(known.Code, known.Name, KindOf(known.Kind))
            : new CareCenterName(code, code, KindOf(CareCenterKind.Other));

    public static string KindOf(CareCenterKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

/// <summary>Where a clinic is: SWEREF 99 TM in metres, and WGS 84 in degrees.</summary>
public sealed record CareCenterPlace(double Easting, double Northing, double Longitude, double Latitude)
{
    public static CareCenterPlace? Of(PlanePoint? place)
    {
        if (place is not { } point)
            return null;
        var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(point.Easting, point.Northing);
        return new CareCenterPlace(point.Easting, point.Northing, Math.Round(longitude, 6), Math.Round(latitude, 6));
    }
}

/// <summary>A clinic as the list has it.</summary>
/// <param name="Listed">How many the list says are listed there.</param>
/// <param name="Full">Whether as many are listed as its cap allows.</param>
/// <param name="Geographies">The geographies that it has a catchment in.</param>
public sealed record CareCenterResponse(
    string Id, string Name, string Kind, CareCenterPlace? Place, AreaReference? Municipality, string? Owner,
    int? Capacity, int? ListingCap, int? Listed, bool Full, DateOnly? Opened, DateOnly? Closed,
    IReadOnlyList<string> Geographies);

public sealed record CareCenterList(IReadOnlyList<CareCenterResponse> CareCenters, int Total, string Snapshot);

/// <summary>One clinic.</summary>
/// <param name="Responsibility">What responsibility for an area is, and is not.</param>
public sealed record CareCenterAnswer(CareCenterResponse CareCenter, string Responsibility, string Snapshot);
