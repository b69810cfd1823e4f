using Omradesprofiler.Areas;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Ogc;

/// <summary>What the OGC API says of the data in words.</summary>
public static class OgcTexts
{
    public static string DescriptionOf(OgcLayer collection, SnapshotManifest manifest)
    {
        var what = collection.Level is null
            ? "Platser med namn och läge."
            : "Områdenas gränser i full upplösning, med kod, namn och de större områden som de ligger i. "
                + "Värden läggs till med parametern indicators, eller hämtas som CSV och kopplas på code.";
        var validity = collection.Edition is { } edition ? ValidityOf(edition) : "";
        return $"{manifest.Title}. {what}{validity}";
    }

    public static string AttributionOf(SnapshotManifest manifest) =>
        "Källor: " + string.Join("; ", manifest.Sources
            .Select(source => $"{source.Publisher} ({source.Licence})").Distinct(StringComparer.Ordinal));

    private static string ValidityOf(Edition edition) =>
        edition.ValidTo is { } last ? $" Indelningen gäller för statistik till och med {last}."
        : edition.ValidFrom is { } first ? $" Indelningen gäller för statistik från och med {first}."
        : "";
}
