using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Exports.GeoJson;

/// <summary>What is said of one area in a file of areas.</summary>
internal sealed record AreaFeature(string Code, IReadOnlyList<FeatureProperty> Properties)
{
    public static FeatureProperty Text(string name, string title, string? value) =>
        new(name, PropertyKind.Text, title, _ => value);

    public static FeatureProperty Number(string name, string title, double? value) =>
        new(name, PropertyKind.Number, title, _ => value);
}

/// <summary>
/// An answer about areas as their polygons (GeoJSON, WGS 84), each with the properties of its row; an area without a
/// border is left out. What is about all of them stands beside the features, under a name of its own.
/// </summary>
/// <param name="name">The file's name, without its ending.</param>
/// <param name="features">The areas, in the order of the answer.</param>
/// <param name="open">Opens the borders of their level.</param>
internal sealed class AreaFeatureFile(string name, IEnumerable<AreaFeature> features, Func<FeatureReader> open)
    : IResult
{
    private const int FlushAtBytes = 64 << 10;

    /// <summary>Writes what is about all of the areas, as members of the collection.</summary>
    public Action<Utf8JsonWriter>? WriteMore { get; init; }

    /// <summary>How the borders of a level are opened.</summary>
    /// <exception cref="ApiException">The level has no borders.</exception>
    public static Func<FeatureReader> OpenerOf(
        LoadedSnapshot loaded, OgcCatalog catalog, AreaLevel level, Edition? edition)
    {
        var collection = catalog.List(loaded).FirstOrDefault(c => c.Level == level && c.Edition == edition)
            ?? throw ApiException.BadParameter("format", "Nivån har inga gränser. Välj json eller csv.");
        return () => catalog.Open(loaded, collection);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = OgcNames.GeoJson;
        response.Headers.ContentDisposition = $"attachment; filename={name}.geojson";
        using var borders = open();
        await using var json = new Utf8JsonWriter(response.BodyWriter, ItemsResult.Options);
        var writer = new GeoJsonWriter(json, OgcCrs.Crs84);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var feature in features)
        {
            if (borders.Features.IndexOf(feature.Code) is not (>= 0 and var index))
                continue;
            writer.BeginFeature(borders, index, feature.Properties);
            json.WriteEndObject();
            if (json.BytesPending < FlushAtBytes)
                continue;
            json.Flush();
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        WriteMore?.Invoke(json);
        json.WriteEndObject();
    }
}
