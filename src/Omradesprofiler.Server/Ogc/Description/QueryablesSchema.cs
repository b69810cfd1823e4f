using System.Text.Json.Nodes;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Description;

/// <summary>What a collection can be filtered on, as JSON Schema.</summary>
public static class QueryablesSchema
{
    public static JsonObject Of(
        OgcRequest request, LoadedSnapshot loaded, OgcLayer collection, FeatureSet features)
    {
        var properties = new JsonObject
        {
            ["geometry"] = new JsonObject
            {
                ["title"] = "Geometri, för S_INTERSECTS",
                ["format"] = collection.Table.IsPoints ? "geometry-point" : "geometry-multipolygon",
                ["x-ogc-role"] = "primary-geometry",
            },
        };
        foreach (var property in features.Properties)
            properties[property.Name] = PropertyOf(property.Title, property.Kind);
        foreach (var (id, title) in IndicatorsOf(loaded, collection))
            properties[id] = PropertyOf(title, PropertyKind.Number);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"{request.Root}/collections/{collection.Id}/queryables",
            ["type"] = "object",
            ["title"] = collection.Title,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject PropertyOf(string title, PropertyKind kind) => new()
    {
        ["title"] = title,
        ["type"] = kind == PropertyKind.Number ? "number" : "string",
    };

    private static IEnumerable<(string Id, string Title)> IndicatorsOf(LoadedSnapshot loaded, OgcLayer collection)
    {
        var (engine, level) = (loaded.Indicators, collection.Level);
        return level is null
            ? []
            : engine.Catalog.Indicators
                .Where(indicator =>
                    engine.AvailabilityOf(indicator).PeriodsOf(level.Value, collection.Edition).Count > 0)
                .Select(indicator => (indicator.Id, $"{indicator.Title} ({indicator.Unit}), senaste perioden"));
    }
}
