using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// A snapshot in memory with everything that answers are made from. Replaced as a whole, never changed.
/// </summary>
public sealed class LoadedSnapshot
{
    private static readonly string ProgramVersion =
        typeof(LoadedSnapshot).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public LoadedSnapshot(Snapshot snapshot, TileSet tiles)
    {
        Snapshot = snapshot;
        Tiles = tiles;
        var catalog = IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json");
        Indicators = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public), catalog);
        Profiles = new ProfileBuilder(Indicators);
        ETag = $"\"{snapshot.Id}-{ProgramVersion}\"";
    }

    public Snapshot Snapshot { get; }

    public TileSet Tiles { get; }

    public IndicatorEngine Indicators { get; }

    public ProfileBuilder Profiles { get; }

    /// <summary>
    /// Every answer is a function of address, snapshot and program: these two together are the entity tag of all.
    /// </summary>
    public string ETag { get; }

    public static LoadedSnapshot Load(Workspace workspace, SnapshotId id) => new(
        workspace.Read(id), TileAttachments.ReadTiles(workspace, id));
}
