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
/// A snapshot in memory as somebody may see it, with everything that answers are made from: what he may not see has
/// been taken out first, so that no answer can tell of it. Replaced as a whole, never changed.
/// </summary>
public sealed class LoadedSnapshot
{
    private static readonly string ProgramVersion =
        typeof(LoadedSnapshot).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    private readonly IReadOnlyList<TileGeometry> _earlier;
    private readonly Lazy<CareGeographies> _care;
    private readonly Lazy<CareCenterProfileBuilder> _careProfiles;

    /// <param name="snapshot">The snapshot, without what the scope does not let through.</param>
    /// <param name="ground">What is the same for all who see it.</param>
    /// <param name="scope">What is seen of it.</param>
    public LoadedSnapshot(Snapshot snapshot, SnapshotGround ground, ViewScope scope)
    {
        (Snapshot, Scope, _earlier) = (snapshot, scope, ground.Earlier);
        (Tiles, Neighbors) = (ground.Tiles, ground.Neighbors);
        Indicators = EngineOf(snapshot);
        Profiles = new ProfileBuilder(Indicators);
        Listings = new ListedPopulation(snapshot.Tables, Audience.Internal);
        SimilarAreas = new SimilarAreaFinder(Indicators);
        var careCenters = snapshot.Manifest.CareCenters;
        var own = snapshot.GeographySeries;
        _care = new Lazy<CareGeographies>(() => new CareGeographies(
            Indicators, snapshot.CareGeographies, own,
            (Listings, new ListedCni(snapshot.Tables, Audience.Internal)), careCenters));
        _careProfiles = new Lazy<CareCenterProfileBuilder>(
            () => new CareCenterProfileBuilder(Indicators, Care, careCenters));
        Flows = new CareFlowFinder(snapshot.Register, Listings, own);
        var view = scope.Audience == Audience.Public ? "" : $"-{scope.Slug}";
        ETag = $"\"{snapshot.Id}-{ProgramVersion}{view}\"";
    }

    public Snapshot Snapshot { get; }

    /// <summary>What is seen of it.</summary>
    public ViewScope Scope { get; }

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
    /// Every answer is a function of address, snapshot, program and what may be seen: these three together are the
    /// entity tag of all.
    /// </summary>
    public string ETag { get; }

    /// <summary>Who may keep an answer: what is internal stays with its reader.</summary>
    public string CacheControl => Scope.Audience == Audience.Public ? "no-cache" : "private, no-cache";

    /// <summary>A geometry of this snapshot or of the one before, so that no map is torn while it is replaced.
    /// </summary>
    public TileGeometry? FindGeometry(string id) => Tiles.TryFindGeometry(id, out var geometry)
        ? geometry
        : _earlier.FirstOrDefault(earlier => earlier.Id == id);

    /// <summary>A snapshot that is not in force, for what was made on it, as everybody may see it; it has no tiles.
    /// </summary>
    public static LoadedSnapshot LoadWithoutTiles(Workspace workspace, SnapshotId id) => new(
        SnapshotView.Of(workspace.Read(id), ViewScope.Public),
        new SnapshotGround(new TileSet([]), NeighborAttachments.Read(workspace, id), []), ViewScope.Public);

    /// <summary>
    /// What can be told from the numbers that are seen. An indicator whose measures are not among them does not exist:
    /// whether they were never read or are for others to see can not be told apart.
    /// </summary>
    private static IndicatorEngine EngineOf(Snapshot snapshot)
    {
        var catalog = IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json");
        var figures = new ReleasedFigures(snapshot.Tables, Audience.Internal);
        return new IndicatorEngine(snapshot.Register, figures, catalog.Only(catalog.Indicators.Where(
            indicator => indicator.Formula.Terms.All(term => figures.PeriodsOf(term.Measure).Any()))));
    }
}
