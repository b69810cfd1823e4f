using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Imports.Goals;
using Omradesprofiler.Ingest.Imports.Journeys;
using Omradesprofiler.Ingest.Imports.Registers;
using Omradesprofiler.Ingest.Places;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Uploads;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Targets;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Carries out a recipe: files in, one snapshot and its findings out. Writes nothing.</summary>
public sealed class Importer(string recipeFile, string recipeJson, string catalogJson, string folder)
{
    /// <summary>Changes whenever the same files would give another snapshot.</summary>
    private const string EngineVersion = "omradesprofiler-6";

    private readonly FindingLog _findings = new();
    private readonly SourceFiles _files = new(folder);

    /// <summary>What the snapshots before have let out of their own data, newest first.</summary>
    public IEnumerable<Protection> Earlier { get; init; } = [];

    /// <summary>The decision on who answers for which area that is in force; null where there is none.</summary>
    public DecidedGeography? Decided { get; init; }

    /// <summary>The decision on which way to travel is adopted that is in force; null where there is none.</summary>
    public AdoptedTravel? Adopted { get; init; }

    /// <summary>The folder where road networks that were made before are; null where none is kept.</summary>
    public string? RoadCache { get; init; }

    /// <summary>The strategies that targets may belong to, as their file says; null where there are none.</summary>
    public string? TargetCatalogJson { get; init; }

    /// <summary>What the journal holds before.</summary>
    public EarlierRegister Registered { get; init; } = new([], []);

    /// <summary>The kinds that local places can be of, as JSON; null where no recipe with such is run.</summary>
    public string? PlaceKindsJson { get; init; }

    /// <summary>The files of somebody's own that the snapshot before holds.</summary>
    public EarlierUploads Uploads { get; init; } = EarlierUploads.None;

    /// <summary>Runs the import.</summary>
    /// <exception cref="DataException">Something makes the import impossible; nothing was changed.</exception>
    public ImportResult Run(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var recipe = RecipeReader.Parse(recipeJson, recipeFile);
        progress?.Report(new ImportProgress("Områdesregister", 0));
        var register = new RegisterReader(_files, _findings).Read(recipe);
        var uploads = new SavedUploadCarrier(_findings, register, recipeFile).Carry(Uploads);
        var catalogText = UploadCatalog.With(catalogJson, [.. uploads.Select(one => one.Upload.CatalogEntry)]);
        var catalog = IndicatorCatalogJson.Parse(catalogText, "indicators.json");
        var editions = ReadBoundaries(recipe, register, progress, cancellation);
        var grid = recipe.PopulatedCells is { } squares
            ? new PopulatedCellReader(_files, _findings).Read(squares)
            : PopulatedGrid.Empty;
        progress?.Report(new ImportProgress("Land och vårdenheter", 0.3));
        var land = recipe.Land is { } entry ? ReadLand(entry) : null;
        var centers = editions.ConvertAll(edition => new PeopleCenters(edition.Tree, edition.Shapes, grid));
        var places = AreaPlaces.Of(editions, centers, land);
        var careCenters = recipe.CareCenters is { } clinics
            ? new CareCenterReader(_files, _findings, register.Newest, editions.LastOrDefault(), recipe.Focus)
                .Read(clinics)
            : [];
        var pointReader = new PointReader(_files, _findings);
        var pointLayers = (recipe.Points ?? [])
            .Select(layer => (Entry: layer, Data: pointReader.Read(layer, editions.LastOrDefault()))).ToList();
        var candidates = new CandidateSites(_findings, register.Newest, land).Of(pointLayers);
        var raw = new ImportedTables(recipeFile, recipe, catalog, _files, _findings)
            .Read(register, careCenters, progress, cancellation);
        var people = new PublishedPeople(
            register, raw.Where(table => table.Layer == TableLayer.Published).Select(DisclosureGate.Release), catalog);
        new ListingChecks(_findings, recipe, people).Run(raw, careCenters);
        progress?.Report(new ImportProgress("Restider", 0.75));
        var ground = new CareGround(register, editions, centers, places, grid, land);
        var travel = new TravelReader(_files, _findings, recipe, RoadCache).Read(
            ground, people, careCenters, candidates, Adopted, cancellation);
        progress?.Report(new ImportProgress("Lokala resurser", 0.82));
        var resources = new PlaceImport(_files, _findings, recipe, PlaceKindsJson).Read(
            ground, travel, people, cancellation);
        var geographies = new DecidedGeographyCarrier(_findings, register, careCenters).Carry(
            new CareGeographyReader(_files, _findings, recipe, ground, careCenters, travel.Data).Read(), Decided,
            recipeFile);
        progress?.Report(new ImportProgress("Sekretess", 0.85));
        var whole = recipe with { Tables = [.. recipe.Tables, .. uploads.Select(one => one.Upload.Table)] };
        var protection = new OwnProtection(whole, catalog, register, geographies, _findings);
        var (tables, geographySeries, own) = protection.Release([.. raw, .. uploads.Select(one => one.Table)], Earlier);
        WarnOfUnknownMeasures(recipe, catalog);

        progress?.Report(new ImportProgress("Samband mellan årgångar", 0.88));
        var weights = new EditionWeighing(_files, _findings, recipe, catalog).Weigh(register, editions, tables, grid);
        progress?.Report(new ImportProgress("Orter", 0.9));
        var localities = recipe.Localities is { } locality ? pointReader.ReadLocalities(locality, editions) : [];
        var areas = new AreaRegister(register.Trees, weights);
        IReadOnlyList<ReleasedTable> released =
            [.. tables, .. new[] { travel.Table, resources.Table }.OfType<ReleasedTable>()];
        var targets = ReadTargets(recipe, () => new IndicatorEngine(
            areas, new ReleasedFigures(released, Audience.Public), catalog));
        var drafts = new RegisterDrafts(_files, _findings, Registered);
        drafts.Open(recipe.Register);
        var id = IdOf(tables, geographySeries, recipe, catalogText, [.. uploads.Select(one => one.Table.Name)]);
        var entries = drafts.Read(recipe.Register, new RegisterGround(id, areas, released, catalog, editions)
        {
            CareCenters = careCenters,
            Geographies = geographies,
        });
        var findings = _findings.List();
        var manifest = new SnapshotManifest(
            recipe.Title, recipe.Fictional, recipe.Focus, recipe.Id, recipeJson, catalogText,
            [
                .. OsmLicence.Shown(recipe, _files.RecordsOf(recipe)), .. travel.Sources,
                .. new[] { resources.Source }.OfType<SourceRecord>(), .. uploads.Select(one => one.Upload.Source),
            ],
            findings, careCenters);
        var snapshot = new Snapshot(
            id, manifest, areas, places, released)
        {
            CareGeographies = geographies,
            GeographySeries = geographySeries,
            Travel = travel.Data,
            Candidates = candidates,
            Targets = targets,
            LocalPlaces = resources.Places,
        };
        return new ImportResult(
            snapshot, editions, land, localities, [.. pointLayers.Select(layer => layer.Data)], findings, own)
        {
            Networks = travel.Networks,
            Register = entries,
        };
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

    private TargetRegister ReadTargets(Recipe recipe, Func<IndicatorEngine> engine)
    {
        var catalog = TargetCatalogJson is { } json
            ? Targets.TargetCatalogJson.Parse(json, "targets.json")
            : TargetCatalog.Empty;
        return recipe.Targets is { } entry
            ? new TargetReader(_files, _findings, catalog, engine()).Read(
                entry, SourceOf(recipe, entry))
            : TargetRegister.Empty with { Catalog = catalog };
    }

    private static string SourceOf(Recipe recipe, RecipeTargets targets)
    {
        var source = recipe.Sources.First(one => one.Id == targets.Source);
        return $"{source.Publisher}, {source.Title}";
    }

    private void WarnOfUnknownMeasures(Recipe recipe, IndicatorCatalog catalog)
    {
        foreach (var table in recipe.Tables.Where(table => table.CareCenter is null))
        {
            var unused = table.Measures.Select(measure => measure.Measure).Distinct()
                .Where(measure => !catalog.Measures.Contains(measure)).ToList();
            if (unused.Count > 0)
                _findings.Note(
                    "unused-measure", table.File, $"Mått som ingen indikator använder: {string.Join(", ", unused)}.",
                    count: unused.Count);
        }
    }

    /// <summary>
    /// Made of recipe, catalogue, files and, in place of own files, of what was released of them: a checksum over
    /// hidden numbers would let anybody try out what they are.
    /// </summary>
    private SnapshotId IdOf(
        IReadOnlyList<ReleasedTable> released, IReadOnlyList<GeographySeries> catchments, Recipe recipe,
        string catalogText, IEnumerable<string> uploads)
    {
        var text = new StringBuilder(EngineVersion).Append('\n').Append(recipeJson).Append('\n').Append(catalogText);
        foreach (var file in _files.Opened)
            text.Append('\n').Append(file.Path).Append(' ').Append(file.Sha256);
        text.Append('\n').Append(TargetCatalogJson);
        if (recipe.LocalPlaces is not null)
            text.Append('\n').Append(PlaceKindsJson);
        if (Decided is { } decided)
            text.Append('\n').Append(decided.Id).AppendJoin(
                '\n', decided.Assignment.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        if (Adopted is { } adopted)
            text.Append('\n').Append(adopted.Option).Append(' ').Append(adopted.Decision);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        var own = _files.Opened.Where(file => file.Sha256 is null).Select(file => file.Path).ToHashSet();
        var names = recipe.Tables.Where(table => own.Contains(table.File)).Select(table => table.Name).Concat(uploads)
            .ToHashSet();
        foreach (var series in released.Where(table => names.Contains(table.Name)).SelectMany(table => table.Series))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{series.Key} "));
            hash.AppendData(MemoryMarshal.AsBytes<double>(series.Values));
            hash.AppendData(MemoryMarshal.AsBytes<CellState>(series.States));
        }

        foreach (var series in catchments)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{series.Geography} {series.Source} "));
            hash.AppendData(MemoryMarshal.AsBytes<double>(series.Values));
            hash.AppendData(MemoryMarshal.AsBytes<CellState>(series.States));
        }

        return SnapshotId.Parse(Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }
}
