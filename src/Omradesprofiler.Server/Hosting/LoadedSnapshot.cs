using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// A snapshot in memory with everything that answers are made from. Replaced as a whole, never changed.
/// </summary>
public sealed class LoadedSnapshot
{
    public LoadedSnapshot(Snapshot snapshot, TileSet tiles)
    {
        Snapshot = snapshot;
        Tiles = tiles;
        var catalog = IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json");
        Indicators = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public), catalog);
        Profiles = new ProfileBuilder(Indicators);
        ETag = $"\"{snapshot.Id}\"";
    }

    public Snapshot Snapshot { get; }

    public TileSet Tiles { get; }

    public TileCache TileCache { get; } = new();

    public IndicatorEngine Indicators { get; }

    public ProfileBuilder Profiles { get; }

    /// <summary>
    /// Every answer is a function of address and snapshot, so the snapshot's id is the entity tag of all.
    /// </summary>
    public string ETag { get; }

    public static LoadedSnapshot Load(Workspace workspace, SnapshotId id) => new(
        workspace.Read(id), TileAttachments.ReadTiles(workspace, id));
}
