using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Tiles;

/// <summary>Whose borders, sea and places the layers show, as it must stand on a map.</summary>
public static class LayerSources
{
    /// <summary>The credit of a layer; safe to put into HTML, as TileJSON's attribution is.</summary>
    public static string CreditOf(string layer, SnapshotManifest manifest)
    {
        using var recipe = JsonDocument.Parse(manifest.RecipeJson);
        var credits = SourceIds(layer, recipe.RootElement).Distinct()
            .Select(id => manifest.Sources.FirstOrDefault(source => source.Id == id)).OfType<SourceRecord>()
            .Select(source => $"{source.Publisher}, {source.Title} ({source.Licence})").ToList();
        var text = credits.Count == 0 ? "" : "Källa: " + string.Join("; ", credits);
        return Escape(manifest.Fictional ? $"Påhittat exempel. {text}" : text);
    }

    private static IEnumerable<string> SourceIds(string layer, JsonElement recipe) => layer switch
    {
        TileBuilder.WaterLayer => SourceOf(recipe, "land"),
        TileBuilder.LocalityLayer => SourceOf(recipe, "localities"),
        _ => BoundarySources(layer, recipe),
    };

    private static IEnumerable<string> SourceOf(JsonElement recipe, string part) =>
        recipe.TryGetProperty(part, out var found) && found.ValueKind == JsonValueKind.Object
            ? [found.GetProperty("source").GetString()!]
            : [];

    /// <summary>The source of the edition's borders; for layers without edition that of the newest.</summary>
    private static IEnumerable<string> BoundarySources(string layer, JsonElement recipe)
    {
        var edition = Edition.All.FirstOrDefault(e => layer == e.Slug || layer == e.Slug + TileBuilder.LabelSuffix);
        var boundaries = recipe.GetProperty("boundaries").EnumerateArray()
            .Select(entry => (
                Edition: entry.GetProperty("edition").GetString()!, Source: entry.GetProperty("source").GetString()!))
            .OrderBy(entry => entry.Edition, StringComparer.Ordinal).ToList();
        return edition is null
            ? boundaries.TakeLast(1).Select(entry => entry.Source)
            : boundaries.Where(entry => entry.Edition == edition.Deso.Slug).Select(entry => entry.Source);
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
