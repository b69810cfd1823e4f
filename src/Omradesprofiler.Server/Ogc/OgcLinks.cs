using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc;

/// <summary>Links between the OGC API's answers.</summary>
public static class OgcLinks
{
    public static IReadOnlyList<OgcLink> OfLandingPage(OgcRequest request) =>
    [
        .. request.SelfLinks(),
        new(request.Root + "/api", "service-desc", OgcNames.OpenApi, "OpenAPI-beskrivning"),
        new(request.Root + "/api?f=html", "service-doc", OgcNames.Html, "Beskrivning av adresserna"),
        new(request.Root + "/conformance", "conformance", OgcNames.Json, "Standarder som följs"),
        new(request.Root + "/collections", "data", OgcNames.Json, "Samlingar: områden och platser"),
        new(request.Root + "/tiles", OgcNames.TilesetsRelation, OgcNames.Json, "Kartrutor med alla lager"),
        new(request.Root + "/tileMatrixSets", OgcNames.TilingSchemesRelation, OgcNames.Json, "Rutnät för kartrutor"),
    ];

    public static IReadOnlyList<OgcLink> OfCollection(OgcRequest request, OgcLayer collection, bool hasTiles)
    {
        var address = $"{request.Root}/collections/{collection.Id}";
        var links = new List<OgcLink>
        {
            new(address, "self", OgcNames.Json, collection.Title),
            new(address + "?f=html", "alternate", OgcNames.Html, $"{collection.Title} som webbsida"),
            new(address + "/items", "items", OgcNames.GeoJson, "Objekten som GeoJSON"),
            new(address + "/items?f=html", "items", OgcNames.Html, "Objekten som webbsida"),
            new(address + "/queryables", OgcNames.QueryablesRelation, OgcNames.SchemaJson,
                "Egenskaper att filtrera på"),
        };
        if (hasTiles)
            links.Add(new OgcLink(address + "/tiles", OgcNames.TilesetsRelation, OgcNames.Json, "Kartrutor"));
        if (collection.Level is not null)
            links.Add(new OgcLink(
                request.Host + "/api/v1/indicators", "related", OgcNames.Json,
                "Indikatorer: parametern indicators tar deras id"));
        return links;
    }
}
