using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc;

public sealed record LandingPage(string Title, string Description, string Attribution, IReadOnlyList<OgcLink> Links);

public sealed record ConformanceDeclaration(IReadOnlyList<string> ConformsTo);

public sealed record CollectionsResponse(
    IReadOnlyList<OgcLink> Links, IReadOnlyList<CollectionResponse> Collections, IReadOnlyList<string> Crs);

/// <param name="Bbox">West, south, east, north in <paramref name="Crs"/>.</param>
public sealed record SpatialExtent(IReadOnlyList<IReadOnlyList<double>> Bbox, string Crs);

public sealed record CollectionExtent(SpatialExtent Spatial);

/// <param name="Crs">Every reference system that it can be asked for in.</param>
/// <param name="StorageCrs">The one that its coordinates are kept in.</param>
public sealed record CollectionResponse(
    string Id, string Title, string Description, string Attribution, CollectionExtent Extent, string ItemType,
    IReadOnlyList<string> Crs, string StorageCrs, IReadOnlyList<OgcLink> Links)
{
    public static CollectionResponse Of(
        OgcLayer collection, string description, string attribution, IReadOnlyList<OgcLink> links)
    {
        var degrees = BoxOutline.Project(collection.Table.Bounds, OgcCrs.Crs84.FromSweref);
        double[] box = [Down(degrees.MinX), Down(degrees.MinY), -Down(-degrees.MaxX), -Down(-degrees.MaxY)];
        return new CollectionResponse(
            collection.Id, collection.Title, description, attribution,
            new CollectionExtent(new SpatialExtent([box], OgcCrs.Crs84.Uri)), "feature",
            [.. OgcCrs.All.Select(crs => crs.Uri)], OgcCrs.Sweref99Tm.Uri, links);
    }

    private static double Down(double degrees) => Math.Floor(degrees * 1e6) / 1e6;
}
