using Omradesprofiler.Areas;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Areas;

/// <summary>An area where only its name is needed.</summary>
public sealed record AreaReference(string Level, string Code, string? Edition, string Name, string Label)
{
    public static AreaReference Of(Area area) =>
        new(area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.Label);
}

/// <summary>An area with what it lies in and where it is.</summary>
/// <param name="Bounds">West, south, east, north in WGS 84 degrees; null for areas without a boundary.</param>
/// <param name="LabelPoint">Longitude and latitude of a point inside.</param>
public sealed record AreaResponse(
    string Level, string Code, string? Edition, string Name, string Label,
    string? RegsoCode, string? RegsoName, string? MunicipalityCode, string? MunicipalityName,
    string? CountyCode, string? CountyName, double[]? Bounds, double[]? LabelPoint)
{
    public static AreaResponse Of(Area area, Snapshot snapshot)
    {
        var chain = snapshot.Register.TreeOf(area.Id).AncestorsOf(area).Prepend(area).ToDictionary(a => a.Id.Level);
        var (regso, municipality, county) = (
            chain.GetValueOrDefault(AreaLevel.Regso), chain.GetValueOrDefault(AreaLevel.Municipality),
            chain.GetValueOrDefault(AreaLevel.County));
        var place = snapshot.Places.GetValueOrDefault(area.Id);
        return new AreaResponse(
            area.Id.Level.Slug(), area.Code, area.Id.Edition?.Name, area.Name, area.Label, regso?.Code, regso?.Name,
            municipality?.Code, municipality?.Name, county?.Code, county?.Name,
            place is null ? null : Degrees(place.Bounds.MinX, place.Bounds.MinY, place.Bounds.MaxX, place.Bounds.MaxY),
            place is null ? null : Degrees(place.LabelLongitude, place.LabelLatitude));
    }

    /// <summary>To the metre: more digits would be a third of a long list.</summary>
    private static double[] Degrees(params double[] values) => [.. values.Select(value => Math.Round(value, 5))];
}

public sealed record AreaList(IReadOnlyList<AreaResponse> Areas, int Total, string Snapshot);

public sealed record AreaAnswer(AreaResponse Area, string Snapshot);
