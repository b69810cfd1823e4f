using System.Text.Json.Nodes;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Pages;

/// <summary>What there is, as pages for people.</summary>
public static class OgcPages
{
    public static HtmlPage Of(LandingPage landing) => new HtmlPage(landing.Title)
        .Paragraph(landing.Description)
        .Paragraph(landing.Attribution)
        .Heading("Innehåll")
        .Links(landing.Links.Where(link => link.Rel != "self").Select(link => (link.Href, link.Title)));

    public static HtmlPage OfConformance(OgcRequest request) => new HtmlPage("Standarder som följs")
        .Trail((request.Root, "Start"))
        .Links(OgcConformance.Classes.Select(uri => (uri, uri)));

    public static HtmlPage OfApi(OgcRequest request, JsonObject document) => new HtmlPage("Adresser")
        .Trail((request.Root, "Start"))
        .Paragraph("Hela beskrivningen, med parametrar och svar, finns som OpenAPI 3.0.")
        .Links([(request.Root + "/api?f=json", "OpenAPI-beskrivning")])
        .Table(
            "Adresser och vad de svarar", ["adress", "svar"],
            document["paths"]!.AsObject().Select(path => (IEnumerable<object?>)
                [path.Key, path.Value!["get"]!["summary"]!.GetValue<string>()]));

    public static HtmlPage Of(OgcRequest request, CollectionsResponse collections) => new HtmlPage("Samlingar")
        .Trail((request.Root, "Start"))
        .Table(
            "Samlingar av områden och platser", ["samling", "id", "beskrivning"],
            collections.Collections.Select(collection => (IEnumerable<object?>)
            [
                ($"{request.Root}/collections/{collection.Id}?f=html", collection.Title), collection.Id,
                collection.Description,
            ]));

    public static HtmlPage Of(OgcRequest request, CollectionResponse collection, int count) =>
        new HtmlPage(collection.Title)
            .Trail((request.Root, "Start"), (request.Root + "/collections?f=html", "Samlingar"))
            .Paragraph(collection.Description)
            .Paragraph(collection.Attribution)
            .Paragraph($"Antal objekt: {count}. Kartprogram öppnar samlingen från {request.Root}.")
            .Heading("Länkar")
            .Links(collection.Links.Where(link => link.Rel != "self").Select(link => (link.Href, link.Title)))
            .Heading("Koordinatsystem")
            .Links(collection.Crs.Select(uri => (uri, uri)));

    public static HtmlPage OfQueryables(OgcRequest request, OgcLayer collection, JsonObject schema) =>
        new HtmlPage($"{collection.Title}: egenskaper att filtrera på")
            .Trail(
                (request.Root, "Start"), (request.Root + "/collections?f=html", "Samlingar"),
                ($"{request.Root}/collections/{collection.Id}?f=html", collection.Title))
            .Paragraph(
                "Filter skrivs med CQL2: name = 'Storhamn' AND \"andel-65\" > 25. "
                + "Namn med bindestreck står inom \"…\".")
            .Table(
                "Egenskaper", ["namn", "beskrivning", "slag"],
                schema["properties"]!.AsObject().Select(property => (IEnumerable<object?>)
                [
                    property.Key, property.Value!["title"]?.GetValue<string>(),
                    (property.Value["type"] ?? property.Value["format"])?.GetValue<string>(),
                ]));
}
