using System.Globalization;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Reads the places of all files that a recipe names, and makes one list of them.</summary>
internal sealed class PlaceReader(
    SourceFiles files, FindingLog findings, Recipe recipe, PlaceKindCatalog catalog, PlaceGround ground)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The places, each once.</summary>
    /// <exception cref="DataException">A file can not be read, or holds own data.</exception>
    public IReadOnlyList<LocalPlace> Read(RecipePlaces entries, CancellationToken cancellation)
    {
        var places = new List<LocalPlace>();
        var origin = new Dictionary<string, (string File, int? Row)>(StringComparer.Ordinal);
        foreach (var entry in entries.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Layer == TableLayer.Own)
                DisclosureGate.Release(new RawTable(entry.Id, entry.Layer, entry.Audience, []));
            var settler = new PlaceSettler(entry, catalog, ground, findings);
            var (seen, kept) = (0, 0);
            foreach (var claim in ClaimsOf(entry, cancellation))
            {
                seen++;
                if (settler.Settle(claim) is not { } place)
                    continue;
                kept++;
                places.Add(place);
                origin[place.Id] = (entry.File, claim.Row);
            }

            findings.Note(
                "places-read", entry.File,
                $"{kept.ToString("N0", Swedish)} av filens {seen.ToString("N0", Swedish)} platser är inlästa.");
        }

        var merged = PlaceMerger.Merge(places, [.. catalog.Entries.Select(one => one.Kind)]);
        foreach (var (repeat, first) in merged.Repeats)
        {
            var (file, row) = origin[repeat.Id];
            findings.Note(
                "repeated-place", file,
                file == origin[first.Id].File
                    ? "Platsen finns två gånger i filen: samma slag och namn inom 50 m. Den räknas en gång."
                    : $"Platsen finns också i {origin[first.Id].File}: samma slag och namn inom 50 m. Den räknas en "
                        + "gång, med båda källorna.",
                row);
        }

        return merged.Places;
    }

    private IEnumerable<PlaceClaim> ClaimsOf(RecipePlaceFile entry, CancellationToken cancellation) =>
        entry.FileKind switch
        {
            PlaceFileKind.Features => new PlaceRowReader(files, findings).ReadFeatures(entry),
            PlaceFileKind.OpenStreetMap => ReadOpenStreetMap(entry, cancellation),
            _ => new PlaceRowReader(files, findings).ReadRows(entry),
        };

    private IReadOnlyList<PlaceClaim> ReadOpenStreetMap(RecipePlaceFile entry, CancellationToken cancellation)
    {
        if (!recipe.Sources.First(source => source.Id == entry.Source).Licence
            .Contains("ODbL", StringComparison.OrdinalIgnoreCase))
            findings.Note(
                "osm-licence", entry.File,
                "Källans licens i receptet nämner inte ODbL, som gäller för OpenStreetMap och ska visas.");
        using var stream = File.OpenRead(files.Open(entry.File, entry.Source));
        return OsmPlaceReader.Read(stream, entry.File, catalog, findings, cancellation);
    }
}
