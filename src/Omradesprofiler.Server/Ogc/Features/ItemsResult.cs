using System.Text.Encodings.Web;
using System.Text.Json;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>A page of features as GeoJSON, written while it is read, so that a large page takes little memory.
/// </summary>
public sealed class ItemsResult(
    OgcRequest request, OgcLayer collection, ItemsQuery query, Func<FeatureReader> open) : IResult
{
    private const int FlushAtBytes = 64 << 10;

    /// <summary>How features are written: Swedish letters as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = OgcNames.GeoJson;
        response.Headers["Content-Crs"] = $"<{query.Crs.Uri}>";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        using var features = open();
        await using var json = new Utf8JsonWriter(response.BodyWriter, Options);
        var writer = new GeoJsonWriter(json, query.Crs);
        var page = new ItemsPage(features, query);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var index in page.Pick(httpContext.RequestAborted))
        {
            writer.BeginFeature(features, index, query.Properties);
            json.WriteEndObject();
            if (json.BytesPending < FlushAtBytes)
                continue;
            json.Flush();
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        WriteEnd(json, page, features.Features.Count);
    }

    private void WriteEnd(Utf8JsonWriter json, ItemsPage page, int count)
    {
        if (query.IsUnfiltered)
            json.WriteNumber("numberMatched", count);
        json.WriteNumber("numberReturned", page.Returned);
        json.WriteStartArray("links");
        foreach (var link in request.SelfLinks(OgcNames.GeoJson))
            OgcJson.Write(json, link);
        if (page.Next is { } next)
            OgcJson.Write(json, new OgcLink(
                request.With(("cursor", next)), "next", OgcNames.GeoJson, "Nästa sida"));
        OgcJson.Write(json, new OgcLink(
            $"{request.Root}/collections/{collection.Id}", "collection", OgcNames.Json, collection.Title));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
