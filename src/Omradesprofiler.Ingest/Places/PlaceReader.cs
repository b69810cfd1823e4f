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
                throw new DataException(
                    "own-places", entry.File,
                    "Listan är märkt som egen (layer: own, som gäller när inget anges) och kan då inte visas. En lista "
                    + "över organisationer är inga uppgifter om personer: ange layer: published och audience: public, "
                    + "när listan får visas för alla. Kommunens eller en förenings egen lista går bra.");
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
                    : $"Platsen finns också i {origin[first.Id].File}: samma objekt i OpenStreetMap, eller samma slag "
                        + "och namn (eller båda utan namn) inom 50 m. Den räknas en gång, med båda raderna som källor.",
                row);
        }

        return merged.Places;
    }

    /// <summary>What the file says; nothing of an empty one, so that the others stand.</summary>
    private IEnumerable<PlaceClaim> ClaimsOf(RecipePlaceFile entry, CancellationToken cancellation)
    {
        if (new FileInfo(files.Open(entry.File, entry.Source)).Length > 0)
            return entry.FileKind switch
            {
                PlaceFileKind.Features => new PlaceRowReader(files, findings).ReadFeatures(entry),
                PlaceFileKind.OpenStreetMap => ReadOpenStreetMap(entry, cancellation),
                _ => new PlaceRowReader(files, findings).ReadRows(entry),
            };
        findings.Warn("places-file-empty", entry.File, "Filen är tom (0 byte). Inga platser är inlästa ur den.");
        return [];
    }

    private IReadOnlyList<PlaceClaim> ReadOpenStreetMap(RecipePlaceFile entry, CancellationToken cancellation)
    {
        if (!OsmLicence.IsIn(recipe.Sources.First(source => source.Id == entry.Source).Licence))
            findings.Warn(
                "osm-licence", entry.File,
                "Källans licens i receptet nämner inte ODbL, som gäller för OpenStreetMap. Den visas ändå, med "
                + "OpenStreetMaps bidragsgivare som källa.");
        using var stream = File.OpenRead(files.Open(entry.File, entry.Source));
        return OsmPlaceReader.Read(stream, entry.File, catalog, findings, cancellation);
    }
}
