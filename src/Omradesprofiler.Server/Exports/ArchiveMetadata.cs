using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Exports;

/// <summary>What an archive says of itself: layers, and where everything comes from. Nothing in it tells the time, so
/// the same snapshot gives the same bytes.</summary>
public sealed class ArchiveMetadata(
    Snapshot snapshot, IReadOnlyList<(TileGeometry Geometry, TileLayer Layer)> layers, (int Min, int Max) zooms)
{
    private const string NumberField = "population";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Longitude and latitude of the corners.</summary>
    public Bounds BoundsDegrees { get; } = layers.Aggregate(
        Bounds.Empty, (bounds, entry) => bounds.Union(entry.Layer.BoundsDegrees));

    private SnapshotManifest Manifest => snapshot.Manifest;

    private string Description =>
        (Manifest.Fictional ? "Påhittade data. " : "")
        + $"Kartlager ur Områdesprofiler, ögonblicksbild {snapshot.Id}: "
        + string.Join(", ", layers.Select(entry => entry.Layer.Id)) + ".";

    /// <summary>Publishers and licences, as they must stand on a map.</summary>
    private string Attribution => (Manifest.Fictional ? "Påhittade data. " : "") + "Källa: " + string.Join(
        ", ", Manifest.Sources.Select(source => $"{source.Publisher} ({source.Licence})").Distinct())
        + ". Egen bearbetning.";

    /// <summary>The metadata of a PMTiles archive.</summary>
    public string ToPmtilesJson() => JsonSerializer.Serialize(
        new
        {
            name = Manifest.Title,
            description = Description,
            attribution = Attribution,
            type = "overlay",
            version = snapshot.Id.Value,
            vector_layers = VectorLayers(),
            omradesprofiler = Provenance(),
        },
        Json);

    /// <summary>The metadata rows of an MBTiles file.</summary>
    public IReadOnlyList<(string Name, string Value)> ToMbtilesRows()
    {
        var bounds = BoundsDegrees;
        return
        [
            ("name", Manifest.Title),
            ("format", "pbf"),
            ("bounds", Numbers(bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY)),
            ("center", $"{Numbers((bounds.MinX + bounds.MaxX) / 2, (bounds.MinY + bounds.MaxY) / 2)},{zooms.Min}"),
            ("minzoom", zooms.Min.ToString(CultureInfo.InvariantCulture)),
            ("maxzoom", zooms.Max.ToString(CultureInfo.InvariantCulture)),
            ("attribution", Attribution),
            ("description", Description),
            ("type", "overlay"),
            ("version", "1"),
            ("json", JsonSerializer.Serialize(new { vector_layers = VectorLayers() }, Json)),
            ("omradesprofiler", JsonSerializer.Serialize(Provenance(), Json)),
        ];
    }

    private static string Numbers(params double[] numbers) => string.Join(
        ",", numbers.Select(number => number.ToString("0.######", CultureInfo.InvariantCulture)));

    private object[] VectorLayers() =>
    [
        .. layers.Select(entry => new
        {
            id = entry.Layer.Id,
            fields = entry.Layer.Fields.ToDictionary(
                field => field, field => field == NumberField ? "Number" : "String"),
            minzoom = zooms.Min,
            maxzoom = zooms.Max,
        }),
    ];

    private object Provenance() => new
    {
        snapshot = snapshot.Id.Value,
        title = Manifest.Title,
        fictional = Manifest.Fictional,
        editions = snapshot.Register.Trees.Select(tree => tree.Edition.SwedishName),
        grid = TileGrid.WebMercator.Id,
        geometries = layers.ToDictionary(entry => entry.Layer.Id, entry => entry.Geometry.Id),
        sources = Manifest.Sources.Select(source => new
        {
            publisher = source.Publisher,
            title = source.Title,
            licence = source.Licence,
            url = source.Url,
            updated = source.Updated,
        }),
    };
}
