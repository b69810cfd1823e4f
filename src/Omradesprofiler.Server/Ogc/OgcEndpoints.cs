using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Description;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Server.Ogc.Pages;
using Omradesprofiler.Server.Ogc.Tiles;

namespace Omradesprofiler.Server.Ogc;

/// <summary>OGC API: what there is, and the features of each collection.</summary>
public static class OgcEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOgc(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/ogc/page.css", Reading, () => Results.Text(PageStyle.Css, "text/css"))
            .ExcludeFromDescription();
        var ogc = app.MapGroup("/ogc").AddEndpointFilter<OgcETag>().ExcludeFromDescription();
        ogc.MapMethods("", Reading, Landing);
        ogc.MapMethods("/conformance", Reading, Conformance);
        ogc.MapMethods("/api", Reading, Api);
        ogc.MapMethods("/collections", Reading, Collections);
        ogc.MapMethods("/collections/{id}", Reading, Collection);
        ogc.MapMethods("/collections/{id}/queryables", Reading, Queryables);
        ogc.MapMethods("/collections/{id}/items", Reading, Items).AddEndpointFilter<InForce>();
        ogc.MapMethods("/collections/{id}/items/{feature}", Reading, Feature).AddEndpointFilter<InForce>();
        ogc.MapOgcTiles();
        app.MapOgcTileBytes();
    }

    private static IResult Landing(HttpRequest http, LoadedSnapshot loaded)
    {
        var request = OgcRequest.Parse(http);
        var manifest = loaded.Snapshot.Manifest;
        var page = new LandingPage(
            "Områdesprofiler: OGC API",
            $"{manifest.Title}. Gränser, platser och kartrutor enligt OGC API Features och Tiles.",
            OgcTexts.AttributionOf(manifest), OgcLinks.OfLandingPage(request));
        return request.IsHtml ? OgcPages.Of(page) : OgcJson.Result(page);
    }

    private static IResult Conformance(HttpRequest http)
    {
        var request = OgcRequest.Parse(http);
        return request.IsHtml
            ? OgcPages.OfConformance(request)
            : OgcJson.Result(new ConformanceDeclaration(OgcConformance.Classes));
    }

    private static IResult Api(HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog)
    {
        var request = OgcRequest.Parse(http);
        var document = OgcOpenApi.Of(request, catalog.List(loaded));
        return request.IsHtml ? OgcPages.OfApi(request, document) : OgcJson.Result(document, OgcNames.OpenApi);
    }

    private static IResult Collections(HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog)
    {
        var request = OgcRequest.Parse(http);
        var answer = new CollectionsResponse(
            [.. request.SelfLinks()],
            [.. catalog.List(loaded).Select(collection => ResponseOf(request, loaded, collection))],
            [.. OgcCrs.All.Select(crs => crs.Uri)]);
        return request.IsHtml ? OgcPages.Of(request, answer) : OgcJson.Result(answer);
    }

    private static IResult Collection(HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id)
    {
        var request = OgcRequest.Parse(http);
        var collection = catalog.Get(loaded, id);
        var answer = ResponseOf(request, loaded, collection);
        return request.IsHtml ? OgcPages.Of(request, answer, collection.Table.Count) : OgcJson.Result(answer);
    }

    private static IResult Queryables(HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id)
    {
        var request = OgcRequest.Parse(http);
        var collection = catalog.Get(loaded, id);
        var schema = QueryablesSchema.Of(request, loaded, collection, catalog.FeaturesOf(loaded, collection));
        return request.IsHtml
            ? OgcPages.OfQueryables(request, collection, schema)
            : OgcJson.Result(schema, OgcNames.SchemaJson);
    }

    private static IResult Items(HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id)
    {
        var collection = catalog.Get(loaded, id);
        var request = OgcRequest.Parse(http, [.. ItemsQuery.Parameters, .. AreaParametersOf(collection)]);
        var query = ItemsQuery.Parse(request, loaded, collection, catalog.FeaturesOf(loaded, collection));
        if (!request.IsHtml)
            return new ItemsResult(request, collection, query, () => catalog.Open(loaded, collection));
        using var features = catalog.Open(loaded, collection);
        return FeaturePages.OfItems(request, collection, query, features, http.HttpContext.RequestAborted);
    }

    private static IResult Feature(
        HttpRequest http, LoadedSnapshot loaded, OgcCatalog catalog, string id, string feature)
    {
        var collection = catalog.Get(loaded, id);
        var request = OgcRequest.Parse(http, ["crs", .. AreaParametersOf(collection)]);
        var features = catalog.FeaturesOf(loaded, collection);
        var index = features.IndexOf(feature);
        if (index < 0)
            throw ApiException.NotFound("Objektet", $"Samlingen {collection.Id} har inget objekt med det id:t.");
        var form = new FeatureForm(
            BoxParser.Crs("crs", request.Find("crs")), ItemsQuery.PropertiesOf(request, loaded, collection, features));
        return request.IsHtml
            ? FeaturePages.OfFeature(request, collection, form, index)
            : new FeatureResult(request, collection, index, form, () => catalog.Open(loaded, collection));
    }

    private static CollectionResponse ResponseOf(OgcRequest request, LoadedSnapshot loaded, OgcLayer collection)
    {
        var manifest = loaded.Snapshot.Manifest;
        return CollectionResponse.Of(
            collection, OgcTexts.DescriptionOf(collection, manifest), OgcTexts.AttributionOf(manifest),
            OgcLinks.OfCollection(request, collection, TilesetSource.Has(loaded, collection)));
    }

    private static string[] AreaParametersOf(OgcLayer collection) =>
        collection.Level is null ? [] : ItemsQuery.AreaParameters;
}
