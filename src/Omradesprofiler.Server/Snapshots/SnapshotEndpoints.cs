using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Snapshots;

public sealed record EditionResponse(string Level, string Edition, string? ValidFrom, string? ValidTo, int Areas);

/// <param name="Geometry">The checksum that the layer's tiles stand under.</param>
/// <param name="MinZoom">The zoom from which a map shows the layer.</param>
public sealed record TileLayerResponse(
    string Id, string? Level, string? Edition, string Kind, string Geometry, int MinZoom);

public sealed record FindingCounts(int Warnings, int Notes);

/// <param name="Bounds">
/// West, south, east, north of the areas in focus, WGS 84 degrees; null where nothing has a boundary.
/// </param>
public sealed record SnapshotResponse(
    string Snapshot, string Title, bool Fictional, IReadOnlyList<AreaReference> Focus, double[]? Bounds,
    IReadOnlyList<EditionResponse> Editions, IReadOnlyList<string> Levels, IReadOnlyList<TileLayerResponse> TileLayers,
    IReadOnlyList<SourceRecord> Sources, FindingCounts Findings);

public static class SnapshotEndpoints
{
    public static void MapSnapshot(this IEndpointRouteBuilder api) =>
        api.MapGet("/snapshot", Get).Produces<SnapshotResponse>()
            .WithSummary("Ögonblicksbilden som alla svar bygger på: innehåll, årgångar, kartlager och källor");

    private static IResult Get(LoadedSnapshot loaded)
    {
        var snapshot = loaded.Snapshot;
        var (register, manifest) = (snapshot.Register, snapshot.Manifest);
        var focus = manifest.Focus.Select(code => FindFocus(register, code)).OfType<Area>().ToList();
        return Results.Ok(new SnapshotResponse(
            snapshot.Id.Value, manifest.Title, manifest.Fictional, [.. focus.Select(AreaReference.Of)],
            BoundsOf(snapshot, focus), [.. EditionsOf(register)],
            [.. snapshot.Places.Keys.Select(id => id.Level).Distinct().Order().Select(level => level.Slug())],
            [.. from geometry in loaded.Tiles.Geometries
                from layer in geometry.Layers
                select LayerOf(geometry.Id, layer)],
            manifest.Sources,
            new FindingCounts(CountOf(manifest, Severity.Warning), CountOf(manifest, Severity.Note))));
    }

    private static Area? FindFocus(AreaRegister register, string code) =>
        AreaCodes.LevelOf(code) is { } level && !level.HasEditions() ? register.Newest.Layer(level).Find(code) : null;

    private static double[]? BoundsOf(Snapshot snapshot, List<Area> focus)
    {
        var places = focus.Select(area => snapshot.Places.GetValueOrDefault(area.Id)).OfType<AreaPlace>().ToList();
        var bounds = (places.Count > 0 ? places : [.. snapshot.Places.Values])
            .Aggregate(Bounds.Empty, (sum, place) => sum.Union(place.Bounds));
        return bounds.IsEmpty ? null : [bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MaxY];
    }

    private static IEnumerable<EditionResponse> EditionsOf(AreaRegister register) =>
        from level in new[] { AreaLevel.Deso, AreaLevel.Regso }
        from edition in register.EditionsOf(level).OfType<Edition>().Reverse()
        select new EditionResponse(
            level.Slug(), edition.Name, edition.ValidFrom?.ToString(Invariant), edition.ValidTo?.ToString(Invariant),
            register.FindLayer(level, edition)!.Count);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static TileLayerResponse LayerOf(string geometry, TileLayer layer)
    {
        var edition = Edition.All.FirstOrDefault(e => e.Slug == layer.Id);
        var level = edition?.Level.Slug() ?? (AreaLevels.TryParse(layer.Id, out _) ? layer.Id : null);
        return new TileLayerResponse(
            layer.Id, level, edition?.Name, layer.Kind == MvtGeometryType.Point ? "point" : "polygon", geometry,
            layer.MinZoom);
    }

    private static int CountOf(SnapshotManifest manifest, Severity severity) =>
        manifest.Findings.Where(finding => finding.Severity == severity).Sum(finding => finding.Count);
}
