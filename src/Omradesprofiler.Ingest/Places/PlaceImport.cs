using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Imports.Journeys;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Places;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Reads local places, and counts how many have them near.</summary>
/// <param name="files">The data folder.</param>
/// <param name="findings">Where what is doubtful is said.</param>
/// <param name="recipe">The recipe.</param>
/// <param name="kindsJson">The list of kinds.</param>
internal sealed class PlaceImport(SourceFiles files, FindingLog findings, Recipe recipe, string? kindsJson)
{
    private const string KindsFile = "place-kinds.json";

    /// <summary>Everything that the snapshot is to know.</summary>
    /// <param name="care">The areas and the land.</param>
    /// <param name="travel">Where people live, and how they walk.</param>
    /// <param name="people">How many people each area has.</param>
    /// <param name="cancellation">Stops the import.</param>
    public ImportedPlaces Read(
        CareGround care, ImportedTravel travel, PublishedPeople people, CancellationToken cancellation)
    {
        if (recipe.LocalPlaces is not { } entry)
            return ImportedPlaces.None;
        var catalog = PlaceKindCatalogJson.Parse(
            kindsJson ?? throw new DataException("missing-file", KindsFile, "Listan över slag av platser saknas."),
            KindsFile);
        var tree = care.Register.Newest;
        var ground = new PlaceGround(tree, care.FindBorders(tree.Edition), care.Land);
        var list = new PlaceReader(files, findings, recipe, catalog, ground).Read(entry, cancellation);
        var places = new LocalPlaces(
            [.. catalog.Entries.Select(one => one.Kind)], list, PlaceWalk.Of(travel.Data));
        if (travel.Data is { } data
            && people.PeriodsOf(AreaLevel.Deso, data.Edition) is [.., var period] && list.Count > 0)
        {
            var layer = care.Register.FindLayer(AreaLevel.Deso, data.Edition)!;
            var counts = PlaceAccess.Collect(
                places, WalkOf(places.Walk, travel), data.Origins, data.PlacesOf(layer), layer.Count, cancellation);
            var isKnown = new bool[layer.Count];
            foreach (var origin in data.Origins)
                isKnown[origin.Area] = true;
            return new ImportedPlaces(
                places, PlaceTable.Make(counts, isKnown, data.Edition, period, people.Audience), SourceOf(places));
        }

        findings.Warn(
            "places-without-people", entry.Files[0].File,
            "Hur många som har platserna nära räknas inte ut: receptet säger inte var människor bor (travel), eller "
            + "så finns ingen plats.");
        return new ImportedPlaces(places, null, null);
    }

    private static TravelWay WalkOf(PlaceWalk walk, ImportedTravel travel) =>
        walk.Option is { } option ? travel.Ways[option] : walk.StraightLine;

    private SourceRecord SourceOf(LocalPlaces places)
    {
        var used = recipe.Sources.Where(source => recipe.LocalPlaces!.Files.Any(file => file.Source == source.Id))
            .ToList();
        return new SourceRecord(
            PlaceTable.SourceId, string.Join(", ", used.Select(source => source.Publisher).Distinct()),
            $"{string.Join("; ", used.Select(source => source.Title))} (närhet; {places.Walk.Method.TrimEnd('.')})",
            string.Join(", ", used.Select(source => source.Licence).Distinct()), null, null,
            [
                .. recipe.LocalPlaces!.Files.Select(file => file.File).Distinct()
                    .Select(file => new SourceFile(file, files.ChecksumOf(file))),
            ]);
    }
}
