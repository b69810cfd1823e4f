using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Sitings;

/// <summary>A feature of a siting.</summary>
public sealed record SitingFeature(string Type, object Geometry, object Properties);

/// <summary>A siting's sites and lines.</summary>
public sealed record SitingFeatures(string Type, IReadOnlyList<SitingFeature> Features, SitingAnswer Siting);

/// <summary>A siting as GeoJSON: its sites as points, and a line from each DeSO to each site that its people go to.
/// </summary>
public static class SitingGeoJson
{
    public static SitingFeatures Of(SitingAnswer answer)
    {
        var report = answer.Siting.Result!;
        var sites = report.Sites.ToDictionary(site => site.Code, StringComparer.Ordinal);
        return new SitingFeatures(
            "FeatureCollection",
            [
                .. report.Sites.Select(SiteOf),
                .. report.Allocation.Where(row => row.Site is not null).Select(row => LineOf(row, sites[row.Site!])),
            ],
            answer with { Siting = answer.Siting with { Result = report with { Allocation = [] } } });
    }

    private static SitingFeature SiteOf(ChosenSite site) => new(
        "Feature", new { Type = "Point", Coordinates = new[] { site.Longitude, site.Latitude } },
        new
        {
            Feature = "site",
            site.Code,
            site.Name,
            site.Kind,
            site.SiteKind,
            site.IsNew,
            site.IsExisting,
            site.People,
            site.MeanMinutes,
            site.WorstMinutes,
        });

    private static SitingFeature LineOf(AllocationRow row, ChosenSite site) => new(
        "Feature",
        new
        {
            Type = "LineString",
            Coordinates = new[] { new[] { row.Longitude, row.Latitude }, new[] { site.Longitude, site.Latitude } },
        },
        new
        {
            Feature = "allocation",
            Area = row.Area.Code,
            row.Area.Label,
            row.Area.Edition,
            row.People,
            row.Share,
            row.Minutes,
            row.TodayMinutes,
            row.Site,
            SiteName = site.Name,
            site.IsNew,
        });
}
