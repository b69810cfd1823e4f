using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Carries out a recipe: files in, one snapshot and its findings out. Writes nothing.</summary>
public sealed class Importer(string recipeFile, string recipeJson, string catalogJson, string folder)
{
    /// <summary>Changes whenever the same files would give another snapshot.</summary>
    private const string EngineVersion = "omradesprofiler-3";

    private readonly FindingLog _findings = new();
    private readonly SourceFiles _files = new(folder);

    /// <summary>Runs the import.</summary>
    /// <exception cref="DataException">Something makes the import impossible; nothing was changed.</exception>
    public ImportResult Run(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var recipe = RecipeReader.Parse(recipeJson, recipeFile);
        var catalog = IndicatorCatalogJson.Parse(catalogJson, "indicators.json");
        progress?.Report(new ImportProgress("Områdesregister", 0));
        var register = new RegisterReader(_files, _findings).Read(recipe);
        var editions = ReadBoundaries(recipe, register, progress, cancellation);
        var tables = ReadTables(recipe, catalog, register, progress, cancellation);
        WarnOfUnknownMeasures(recipe, catalog);

        progress?.Report(new ImportProgress("Samband mellan årgångar", 0.88));
        var weights = new EditionWeighing(_files, _findings, recipe, catalog).Weigh(register, editions, tables);
        progress?.Report(new ImportProgress("Land, orter och punkter", 0.9));
        var points = new PointReader(_files, _findings);
        var land = recipe.Land is { } entry ? ReadLand(entry) : null;
        var localities = recipe.Localities is { } locality ? points.ReadLocalities(locality, editions) : [];
        var pointLayers = (recipe.Points ?? []).Select(layer => points.Read(layer, editions.LastOrDefault())).ToList();
        var findings = _findings.List();
        var manifest = new SnapshotManifest(
            recipe.Title, recipe.Fictional, recipe.Focus, recipe.Id, recipeJson, catalogJson,
            _files.RecordsOf(recipe), findings);
        return new ImportResult(
            new Snapshot(
                IdOf(), manifest, new AreaRegister(register.Trees, weights), PlacesOf(editions, land), tables),
            editions, land, localities, pointLayers, findings);
    }

    private List<EditionGeometry> ReadBoundaries(
        Recipe recipe, AreaRegister register, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var editions = new List<EditionGeometry>();
        var reader = new BoundaryReader(_files, _findings);
        foreach (var tree in register.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            var entries = recipe.Boundaries.Where(entry => entry.Edition == tree.Edition.Slug).ToList();
            if (entries.Count == 0)
                continue;
            progress?.Report(new ImportProgress($"Gränser {tree.Edition.SwedishName}", 0.1));
            var layer = tree.Layer(AreaLevel.Deso);
            var snapping = new BoundarySnapping(
                layer, string.Join(", ", entries.Select(entry => entry.File).Distinct()), _findings);
            var shapes = snapping.Snap(
                reader.Read(entries, layer),
                entries.Max(entry => entry.SnapMeters) ?? CoverageSnapper.DefaultToleranceMeters);
            editions.Add(new EditionGeometry(tree, shapes, Coverage.Build(shapes)));
        }

        return editions;
    }

    private List<ReleasedTable> ReadTables(
        Recipe recipe, IndicatorCatalog catalog, AreaRegister register, IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var series = new SeriesCollector(register);
        var released = new List<ReleasedTable>();
        for (var i = 0; i < recipe.Tables.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = recipe.Tables[i];
            progress?.Report(new ImportProgress($"Tabell {entry.Name}", 0.4 + 0.5 * i / recipe.Tables.Count));
            if (entry.Layer == TableLayer.Own)
                DisclosureGate.Release(new RawTable(entry.Name, entry.Layer, entry.Audience, []));
            var table = ReadTable(entry);
            new TableMapper(entry, table, register, series, _findings).Map();
            var begun = series.Of(entry.Name);
            PlausibilityCheck.Run(begun, catalog, entry.File, _findings);
            var counts = begun.Where(one => catalog.AdditiveMeasures.Contains(one.Key.Measure));
            TotalsCheck.Run([.. counts], entry.File, _findings);
            released.Add(DisclosureGate.Release(new RawTable(entry.Name, entry.Layer, entry.Audience, begun)));
        }

        return released;
    }

    private StatTable ReadTable(RecipeTable entry)
    {
        if (!TableFormats.TryParse(entry.Format, out var format))
            throw new DataException("invalid-recipe", recipeFile, $"Formatet \"{entry.Format}\" finns inte.");
        var grid = entry.Grid is { } options
            ? new GridOptions(
                options.Keys, options.HeaderRow, options.Sheet, options.Delimiter is [var d] ? d : null,
                options.Encoding)
            : null;
        var table = TableReader.Read(format, _files.Open(entry.File, entry.Source), entry.File, grid, _findings);
        _files.NoteUpdated(entry.Source, table.Updated);
        return table;
    }

    private AreaShape ReadLand(RecipeLand entry)
    {
        var table = FeatureReader.Read(
            _files.Open(entry.File, entry.Source), entry.File, entry.Layer, entry.Epsg, _findings);
        var builder = new AreaShapeBuilder();
        foreach (var feature in table.Features)
            if (feature.Shape is not null)
                builder.AddShape(feature.Shape);
        return builder.Build();
    }

    private void WarnOfUnknownMeasures(Recipe recipe, IndicatorCatalog catalog)
    {
        var unused = recipe.Tables.SelectMany(table => table.Measures).Select(measure => measure.Measure).Distinct()
            .Where(measure => !catalog.Measures.Contains(measure)).ToList();
        if (unused.Count > 0)
            _findings.Note(
                "unused-measure", recipeFile, $"Mått som ingen indikator använder: {string.Join(", ", unused)}.",
                count: unused.Count);
    }

    private static Dictionary<AreaId, AreaPlace> PlacesOf(List<EditionGeometry> editions, AreaShape? land)
    {
        var places = new Dictionary<AreaId, AreaPlace>();
        foreach (var edition in editions)
        {
            foreach (var level in AreaLevels.All)
            {
                var areas = edition.Tree.Layer(level).Areas;
                var shapes = edition.ShapesOf(level);
                var found = new AreaPlace?[areas.Count];
                Parallel.For(0, areas.Count, i => found[i] = shapes[i] is { } shape ? PlaceOf(shape, land) : null);
                for (var i = 0; i < areas.Count; i++)
                    if (found[i] is { } place)
                        places[areas[i].Id] = place;
            }
        }

        return places;
    }

    /// <summary>Areas may reach far out to sea; where the land is known, the box keeps to where it is.</summary>
    private static AreaPlace PlaceOf(AreaShape shape, AreaShape? land)
    {
        var (x, y) = LabelPoint.Of(shape);
        var label = GaussKruger.Sweref99Tm.ToGeographic(x, y);
        return new AreaPlace(
            GeographicBounds(land is null ? shape.Bounds : shape.Bounds.Intersection(land.Bounds)),
            label.Longitude, label.Latitude);
    }

    /// <summary>The box on the globe around a box in the plane: its corners and the middles of its sides.</summary>
    private static Bounds GeographicBounds(Bounds plane)
    {
        var bounds = Bounds.Empty;
        double[] xs = [plane.MinX, (plane.MinX + plane.MaxX) / 2, plane.MaxX];
        double[] ys = [plane.MinY, (plane.MinY + plane.MaxY) / 2, plane.MaxY];
        foreach (var x in xs)
        {
            foreach (var y in ys)
            {
                var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(x, y);
                bounds = bounds.Include(longitude, latitude);
            }
        }

        return bounds;
    }

    private SnapshotId IdOf()
    {
        var text = new StringBuilder(EngineVersion).Append('\n').Append(recipeJson).Append('\n').Append(catalogJson);
        foreach (var file in _files.Opened)
            text.Append('\n').Append(file.Path).Append(' ').Append(file.Sha256);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return SnapshotId.Parse(hash[..16]);
    }
}
