using System.Text.Json;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>What layers of points are called: as the source that the recipe reads them from.</summary>
public static class PointTitles
{
    /// <summary>The title of a layer of points, or null where the recipe does not tell.</summary>
    public static string? Find(SnapshotManifest manifest, string layerId)
    {
        using var recipe = JsonDocument.Parse(
            manifest.RecipeJson, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        if (!recipe.RootElement.TryGetProperty("points", out var points) || points.ValueKind != JsonValueKind.Array)
            return null;
        var source = points.EnumerateArray()
            .Where(point => point.GetProperty("id").GetString() == layerId && point.TryGetProperty("source", out _))
            .Select(point => point.GetProperty("source").GetString()).FirstOrDefault();
        return manifest.Sources.FirstOrDefault(record => record.Id == source)?.Title;
    }
}
