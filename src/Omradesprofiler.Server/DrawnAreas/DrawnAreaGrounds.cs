using System.Collections.Concurrent;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.DrawnAreas;

/// <summary>What drawn areas are measured on: the borders of an edition, kept for the snapshot in force.</summary>
public sealed class DrawnAreaGrounds(Workspace workspace)
{
    private readonly ConcurrentDictionary<(SnapshotId Id, Edition Edition), Lazy<DrawnAreaGround?>> _grounds = [];

    /// <summary>The ground of an edition, or null where it has no borders.</summary>
    public DrawnAreaGround? Find(LoadedSnapshot loaded, Edition edition)
    {
        var id = loaded.Snapshot.Id;
        foreach (var old in _grounds.Keys.Where(key => key.Id != id))
            _grounds.TryRemove(old, out _);
        return _grounds.GetOrAdd((id, edition), _ => new Lazy<DrawnAreaGround?>(() => Make(loaded, edition))).Value;
    }

    private DrawnAreaGround? Make(LoadedSnapshot loaded, Edition edition)
    {
        var snapshot = loaded.Snapshot;
        if (TileAttachments.FindCoverage(workspace, snapshot.Id, edition) is not { } coverage)
            return null;
        var shapes = Enumerable.Range(0, coverage.AreaCount).Select(coverage.Rings.ShapeOf).ToList();
        var pieces = snapshot.Travel is { } travel && travel.Edition == edition && HasPublishedSquares(snapshot)
            ? travel.Origins
            : [];
        return new DrawnAreaGround(new DrawnAreaBuilder(edition, shapes, pieces), shapes);
    }

    /// <summary>Squares that are own data tell how people live in them through the shares, and are not used.</summary>
    private static bool HasPublishedSquares(Snapshot snapshot)
    {
        using var recipe = JsonDocument.Parse(snapshot.Manifest.RecipeJson, new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        return recipe.RootElement.TryGetProperty("populatedCells", out var cells)
            && cells.TryGetProperty("layer", out var layer) && layer.GetString() == "published";
    }
}

/// <summary>The borders of one edition.</summary>
public sealed record DrawnAreaGround(DrawnAreaBuilder Builder, IReadOnlyList<AreaShape?> Shapes);
