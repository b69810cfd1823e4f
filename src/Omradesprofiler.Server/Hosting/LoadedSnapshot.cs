using Omradesprofiler.Care;
using Omradesprofiler.Comparisons;
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

    private readonly IReadOnlyList<TileGeometry> _earlier;
    private readonly Lazy<CareGeographies> _care;
    private readonly Lazy<CareCenterProfileBuilder> _careProfiles;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="tiles">Its tiles.</param>
    /// <param name="neighbors">Which areas border on each other.</param>
    /// <param name="earlier">Geometries of the snapshot before, whose addresses maps may still hold.</param>
    public LoadedSnapshot(
        Snapshot snapshot, TileSet tiles, SnapshotNeighbors neighbors, IReadOnlyList<TileGeometry> earlier)
    {
        (Snapshot, Tiles, Neighbors, _earlier) = (snapshot, tiles, neighbors, earlier);
        var catalog = IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json");
        Indicators = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public), catalog);
        Profiles = new ProfileBuilder(Indicators);
        Listings = new ListedPopulation(snapshot.Tables, Audience.Public);
        SimilarAreas = new SimilarAreaFinder(Indicators);
        var careCenters = snapshot.Manifest.CareCenters;
        var own = snapshot.GeographySeries.Where(series => series.Audience >= Audience.Public).ToList();
        _care = new Lazy<CareGeographies>(() => new CareGeographies(
            Indicators, snapshot.CareGeographies, own,
            (Listings, new ListedCni(snapshot.Tables, Audience.Public)), careCenters));
        _careProfiles = new Lazy<CareCenterProfileBuilder>(
            () => new CareCenterProfileBuilder(Indicators, Care, careCenters));
        Flows = new CareFlowFinder(snapshot.Register, Listings, own);
        ETag = $"\"{snapshot.Id}-{ProgramVersion}\"";
    }

    public Snapshot Snapshot { get; }

    public TileSet Tiles { get; }

    public SnapshotNeighbors Neighbors { get; }

    public IndicatorEngine Indicators { get; }

    public ProfileBuilder Profiles { get; }

    public ListedPopulation Listings { get; }

    public SimilarAreaFinder SimilarAreas { get; }

    /// <summary>In which senses areas belong to clinics; made when first asked for.</summary>
    public CareGeographies Care => _care.Value;

    public CareCenterProfileBuilder CareProfiles => _careProfiles.Value;

    public CareFlowFinder Flows { get; }

    /// <summary>
    /// Every answer is a function of address, snapshot and program: these two together are the entity tag of all.
    /// </summary>
    public string ETag { get; }

    /// <summary>A geometry of this snapshot or of the one before, so that no map is torn while it is replaced.
    /// </summary>
    public TileGeometry? FindGeometry(string id) => Tiles.TryFindGeometry(id, out var geometry)
        ? geometry
        : _earlier.FirstOrDefault(earlier => earlier.Id == id);

    /// <summary>A snapshot that is not in force, for what was made on it; it has no tiles.</summary>
    public static LoadedSnapshot LoadWithoutTiles(Workspace workspace, SnapshotId id) => new(
        workspace.Read(id), new TileSet([]), NeighborAttachments.Read(workspace, id), []);

    public static LoadedSnapshot Load(Workspace workspace, SnapshotId id, LoadedSnapshot? before)
    {
        var tiles = TileAttachments.ReadTiles(workspace, id);
        return new LoadedSnapshot(
            workspace.Read(id), tiles, NeighborAttachments.Read(workspace, id), before?.Tiles.Geometries ?? []);
    }
}
