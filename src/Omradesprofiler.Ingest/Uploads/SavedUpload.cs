using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>A saved file, ready to be read again on the areas of any snapshot.</summary>
/// <param name="Saved">Which it is.</param>
/// <param name="File">The file.</param>
/// <param name="Table">What an import would be told of it.</param>
/// <param name="Shares">How ready-made shares become counts; null where there are none.</param>
/// <param name="Names">Whose names stand in place of codes; null where codes do.</param>
/// <param name="CatalogEntry">Its indicator, JSON.</param>
public sealed record SavedUpload(
    SavedFile Saved, UploadedFile File, RecipeTable Table, UploadShares? Shares, AreaNames? Names,
    string CatalogEntry)
{
    /// <summary>Where its numbers come from, as it stands under them. The name says that nobody but the region's own
    /// has made them.</summary>
    public SourceRecord Source => new(
        Saved.Id, "Egen fil",
        string.Create(
            CultureInfo.InvariantCulture, $"{Saved.File}, sparad {Saved.At:yyyy-MM-dd HH':'mm} UTC av {Saved.By}"),
        "ingen licens: egna uppgifter", null, null, [new SourceFile(Saved.File, null)]);

    /// <summary>Its numbers before the gate.</summary>
    /// <exception cref="DataException">It can not be read so, or nothing of it belongs to the register's areas.
    /// </exception>
    public RawTable Read(AreaRegister register, FindingLog findings)
    {
        var table = UploadReader.Read(File, Table, Shares, Names, register, findings);
        return table.IsEmpty
            ? throw new DataException(
                "own-nothing-placed", File.Name, "Ingen siffra i filen hör till kartans områden och indelningar.")
            : table;
    }

    /// <summary>What it adds to a snapshot.</summary>
    /// <exception cref="DataException">It can not be read on the snapshot's areas.</exception>
    public OwnAddition AdditionTo(Snapshot before)
    {
        var manifest = before.Manifest;
        var catalog = UploadCatalog.With(manifest.CatalogJson, [CatalogEntry]);
        var rules = OwnProtection.RulesOf(
            RecipeReader.Parse(manifest.RecipeJson, manifest.Recipe),
            IndicatorCatalogJson.Parse(catalog, "indicators.json"));
        return new OwnAddition(Read(before.Register, new FindingLog()), rules, catalog, Source);
    }
}

/// <summary>The saved files of the snapshot before, for an import.</summary>
/// <param name="Carried">Those that are to take part in the new one.</param>
/// <param name="Left">Those that are not, with why.</param>
public sealed record EarlierUploads(
    IReadOnlyList<SavedUpload> Carried, IReadOnlyList<(SavedFile Saved, string Why)> Left)
{
    /// <summary>Nothing saved.</summary>
    public static EarlierUploads None { get; } = new([], []);
}
