using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Targets;

/// <summary>Reads the strategies that ship with the program, <c>geodata/targets.json</c>.</summary>
public static class TargetCatalogJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads the catalogue from its text.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="DataException">The text is no catalogue, two items share an id, or an item says more than its
    /// strategy does without saying where that is taken from.</exception>
    public static TargetCatalog Parse(string json, string file)
    {
        try
        {
            var catalog = JsonSerializer.Deserialize<TargetCatalog>(json, Options)
                ?? throw new DataException("invalid-target-catalog", file, "Målkatalogen är tom.");
            foreach (var twice in catalog.Items.GroupBy(item => item.Id).Where(group => group.Count() > 1))
                throw new DataException(
                    "invalid-target-catalog", file, $"Två poster i målkatalogen heter \"{twice.Key}\".");
            foreach (var item in catalog.Items.Where(item => item.Citation is null && SaysMore(item)))
                throw new DataException(
                    "invalid-target-catalog", file,
                    $"{item.Id}: definition, nivåer och Kolada-id ska ha en källa (citation).");
            return catalog;
        }
        catch (JsonException e)
        {
            throw new DataException(
                "invalid-target-catalog", file, $"Målkatalogen går inte att läsa vid {e.Path}: {e.Message}",
                (int?)e.LineNumber + 1);
        }
    }

    private static bool SaysMore(TargetCatalogItem item) =>
        item.Definition is not null || item.Levels.Count > 0 || item.KoladaId is not null;
}
