using System.Text.Json;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>How a feature is written.</summary>
public sealed record FeatureForm(OgcCrs Crs, IReadOnlyList<FeatureProperty> Properties);

/// <summary>One feature as GeoJSON.</summary>
public sealed class FeatureResult(
    OgcRequest request, OgcLayer collection, int index, FeatureForm form, Func<FeatureReader> open) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = OgcNames.GeoJson;
        response.Headers["Content-Crs"] = $"<{form.Crs.Uri}>";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        using var features = open();
        await using var json = new Utf8JsonWriter(response.BodyWriter, ItemsResult.Options);
        new GeoJsonWriter(json, form.Crs).BeginFeature(features, index, form.Properties);
        json.WriteStartArray("links");
        foreach (var link in request.SelfLinks(OgcNames.GeoJson))
            OgcJson.Write(json, link);
        OgcJson.Write(json, new OgcLink(
            $"{request.Root}/collections/{collection.Id}", "collection", OgcNames.Json, collection.Title));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
