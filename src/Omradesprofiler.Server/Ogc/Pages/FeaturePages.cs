using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Pages;

/// <summary>Features as pages for people: without geometry, which the JSON has.</summary>
public static class FeaturePages
{
    public static HtmlPage OfItems(
        OgcRequest request, OgcLayer collection, ItemsQuery query, FeatureReader features,
        CancellationToken cancellation)
    {
        var address = $"{request.Root}/collections/{collection.Id}";
        var picked = new ItemsPage(features, query);
        var rows = picked.Pick(cancellation)
            .Select(index => RowOf(address, features.Features.IdAt(index), query.Properties, index)).ToList();
        var links = new List<(string, string)> { (request.With(("f", "json")), "Som GeoJSON") };
        if (picked.Next is { } next)
            links.Insert(0, (request.With(("cursor", next)), "Nästa sida"));
        var count = query.IsUnfiltered ? $" av {features.Features.Count}" : "";
        return new HtmlPage($"{collection.Title}: objekt")
            .Trail(
                (request.Root, "Start"), (request.Root + "/collections?f=html", "Samlingar"),
                (address + "?f=html", collection.Title))
            .Paragraph($"{picked.Returned}{count} objekt på sidan.")
            .Links(links)
            .Table(collection.Title, ["id", .. query.Properties.Select(property => property.Title)], rows);
    }

    public static HtmlPage OfFeature(OgcRequest request, OgcLayer collection, FeatureForm form, int index)
    {
        var address = $"{request.Root}/collections/{collection.Id}";
        var name = form.Properties.First(property => property.Name is "label" or "name").ValueAt(index) as string;
        return new HtmlPage(name is { Length: > 0 } ? name : collection.Title)
            .Trail(
                (request.Root, "Start"), (address + "?f=html", collection.Title), (address + "/items?f=html", "Objekt"))
            .Links([(request.With(("f", "json")), "Som GeoJSON, med geometri")])
            .Table(
                "Egenskaper", ["egenskap", "värde"],
                form.Properties.Select(property => (IEnumerable<object?>)[property.Title, property.ValueAt(index)]));
    }

    private static List<object?> RowOf(
        string address, string id, IReadOnlyList<FeatureProperty> properties, int index) =>
        [
            ($"{address}/items/{Uri.EscapeDataString(id)}?f=html", id),
            .. properties.Select(property => property.ValueAt(index)),
        ];
}
