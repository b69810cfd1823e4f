using System.Text.Json;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>Isochrones as GeoJSON, the widest first so that the others lie on top.</summary>
public sealed class IsochroneResult(
    IReadOnlyList<Isochrone> isochrones, TravelOptionResponse option,
    (double Longitude, double Latitude, double SnapMeters) place, string snapshot) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = OgcNames.GeoJson;
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, ItemsResult.Options);
        var writer = new GeoJsonWriter(json, OgcCrs.Crs84);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var isochrone in isochrones)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WritePropertyName("geometry");
            writer.WriteGeometry(isochrone.Shape);
            json.WriteStartObject("properties");
            json.WriteNumber("minutes", isochrone.Minutes);
            json.WriteNumber("marginMeters", Math.Round(isochrone.MarginMeters, 1));
            json.WriteString("option", option.Id);
            json.WriteString("label", option.Label);
            json.WriteNumber("snapMeters", place.SnapMeters);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("option");
        JsonSerializer.Serialize(json, option, JsonSerializerOptions.Web);
        json.WriteStartObject("place");
        json.WriteNumber("longitude", place.Longitude);
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("snapMeters", place.SnapMeters);
        json.WriteEndObject();
        json.WriteString("method", option.Method);
        json.WriteString("snapshot", snapshot);
        json.WriteEndObject();
    }
}
