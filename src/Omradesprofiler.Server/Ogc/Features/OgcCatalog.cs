using System.Runtime.CompilerServices;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// The collections of each snapshot in memory. They are listed when first asked for, and a collection's ids, boxes and
/// properties are read when its features first are; geometry stays in the file. All go when the snapshot goes.
/// </summary>
public sealed class OgcCatalog(Workspace workspace)
{
    private readonly ConditionalWeakTable<LoadedSnapshot, Shelf> _shelves = [];

    /// <summary>The collections of a snapshot: areas finest first, then points.</summary>
    public IReadOnlyList<OgcLayer> List(LoadedSnapshot loaded) => ShelfOf(loaded).Collections;

    /// <summary>A collection.</summary>
    /// <exception cref="ApiException">There is none; the message says which there are.</exception>
    public OgcLayer Get(LoadedSnapshot loaded, string id)
    {
        var collections = List(loaded);
        return collections.FirstOrDefault(collection => collection.Id == id) ?? throw ApiException.NotFound(
            "Samlingen", $"Samlingar som finns: {string.Join(", ", collections.Select(c => c.Id))}.");
    }

    /// <summary>Opens a collection for one request; the caller closes it.</summary>
    public FeatureReader Open(LoadedSnapshot loaded, OgcLayer collection) => new(
        workspace.OpenFeatures(loaded.Snapshot.Id), collection.Table, FeaturesOf(loaded, collection));

    /// <summary>What a collection's features are, without geometry.</summary>
    public FeatureSet FeaturesOf(LoadedSnapshot loaded, OgcLayer collection) =>
        ShelfOf(loaded).Sets[collection.Id].Value;

    private Shelf ShelfOf(LoadedSnapshot loaded) => _shelves.GetValue(loaded, MakeShelf);

    private Shelf MakeShelf(LoadedSnapshot loaded)
    {
        using var file = workspace.OpenFeatures(loaded.Snapshot.Id);
        const string LandTable = "land";
        var collections = file.ListTables().Where(table => table.Name != LandTable)
            .Select(table => OgcLayer.Of(table, id => PointTitles.Find(loaded.Snapshot.Manifest, id)))
            .OrderBy(collection => collection.Level ?? (Omradesprofiler.Areas.AreaLevel)int.MaxValue)
            .ThenByDescending(collection => collection.Edition?.Year)
            .ThenBy(collection => collection.Id, StringComparer.Ordinal).ToList();
        return new Shelf(collections, collections.ToDictionary(
            collection => collection.Id,
            collection => new Lazy<FeatureSet>(
                () => FeatureSetReader.Read(workspace, loaded.Snapshot, collection),
                LazyThreadSafetyMode.PublicationOnly)));
    }

    private sealed record Shelf(
        IReadOnlyList<OgcLayer> Collections, IReadOnlyDictionary<string, Lazy<FeatureSet>> Sets);
}
